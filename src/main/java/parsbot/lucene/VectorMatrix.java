package parsbot.lucene;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;

/**
 * Vectors in memory, for comparing all of them with one at once: dimension by dimension, which the processor does for several
 * vectors at a time. Immutable and thread-safe.
 */
final class VectorMatrix {

    private final int size;

    /** {@code rows[d][v]} is the {@code d}-th number of the {@code v}-th vector. */
    private final float[][] rows;

    private VectorMatrix(int size, float[][] rows) {
        this.size = size;
        this.rows = rows;
    }

    static VectorMatrix of(FloatVectorValues vectors) throws IOException {
        int size = vectors.size();
        float[][] rows = new float[vectors.dimension()][size];
        for (int v = 0; v < size; v++) {
            float[] vector = vectors.vectorValue(v);
            for (int d = 0; d < rows.length; d++) {
                rows[d][v] = vector[d];
            }
        }
        return new VectorMatrix(size, rows);
    }

    /** Returns the dot product of each vector with the given one, which must have as many numbers. */
    float[] times(float[] vector) {
        float[] products = new float[size];
        int d = 0;
        for (; d + 3 < rows.length; d += 4) {
            // Four dimensions at once, so that the sums are read and written less often.
            add(vector, d, rows[d], rows[d + 1], rows[d + 2], rows[d + 3], products);
        }
        for (; d < rows.length; d++) {
            add(vector[d], rows[d], products);
        }
        return products;
    }

    private static void add(
            float[] vector, int d, float[] row, float[] second, float[] third, float[] fourth, float[] products) {
        float factor = vector[d];
        float ofSecond = vector[d + 1];
        float ofThird = vector[d + 2];
        float ofFourth = vector[d + 3];
        for (int v = 0; v < products.length; v++) {
            products[v] += factor * row[v] + ofSecond * second[v] + ofThird * third[v] + ofFourth * fourth[v];
        }
    }

    private static void add(float factor, float[] row, float[] products) {
        for (int v = 0; v < products.length; v++) {
            products[v] += factor * row[v];
        }
    }
}
