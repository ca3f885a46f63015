package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

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

        /** Returns a reader of the vectors, for one thread; {@code null} if there are none. */
        @Nullable
        FloatVectorValues values() throws IOException {
            return index.segment().getFloatVectorValues(field);
        }

        /** Returns the cosine of each vector of the passage, in their order. */
        double[] cosines(@Nullable FloatVectorValues values, float[] question, int ordinal) throws IOException {
            double[] cosines = new double[starts[ordinal + 1] - starts[ordinal]];
            for (int i = 0; values != null && i < cosines.length; i++) {
                cosines[i] = VectorUtil.dotProduct(question, values.vectorValue(starts[ordinal] + i));
            }
            return cosines;
        }
    }

    /** Returns whether any passage has an asked-as line. */
    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** One question's search. Not thread-safe. */
    final class Search {

        private final float[] question;
        private final @Nullable FloatVectorValues ofPassages;
        private final @Nullable FloatVectorValues ofSentences;
        private final @Nullable FloatVectorValues ofLines;

        Search(float[] question) throws IOException {
            this.question = question;
            // Opened once: to open them costs more than to compare a passage.
            ofPassages = passages.values();
            ofSentences = sentences.values();
            ofLines = lines.values();
        }

        /** Returns the passages whose vectors, or those of their sentences or lines, are nearest. */
        Set<Integer> find() throws IOException {
            Set<Integer> found = new HashSet<>();
            for (Vectors vectors : List.of(passages, sentences, lines)) {
                if (!vectors.isEmpty()) {
                    Query nearest = new KnnFloatVectorQuery(vectors.field, question, CANDIDATES);
                    for (int ordinal : index.ordinals(index.best(nearest, CANDIDATES))) {
                        found.add(ordinal);
                    }
                }
            }
            return found;
        }

        double passage(int ordinal) throws IOException {
            return Arrays.stream(passages.cosines(ofPassages, question, ordinal))
                    .max()
                    .orElse(0);
        }

        double[] sentences(int ordinal) throws IOException {
            return sentences.cosines(ofSentences, question, ordinal);
        }

        /** Returns the cosine of the best asked-as line, 0 if the passage has none. */
        double bestLine(int ordinal) throws IOException {
            return Arrays.stream(lines.cosines(ofLines, question, ordinal))
                    .max()
                    .orElse(0);
        }
    }
}
