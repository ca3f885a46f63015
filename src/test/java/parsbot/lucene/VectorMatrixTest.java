package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.junit.jupiter.api.Test;

final class VectorMatrixTest {

    @Test
    void times_moreDimensionsThanAreAddedUpAtOnce_isTheDotProductWithEach() throws IOException {
        VectorMatrix matrix = VectorMatrix.of(FloatVectorValues.fromFloats(
                List.of(new float[] {1, 2, 3, 4, 5, 6}, new float[] {0, 0, 1, 0, 0, -1}), 6));

        assertThat(matrix.times(new float[] {1, 10, 100, 1000, 10_000, 100_000}))
                .containsExactly(654_321, -99_900);
    }

    @Test
    void times_noVectors_isEmpty() throws IOException {
        VectorMatrix matrix = VectorMatrix.of(FloatVectorValues.fromFloats(List.of(), 2));

        assertThat(matrix.times(new float[] {1, 0})).isEmpty();
    }
}
