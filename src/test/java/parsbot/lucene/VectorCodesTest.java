package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

final class VectorCodesTest {

    private static final int DIMENSION = 384;

    /** Vectors around centres, as texts are around subjects, all of them to the same side. */
    private static List<float[]> vectors(RandomGenerator random, int count) {
        float[] side = near(new float[DIMENSION], 0.2, random);
        List<float[]> centres = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            centres.add(near(side, 0.1, random));
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vectors.add(near(centres.get(i % centres.size()), 0.03, random));
        }
        return vectors;
    }

    private static float[] near(float[] vector, double deviation, RandomGenerator random) {
        float[] near = vector.clone();
        for (int d = 0; d < near.length; d++) {
            near[d] += (float) (deviation * random.nextGaussian());
        }
        return VectorUtil.l2normalize(near);
    }

    private static int[] nearestOfAll(List<float[]> vectors, float[] question, int count) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(v -> -VectorUtil.dotProduct(question, vectors.get(v))))
                .limit(count)
                .mapToInt(v -> v)
                .toArray();
    }

    @Test
    void nearest_ofManyVectors_findsNearlyAllOfTheNearest() throws IOException {
        RandomGenerator random = new SplittableRandom(7);
        List<float[]> vectors = vectors(random, 4000);
        FloatVectorValues values = FloatVectorValues.fromFloats(vectors, DIMENSION);
        VectorCodes codes = VectorCodes.of(values);

        int found = 0;
        for (int i = 0; i < 50; i++) {
            float[] question = near(vectors.get(random.nextInt(vectors.size())), 0.03, random);
            List<Integer> nearest =
                    Arrays.stream(codes.nearest(values, question, 20)).boxed().toList();
            for (int expected : nearestOfAll(vectors, question, 20)) {
                found += nearest.contains(expected) ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(950);
    }

    @Test
    void nearest_fewVectors_areInTheOrderOfTheirCosines() throws IOException {
        List<float[]> vectors = vectors(new SplittableRandom(8), 30);
        FloatVectorValues values = FloatVectorValues.fromFloats(vectors, DIMENSION);

        int[] nearest = VectorCodes.of(values).nearest(values, vectors.get(3), 10);

        assertThat(nearest).containsExactly(nearestOfAll(vectors, vectors.get(3), 10));
    }

    @Test
    void nearest_equalVectors_areInTheirOrder() throws IOException {
        FloatVectorValues values =
                FloatVectorValues.fromFloats(List.of(new float[] {1, 0}, new float[] {1, 0}, new float[] {1, 0}), 2);

        assertThat(VectorCodes.of(values).nearest(values, new float[] {0, 1}, 2))
                .containsExactly(0, 1);
    }

    @Test
    void nearest_noVectors_isEmpty() throws IOException {
        FloatVectorValues values = FloatVectorValues.fromFloats(List.of(), 2);

        assertThat(VectorCodes.of(values).nearest(values, new float[] {0, 1}, 2))
                .isEmpty();
    }
}
