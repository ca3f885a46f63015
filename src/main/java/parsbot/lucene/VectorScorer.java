package parsbot.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import parsbot.question.ExpectedAnswer;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.PassageQuery;

/**
 * Scores passages by how near their vectors, those of their sentences and those of their asked-as lines are to a question's. All
 * vectors have length 1, so that the dot product is the cosine. Thread-safe.
 */
final class VectorScorer {

    /** How many passages, sentences and lines are found by their vectors. */
    private static final int CANDIDATES = 100;

    /** How much nearer a line is that counts e times as much. Anything from 0.015 to 0.04 serves the project's own questions. */
    private static final double NEARER = 0.03;

    /** How much farther a line counts that asks for words of another kind, such as when and not why. From .01 to .03 little changes. */
    private static final double OTHER_KIND = 0.02;

    /** The same of a line, or for a question, that asks for no certain kind. */
    private static final double NO_KIND = 0.01;

    private final PassageIndex index;
    private final Vectors passages;
    private final Vectors sentences;
    private final Vectors lines;
    private final DistinctSentences distinctSentences;
    /** Which sentence each line names, by the place of its vector; -1 for none. */
    private final int[] named;

    /** Whether each line is for Spanish questions only, by the place of its vector. */
    private final boolean[] glossed;

    /** What each line asks for, by the place of its vector. */
    private final ExpectedAnswer[] kinds;

    VectorScorer(PassageIndex index) throws IOException {
        this.index = index;
        passages = new Vectors(index, Fields.PASSAGE_VECTOR);
        sentences = new Vectors(index, Fields.SENTENCE_VECTOR);
        lines = new Vectors(index, Fields.LINE_VECTOR);
        distinctSentences = new DistinctSentences(index.size());
        FloatVectorValues ofLines = lines.values();
        named = new int[ofLines == null ? 0 : ofLines.size()];
        glossed = new boolean[named.length];
        kinds = new ExpectedAnswer[named.length];
        for (int place = 0; ofLines != null && place < named.length; place++) {
            named[place] = index.namedSentence(ofLines.ordToDoc(place));
            glossed[place] = index.isGlossed(ofLines.ordToDoc(place));
            kinds[place] = index.kind(ofLines.ordToDoc(place));
        }
    }

    /** The vectors of one field, by the passage that they belong to. */
    private static final class Vectors implements DistinctSentences.Vectors {

        private final PassageIndex index;
        private final String field;
        /** The passage of each vector. */
        private final int[] ordinals;
        /** All vectors, if all passages are candidates of each question. */
        private final @Nullable VectorMatrix matrix;
        /** For finding the nearest, if not all are candidates. */
        private final @Nullable VectorCodes codes;
        /** The places of passage {@code p}'s vectors are those from {@code starts[p]} to {@code starts[p + 1]}, exclusive. */
        private final int[] starts;

        Vectors(PassageIndex index, String field) throws IOException {
            this.index = index;
            this.field = field;
            starts = new int[index.size() + 1];
            FloatVectorValues values = values();
            NumericDocValues passages = index.segment().getNumericDocValues(Fields.ORDINAL);
            ordinals = new int[values == null ? 0 : values.size()];
            int last = 0;
            for (int place = 0; values != null && place < values.size(); place++) {
                if (passages == null || !passages.advanceExact(values.ordToDoc(place)) || passages.longValue() < last) {
                    throw new IOException("the vectors of '" + field + "' are not in the passages' order");
                }
                last = Math.toIntExact(passages.longValue());
                ordinals[place] = last;
                starts[last + 1] = place + 1;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] = Math.max(starts[i], starts[i - 1]);
            }
            matrix = values != null && index.isSmall() ? VectorMatrix.of(values) : null;
            codes = values != null && !index.isSmall() ? VectorCodes.of(values) : null;
        }

        /** Returns a reader of the vectors, for one thread; {@code null} if there are none. */
        @Nullable
        FloatVectorValues values() throws IOException {
            return index.segment().getFloatVectorValues(field);
        }

        @Override
        public float[][] of(int ordinal) throws IOException {
            float[][] vectors = new float[count(ordinal)][];
            FloatVectorValues values = values();
            for (int number = 0; values != null && number < vectors.length; number++) {
                vectors[number] = values.vectorValue(starts[ordinal] + number).clone();
            }
            return vectors;
        }

        int count(int ordinal) {
            return starts[ordinal + 1] - starts[ordinal];
        }

