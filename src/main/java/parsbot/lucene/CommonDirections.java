package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.VectorUtil;

/**
 * What the vectors of a corpus's questions have in common: their mean, and the few directions in which they differ most. On one subject
 * all questions are near to each other, and those directions tell which of its parts they are on (a camp, a court case) rather than what
 * is asked. Seen from the mean and with these directions damped, the cosine of two questions tells better whether they ask the same.
 * That is whitening, as in Su et al. 2021 (arXiv 2103.15316), with shrinkage, and of the first directions only, since those behind are
 * nearly alike. Immutable and thread-safe.
 */
final class CommonDirections {

    /** Nothing in common: a cosine is a plain one. */
    static final CommonDirections NONE = new CommonDirections(new float[0], new float[0][], new float[0]);

    /** With fewer lines, what they have in common says nothing. */
    private static final int FEWEST = 256;

    /** Of so many lines, evenly taken from all, the directions are nearly the same. */
    private static final int SAMPLE = 1024;

    /** How many directions are damped. From 8 to 32 little changes on the judged questions. */
    private static final int COUNT = 8;

    /** The variance that is kept, as a share of the first direction's. From 0.03 to 0.1 little changes. */
    private static final double KEPT = 0.1;

    private static final int ROUNDS = 10;

    /** What is left of a vector that is the mean of all. */
    private static final float ROUNDING = 1e-9f;

    /** Of length 0 if there is nothing in common. */
    private final float[] mean;
    /** Orthogonal vectors of length 1. */
    private final float[][] directions;
    /** Which share of its square each direction loses. */
    private final float[] damped;

    private CommonDirections(float[] mean, float[][] directions, float[] damped) {
        this.mean = mean;
        this.directions = directions;
        this.damped = damped;
    }

    /** Returns those of some fields' vectors, all of length 1; {@link #NONE} of few. */
    static CommonDirections of(List<FloatVectorValues> fields) throws IOException {
        int all = fields.stream().mapToInt(FloatVectorValues::size).sum();
        return all < FEWEST ? NONE : of(sample(fields, Math.ceilDiv(all, SAMPLE)));
    }

    private static float[][] sample(List<FloatVectorValues> fields, int every) throws IOException {
        List<float[]> sample = new ArrayList<>();
        for (FloatVectorValues values : fields) {
            for (int place = 0; place < values.size(); place += every) {
                sample.add(values.vectorValue(place).clone());
            }
        }
        return sample.toArray(float[][]::new);
    }

    /** @param vectors which are changed */
    private static CommonDirections of(float[][] vectors) {
        float[] mean = mean(vectors);
        for (float[] vector : vectors) {
            add(-1, mean, vector);
        }
        int count = Math.min(COUNT, mean.length);
        // Orthogonal iteration: multiplied by the covariance again and again, any vectors turn to its largest
        // directions.
        float[][] directions = IntStream.range(0, count)
                .mapToObj(i -> vectors[i * (vectors.length / count)].clone())
                .toArray(float[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            makeOrthonormal(directions);
            directions = times(vectors, directions);
        }
        double[] variances = makeOrthonormal(directions);
        float[] damped = new float[count];
        for (int i = 0; i < count; i++) {
            double kept = KEPT * variances[0];
            damped[i] = (float) (variances[i] == 0 ? 0 : variances[i] / (variances[i] + kept));
        }
        return new CommonDirections(mean, directions, damped);
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            add(1f / vectors.length, vector, mean);
        }
        return mean;
    }

    /** Returns each vector multiplied by the covariance of the lines. */
    private static float[][] times(float[][] lines, float[][] vectors) {
        float[][] products = new float[vectors.length][lines[0].length];
        for (float[] line : lines) {
            for (int i = 0; i < vectors.length; i++) {
                add(VectorUtil.dotProduct(line, vectors[i]) / lines.length, line, products[i]);
            }
        }
        return products;
    }

    /** Makes vectors orthogonal and of length 1, one after the other, and returns what their lengths were. */
    private static double[] makeOrthonormal(float[][] vectors) {
        double[] lengths = new double[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int before = 0; before < i; before++) {
                add(-VectorUtil.dotProduct(vectors[before], vectors[i]), vectors[before], vectors[i]);
            }
            lengths[i] = Math.sqrt(VectorUtil.dotProduct(vectors[i], vectors[i]));
            for (int d = 0; lengths[i] > 0 && d < vectors[i].length; d++) {
                vectors[i][d] /= (float) lengths[i];
            }
        }
        return lengths;
    }

    private static void add(float factor, float[] from, float[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += factor * from[d];
        }
    }

    /** Returns what the dot product with a vector is multiplied with, so that the vector has length 1 once it is damped. */
    float scale(float[] vector) {
        if (mean.length == 0) {
            return 1;
        }
        float[] centered = vector.clone();
        add(-1, mean, centered);
        return scale(centered, damped(centered));
    }

    private float[] damped(float[] centered) {
        float[] vector = centered.clone();
        for (int i = 0; i < directions.length; i++) {
            add(-damped[i] * VectorUtil.dotProduct(directions[i], centered), directions[i], vector);
        }
        return vector;
    }

    private static float scale(float[] centered, float[] damped) {
        float square = VectorUtil.dotProduct(centered, damped);
        return square < ROUNDING ? 0 : (float) (1 / Math.sqrt(square));
    }

    /** A question's vector, seen so. Thread-safe. */
    static final class Seen {

        private final float[] vector;
        private final float offset;

        private Seen(float[] vector, float offset) {
            this.vector = vector;
            this.offset = offset;
        }

        /** @param scale of the line, as {@link CommonDirections#scale} tells */
        float cosine(float[] line, float scale) {
            return (VectorUtil.dotProduct(vector, line) - offset) * scale;
        }
    }

    /** @param question a vector of length 1 */
    Seen see(float[] question) {
        if (mean.length == 0) {
            return new Seen(question, 0);
        }
        float[] centered = question.clone();
        add(-1, mean, centered);
        float[] vector = damped(centered);
        float scale = scale(centered, vector);
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return new Seen(vector, VectorUtil.dotProduct(vector, mean));
    }
}
