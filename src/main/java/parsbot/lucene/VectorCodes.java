package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the vectors that are nearest to one, among so many that to compare each would take too long. Of each number there is one bit
 * in memory, whether it is above the mean of that dimension; those vectors are compared in full of whose bits the fewest differ.
 * This looks at all vectors, which takes some nanoseconds for each, and needs no building, unlike a graph. Immutable and thread-safe.
 */
final class VectorCodes {

    /** How many times as many vectors are compared in full as are looked for. */
    private static final int COMPARED = 16;

    private final float[] means;
    private final int longs;
    private final int size;

    /** The bits of the {@code v}-th vector are from the place {@code v * longs} on. */
    private final long[] codes;

    private VectorCodes(float[] means, int longs, int size, long[] codes) {
        this.means = means;
        this.longs = longs;
        this.size = size;
        this.codes = codes;
    }

    /** Reads all vectors, twice. */
    static VectorCodes of(FloatVectorValues vectors) throws IOException {
        int size = vectors.size();
        double[] sums = new double[vectors.dimension()];
        for (int v = 0; v < size; v++) {
            float[] vector = vectors.vectorValue(v);
            for (int d = 0; d < sums.length; d++) {
                sums[d] += vector[d];
            }
        }
        float[] means = new float[sums.length];
        for (int d = 0; d < means.length; d++) {
            means[d] = size == 0 ? 0 : (float) (sums[d] / size);
        }
        int longs = (means.length + Long.SIZE - 1) / Long.SIZE;
        long[] codes = new long[Math.multiplyExact(size, longs)];
        for (int v = 0; v < size; v++) {
            encode(vectors.vectorValue(v), means, codes, v * longs);
        }
        return new VectorCodes(means, longs, size, codes);
    }

    private static void encode(float[] vector, float[] means, long[] codes, int start) {
        for (int d = 0; d < vector.length; d++) {
            if (vector[d] > means[d]) {
                codes[start + d / Long.SIZE] |= 1L << d;
            }
        }
    }

    /**
     * Returns the places of the nearest vectors, the nearest first.
     *
     * @param vectors those that this was made of, to be read by this thread only
     * @param count how many at most
     */
    int[] nearest(FloatVectorValues vectors, float[] question, int count) throws IOException {
        int[] compared = ofSimilarBits(question, Math.min(size, Math.multiplyExact(count, COMPARED)));
        // The order of the floats' bits, upside down, is that of positive floats; the places break ties.
        long[] nearest = new long[compared.length];
        for (int i = 0; i < compared.length; i++) {
            float distance = 1 - VectorUtil.dotProduct(question, vectors.vectorValue(compared[i]));
            nearest[i] = (long) Float.floatToIntBits(Math.max(0, distance)) << Integer.SIZE | compared[i];
        }
        Arrays.sort(nearest);
        return Arrays.stream(nearest)
                .limit(count)
                .mapToInt(place -> (int) place)
                .toArray();
    }

    /** Returns the places of those vectors of whose bits the fewest differ from the question's, the first of equal ones. */
    private int[] ofSimilarBits(float[] question, int count) {
        long[] code = new long[longs];
        encode(question, means, code, 0);
        short[] differences = new short[size];
        int[] having = new int[longs * Long.SIZE + 1];
        for (int v = 0; v < size; v++) {
            int different = 0;
            int start = v * longs;
            for (int i = 0; i < longs; i++) {
                different += Long.bitCount(codes[start + i] ^ code[i]);
            }
            differences[v] = (short) different;
            having[different]++;
        }
        int most = 0;
        int below = 0;
        while (below + having[most] < count) {
            below += having[most++];
        }
        int ofMost = count - below;
        int[] places = new int[count];
        int found = 0;
        for (int v = 0; found < count; v++) {
            if (differences[v] < most || (differences[v] == most && ofMost-- > 0)) {
                places[found++] = v;
            }
        }
        return places;
    }
}