        boolean has(int ordinal) {
            return count(ordinal) > 0;
        }
    }

    /** The vectors of one field beside one question's. Not thread-safe. */
    private static final class Nearness {

        private final Vectors vectors;
        private final float[] question;
        /** The cosine of each vector, if all are needed. */
        private final float @Nullable [] cosines;
        /** Opened once: to open them costs more than to compare a passage. {@code null} if there are none, or none are needed. */
        private final @Nullable FloatVectorValues values;

        Nearness(Vectors vectors, float[] question) throws IOException {
            this.vectors = vectors;
            this.question = question;
            cosines = vectors.matrix == null ? null : vectors.matrix.times(question);
            values = cosines == null ? vectors.values() : null;
        }

        /** Returns the cosine of the passage's nearest vector, {@code none} if it has no vector. */
        double best(int ordinal, double none) throws IOException {
            int count = vectors.count(ordinal);
            if (count == 0) {
                return none;
            }
            double best = cosine(ordinal, 0);
            for (int number = 1; number < count; number++) {
                best = Math.max(best, cosine(ordinal, number));
            }
            return best;
        }

        /** Returns the cosine of each vector of the passage, in their order. */
        double[] all(int ordinal) throws IOException {
            double[] all = new double[vectors.count(ordinal)];
            for (int number = 0; number < all.length; number++) {
                all[number] = cosine(ordinal, number);
            }
            return all;
        }

        /** Adds the passages of the nearest vectors. */
        void find(BitSet found) throws IOException {
            if (vectors.codes != null) {
                for (int place : vectors.codes.nearest(requireNonNull(values), question, CANDIDATES)) {
                    found.set(vectors.ordinals[place]);
                }
            }
        }

        private double cosine(int ordinal, int number) throws IOException {
            int place = vectors.starts[ordinal] + number;
            return cosines != null
                    ? cosines[place]
                    : VectorUtil.dotProduct(question, requireNonNull(values).vectorValue(place));
        }
    }

    /** One question's search. Not thread-safe. */
    final class Search {

        private final float[] question;
        private final boolean isSpanish;
        private final ExpectedAnswer expected;
        private final Nearness ofPassages;
        private final Nearness ofSentences;
        private final Nearness ofLines;
        private final Nearest nearestLines = new Nearest();
        private final NearestPlaces placesOfLines = new NearestPlaces(LineVotes.CANDIDATES);

        /** @param query whose text, or one of whose texts, the question is */
        Search(float[] question, PassageQuery query) throws IOException {
            this.question = question;
            isSpanish = query.language().equals(QuestionLanguage.SPANISH);
            expected = query.expected();
            ofPassages = new Nearness(passages, question);
            ofSentences = new Nearness(sentences, question);
            ofLines = new Nearness(lines, question);
        }

        /** Returns the question's vector, not to be changed. */
        float[] question() {
            return question;
        }

        /** Returns whether {@link #find} adds all passages. */
        boolean findsAll() {
            return index.isSmall();
        }

        /** Adds the passages whose vectors, or those of their sentences or lines, are nearest. */
        void find(BitSet found) throws IOException {
            if (findsAll()) {
                found.set(0, index.size());
                return;
            }
            ofPassages.find(found);
            ofSentences.find(found);
            ofLines.find(found);
        }

        double passage(int ordinal) throws IOException {
            return ofPassages.best(ordinal, 0);
        }

        /** Returns the cosine of the best sentence, {@code fallback} if there is none. */
        double bestSentence(int ordinal, double fallback) throws IOException {
            return ofSentences.best(ordinal, fallback);
        }

        /**
         * Returns how near each sentence is to the question in what sets both apart, as {@link DistinctSentences} tells; without
         * asked-as lines these are plain cosines.
         */
        double[] distinctSentences(int ordinal) throws IOException {
            double[] cosines = ofSentences.all(ordinal);
            if (!lines.has(ordinal)) {
                return cosines;
            }
            return distinctSentences.nearness(ordinal, cosines, sentences, lines);
        }

        /** Returns the mean cosine of the three nearest lines, of all passages that {@link #bestLine} was called for. */
        double nearestLines() {
            return nearestLines.mean();
        }

        /** Returns the places of the nearest lines, of all passages that {@link #bestLine} was called for. */
        int[] placesOfLines() {
            return placesOfLines.places();
        }

        /**
         * Returns the share of each sentence in the asked-as lines that name one, the nearer a line is to the question the more it
         * counts. All are 0 if no line names one.
         */
        double[] sharesOfSentences(int ordinal) throws IOException {
            double[] cosines = ofLines.all(ordinal);
            double[] shares = new double[sentences.count(ordinal)];
            double nearest = Arrays.stream(cosines).max().orElse(0);
            double all = 0;
            for (int i = 0; i < cosines.length; i++) {
                int sentence = named[lines.starts[ordinal] + i];
                if (sentence >= 0 && isForThis(lines.starts[ordinal] + i)) {
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

        /** Returns the cosine of the best asked-as line, less for one that asks for something else; 0 if the passage has none. */
        double bestLine(int ordinal) throws IOException {
            double best = 0;
            double[] cosines = ofLines.all(ordinal);
            for (int number = 0; number < cosines.length; number++) {
                int place = lines.starts[ordinal] + number;
                if (isForThis(place)) {
                    best = Math.max(best, cosines[number] - farther(kinds[place]));
                    nearestLines.add(cosines[number]);
                    placesOfLines.add((float) cosines[number], place);
                }
            }
            return best;
        }

        private double farther(ExpectedAnswer kind) {
            if (kind == expected) {
                return 0;
            }
            return kind == ExpectedAnswer.ANYTHING || expected == ExpectedAnswer.ANYTHING ? NO_KIND : OTHER_KIND;
        }

        private boolean isForThis(int line) {
            return isSpanish || !glossed[line];
        }
    }
}
