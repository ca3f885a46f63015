package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.util.VectorUtil;

/**
 * Scores passages by how near their vectors, those of their sentences and those of their asked-as lines are to a question's. All
 * vectors have length 1, so that the dot product is the cosine. Thread-safe.
 */
final class VectorScorer {

    /** How many passages, sentences and lines are found by their vectors. */
    private static final int CANDIDATES = 100;

    private final PassageIndex index;
    private final Vectors passages;
    private final Vectors sentences;
    private final Vectors lines;

    VectorScorer(PassageIndex index) throws IOException {
        this.index = index;
        passages = new Vectors(index, Fields.PASSAGE_VECTOR);
        sentences = new Vectors(index, Fields.SENTENCE_VECTOR);
        lines = new Vectors(index, Fields.LINE_VECTOR);
    }

    /** The vectors of one field, by the passage that they belong to. */
    private static final class Vectors {

        private final PassageIndex index;
        private final String field;
        /** The places of passage {@code p}'s vectors are those from {@code starts[p]} to {@code starts[p + 1]}, exclusive. */
        private final int[] starts;

        Vectors(PassageIndex index, String field) throws IOException {
            this.index = index;
            this.field = field;
            starts = new int[index.size() + 1];
            FloatVectorValues values = index.segment().getFloatVectorValues(field);
            NumericDocValues ordinals = index.segment().getNumericDocValues(Fields.ORDINAL);
            int last = 0;
            for (int place = 0; values != null && place < values.size(); place++) {
                if (ordinals == null || !ordinals.advanceExact(values.ordToDoc(place)) || ordinals.longValue() < last) {
                    throw new IOException("the vectors of '" + field + "' are not in the passages' order");
                }
                last = Math.toIntExact(ordinals.longValue());
                starts[last + 1] = place + 1;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] = Math.max(starts[i], starts[i - 1]);
            }
        }

        boolean isEmpty() {
            return starts[starts.length - 1] == 0;
        }

        /** Returns the cosine of each vector of the passage, in their order. */
        double[] cosines(float[] question, int ordinal) throws IOException {
            double[] cosines = new double[starts[ordinal + 1] - starts[ordinal]];
            if (cosines.length > 0) {
                FloatVectorValues values = index.segment().getFloatVectorValues(field);
                for (int i = 0; i < cosines.length; i++) {
                    cosines[i] = VectorUtil.dotProduct(question, values.vectorValue(starts[ordinal] + i));
                }
            }
            return cosines;
        }
    }

    /** Returns whether any passage has an asked-as line. */
    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** Returns the passages whose vectors, or those of their sentences or lines, are nearest. */
    Set<Integer> find(float[] question) throws IOException {
        Set<Integer> found = new HashSet<>();
        for (Vectors vectors : new Vectors[] {passages, sentences, lines}) {
            if (!vectors.isEmpty()) {
                for (int ordinal : index.ordinals(
                        index.best(new KnnFloatVectorQuery(vectors.field, question, CANDIDATES), CANDIDATES))) {
                    found.add(ordinal);
                }
            }
        }
        return found;
    }

    double passage(float[] question, int ordinal) throws IOException {
        return Arrays.stream(passages.cosines(question, ordinal)).max().orElse(0);
    }

    double[] sentences(float[] question, int ordinal) throws IOException {
        return sentences.cosines(question, ordinal);
    }

    /** Returns the cosine of the best asked-as line, 0 if the passage has none. */
    double bestLine(float[] question, int ordinal) throws IOException {
        return Arrays.stream(lines.cosines(question, ordinal)).max().orElse(0);
    }
}
