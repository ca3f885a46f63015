package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

final class CommonDirectionsTest {

    private static final int DIMENSION = 32;
    private static final int ALL = 0;
    private static final int SUBJECT = 1;

    /** Lines that have much in common, are on one of two subjects, and differ a little beside. */
    private static FloatVectorValues lines(int count) {
        Random random = new Random(7);
        List<float[]> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i % 2 == 0, 2 + random.nextInt(DIMENSION - 2)));
        }
        return FloatVectorValues.fromFloats(lines, DIMENSION);
    }

    /** @param asks the dimension that tells what is asked */
    private static float[] line(boolean firstSubject, int asks) {
        float[] line = new float[DIMENSION];
        line[ALL] = 3;
        line[SUBJECT] = firstSubject ? 1 : -1;
        line[asks] = 0.7f;
        return VectorUtil.l2normalize(line);
    }

    private static float cosine(CommonDirections directions, float[] question, float[] line) {
        return directions.see(question).cosine(line, directions.scale(line));
    }

    @Test
    void cosine_ofTheSameText_isOne() throws IOException {
        CommonDirections directions = CommonDirections.of(List.of(lines(400)));
        float[] line = line(true, 5);

        assertThat(cosine(directions, line, line)).isCloseTo(1, within(1e-4f));
        assertThat(VectorUtil.dotProduct(line, line)).isCloseTo(1, within(1e-4f));
    }

    @Test
    void cosine_whatIsAsked_countsForMoreThanTheSubject() throws IOException {
        CommonDirections directions = CommonDirections.of(List.of(lines(200), lines(200)));
        float[] question = line(true, 5);
        float[] sameSubject = line(true, 9);
        float[] asksTheSame = line(false, 5);

        assertThat(VectorUtil.dotProduct(question, sameSubject))
                .isGreaterThan(VectorUtil.dotProduct(question, asksTheSame));
        assertThat(cosine(directions, question, sameSubject)).isLessThan(cosine(directions, question, asksTheSame));
    }

    @Test
    void of_sameLines_isTheSameEachTime() throws IOException {
        float[] question = line(true, 5);
        float[] line = line(false, 9);

        assertThat(cosine(CommonDirections.of(List.of(lines(400))), question, line))
                .isEqualTo(cosine(CommonDirections.of(List.of(lines(400))), question, line));
    }

    @Test
    void of_fewLines_leavesCosinesPlain() throws IOException {
        CommonDirections directions = CommonDirections.of(List.of(lines(100)));
        float[] question = line(true, 5);
        float[] line = line(false, 9);

        assertThat(cosine(directions, question, line)).isEqualTo(VectorUtil.dotProduct(question, line));
    }

    @Test
    void of_linesThatAreAllTheSame_isNoNumberBeyondOne() throws IOException {
        List<float[]> same = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            same.add(line(true, 5));
        }
        CommonDirections directions = CommonDirections.of(List.of(FloatVectorValues.fromFloats(same, DIMENSION)));

        assertThat(cosine(directions, line(true, 5), line(true, 5))).isBetween(-1.01f, 1.01f);
        assertThat(cosine(directions, line(true, 5), line(false, 9))).isBetween(-1.01f, 1.01f);
    }
}
