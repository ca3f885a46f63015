package parsbot.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Of no more passages than this, all are candidates: to compare them costs less than to find the nearest. */
    private static final int ALL = 300;

    /** How much of what is common is taken away to see what sets a sentence apart. Fitted on the project's own questions. */
    private static final float IN_COMMON = 0.5f;

    /** How much nearer a line is that counts e times as much. Anything from 0.015 to 0.04 serves the project's own questions. */
    private static final double NEARER = 0.03;

    private final PassageIndex index;
    private final Vectors passages;
    private final Vectors sentences;
    private final Vectors lines;
    /** Which sentence each line names, by the place of its vector; -1 for none. */
    private final int[] named;

    VectorScorer(PassageIndex index) throws IOException {
        this.index = index;
        passages = new Vectors(index, Fields.PASSAGE_VECTOR);
        sentences = new Vectors(index, Fields.SENTENCE_VECTOR);
        lines = new Vectors(index, Fields.LINE_VECTOR);
        FloatVectorValues ofLines = lines.values();
        named = new int[ofLines == null ? 0 : ofLines.size()];
        for (int place = 0; ofLines != null && place < named.length; place++) {
            named[place] = index.namedSentence(ofLines.ordToDoc(place));
        }
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

        int count(int ordinal) {
            return starts[ordinal + 1] - starts[ordinal];
        }

        boolean has(int ordinal) {
            return count(ordinal) > 0;
        }

        float[] vector(@Nullable FloatVectorValues values, int ordinal, int number) throws IOException {
            return requireNonNull(values).vectorValue(starts[ordinal] + number).clone();
        }

        /** Returns the mean of the passage's vectors, of which there must be one. */
        float[] mean(@Nullable FloatVectorValues values, int ordinal) throws IOException {
            float[] mean = vector(values, ordinal, 0);
            int count = count(ordinal);
            for (int number = 1; number < count; number++) {
                VectorUtil.add(mean, vector(values, ordinal, number));
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= count;
            }
            return mean;
        }

        /** Returns the cosine of each vector of the passage, in their order. */
        double[] cosines(@Nullable FloatVectorValues values, float[] question, int ordinal) throws IOException {
            double[] cosines = new double[count(ordinal)];
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
        private final Nearest nearestLines = new Nearest();

        Search(float[] question) throws IOException {
            this.question = question;
            // Opened once: to open them costs more than to compare a passage.
            ofPassages = passages.values();
            ofSentences = sentences.values();
            ofLines = lines.values();
        }

        /** Returns the question's vector, not to be changed. */
        float[] question() {
            return question;
        }

        /** Returns whether {@link #find} returns all passages. */
        boolean findsAll() {
            return index.size() <= ALL;
        }

        /** Returns the passages whose vectors, or those of their sentences or lines, are nearest. */
        Set<Integer> find() throws IOException {
            Set<Integer> found = new HashSet<>();
            if (findsAll()) {
                return IntStream.range(0, index.size()).boxed().collect(Collectors.toSet());
            }
            for (Vectors vectors : List.of(passages, sentences, lines)) {
                if (!vectors.isEmpty()) {
                    Query nearest = new KnnFloatVectorQuery(vectors.field, question, CANDIDATES);
                    for (int ordinal : index.best(nearest, CANDIDATES)) {
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

        /** Returns the cosine of the best sentence, {@code fallback} if there is none. */
        double bestSentence(int ordinal, double fallback) throws IOException {
            return Arrays.stream(sentences.cosines(ofSentences, question, ordinal))
                    .max()
                    .orElse(fallback);
        }

        /**
         * Returns how near each sentence is to the question in what sets both apart: half of what the passage's sentences have in
         * common is taken from the sentences, and half of what its asked-as lines have in common from the question. Both name the
         * passage's subject, and the sentence that introduces it is otherwise the nearest to every question on it. Without lines
         * these are plain cosines.
         */
        double[] distinctSentences(int ordinal) throws IOException {
            if (!lines.has(ordinal)) {
                return sentences.cosines(ofSentences, question, ordinal);
            }
            float[] asked = minus(question, lines.mean(ofLines, ordinal));
            float[] common = sentences.mean(ofSentences, ordinal);
            double[] cosines = new double[sentences.count(ordinal)];
            for (int i = 0; i < cosines.length; i++) {
                float[] sentence = minus(sentences.vector(ofSentences, ordinal, i), common);
                cosines[i] = VectorUtil.dotProduct(asked, VectorUtil.l2normalize(sentence, false));
            }
            return cosines;
        }

        private static float[] minus(float[] vector, float[] common) {
            float[] rest = new float[vector.length];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = vector[i] - IN_COMMON * common[i];
            }
            return rest;
        }

        /** Returns the mean cosine of the three nearest lines, of all passages that {@link #bestLine} was called for. */
        double nearestLines() {
            return nearestLines.mean();
        }

        /**
         * Returns the share of each sentence in the asked-as lines that name one, the nearer a line is to the question the more it
         * counts. All are 0 if no line names one.
         */
        double[] sharesOfSentences(int ordinal) throws IOException {
            double[] cosines = lines.cosines(ofLines, question, ordinal);
            double[] shares = new double[sentences.count(ordinal)];
            double nearest = Arrays.stream(cosines).max().orElse(0);
            double all = 0;
            for (int i = 0; i < cosines.length; i++) {
                int sentence = named[lines.starts[ordinal] + i];
                if (sentence >= 0) {
                    double counts = Math.exp((cosines[i] - nearest) / NEARER);
                    shares[sentence] += counts;
                    all += counts;
                }
            }
            for (int i = 0; all > 0 && i < shares.length; i++) {
                shares[i] /= all;
            }
            return shares;
        }

        /** Returns the cosine of the best asked-as line, 0 if the passage has none. */
        double bestLine(int ordinal) throws IOException {
            double best = 0;
            for (double cosine : lines.cosines(ofLines, question, ordinal)) {
                best = Math.max(best, cosine);
                nearestLines.add(cosine);
            }
            return best;
        }
    }
}
