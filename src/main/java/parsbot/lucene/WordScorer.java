package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.PassageQuery;

/**
 * Scores passages by the words that they share with a question: a weighted sum of BM25 (Robertson et al., TREC-3; Lucene's k1 = 1.2,
 * b = 0.75) over the passage's fields, plus that of its best single sentence and of its best single asked-as line. Thread-safe.
 */
final class WordScorer {

    /** How many passages are found by their fields; only these are scored by sentence and line. */
    private static final int CANDIDATES = 200;

    private final PassageIndex index;
    private final Analysis analysis;
    private final FieldWeights weights;

    WordScorer(PassageIndex index, Analysis analysis, FieldWeights weights) throws IOException {
        this.index = index;
        this.analysis = analysis;
        this.weights = inUse(weights, index);
    }

    /** Returns the weights, 0 for what no passage of the index has, so that it lowers no score. */
    private static FieldWeights inUse(FieldWeights weights, PassageIndex index) throws IOException {
        return new FieldWeights(
                weights.text(),
                weights.exact(),
                inUse(weights.title(), Fields.TITLE, index),
                inUse(weights.publisher(), Fields.PUBLISHER, index),
                inUse(weights.section(), Fields.SECTION, index),
                inUse(weights.asked(), Fields.ASKED, index),
                weights.sentence(),
                inUse(weights.line(), Fields.LINE, index));
    }

    private static double inUse(double weight, String field, PassageIndex index) throws IOException {
        return index.has(Fields.in(Locale.ENGLISH, field)) ? weight : 0;
    }

    /** One question's search. Not thread-safe. */
    final class Search {

        private final PassageSearch search;
        private final Map<Integer, Double> fields = new HashMap<>();
        private final Map<Integer, double[]> sentences = new HashMap<>();
        private final Map<Integer, Double> lines = new HashMap<>();

        Search(PassageQuery query) {
            search = PassageSearch.of(query, analysis, weights);
        }

        /** Returns whether the question has any term to search for. */
        boolean hasTerms() {
            return !search.terms().isEmpty();
        }

        /** Finds the best passages by their fields, at least {@code count} if there are as many. */
        Set<Integer> find(int count) throws IOException {
            keepFields(index.best(search.passages(), Math.max(CANDIDATES, count)));
            return Set.copyOf(fields.keySet());
        }

        /** Scores passages; those that {@link #find} has found keep their fields' scores. */
        void score(int[] of) throws IOException {
            int[] missing = Arrays.stream(of)
                    .filter(ordinal -> !fields.containsKey(ordinal))
                    .toArray();
            keepFields(index.within(search.passages(), missing, missing.length));
            ScoreDoc[] found = index.within(search.sentences(), of, index.sentences(of));
            int[] ordinals = index.ordinals(found);
            int[] numbers = index.values(found, Fields.SENTENCE_NUMBER);
            for (int i = 0; i < found.length; i++) {
                sentences.computeIfAbsent(ordinals[i], this::noSentence)[numbers[i]] = found[i].score;
            }
            found = index.within(search.lines(), of, index.lines(of));
            ordinals = index.ordinals(found);
            for (int i = 0; i < found.length; i++) {
                lines.merge(ordinals[i], (double) found[i].score, Math::max);
            }
        }

        private void keepFields(ScoreDoc[] found) throws IOException {
            int[] ordinals = index.ordinals(found);
            for (int i = 0; i < found.length; i++) {
                fields.put(ordinals[i], (double) found[i].score);
            }
        }

        private double[] noSentence(int ordinal) {
            return new double[index.passage(ordinal).sentences().size()];
        }

        /** Returns the score of each sentence of a passage that was scored. */
        double[] ofSentences(int ordinal) {
            return sentences.getOrDefault(ordinal, noSentence(ordinal)).clone();
        }

        private double bestSentence(int ordinal) {
            return Arrays.stream(ofSentences(ordinal)).max().orElse(0);
        }

        private double bestLine(int ordinal) {
            return lines.getOrDefault(ordinal, 0.0);
        }

        /** Returns the score of a passage that was scored, 0 or more. */
        double of(int ordinal) {
            return fields.getOrDefault(ordinal, 0.0)
                    + weights.sentence() * bestSentence(ordinal)
                    + weights.line() * bestLine(ordinal);
        }

        /** How much of a question's terms some passages have: {@code share} for each passage, and the idf of all terms. */
        record Coverage(List<Double> share, double allIdf) {}

        /** Returns how much of the question's terms each passage has in any field, terms weighted by idf. */
        Coverage coverage(int[] of) throws IOException {
            double[] covered = new double[of.length];
            double all = 0;
            for (Query term : search.terms()) {
                double idf = index.idf(term);
                all += idf;
                Set<Integer> having = new HashSet<>();
                for (int ordinal : index.ordinals(index.within(term, of, of.length))) {
                    having.add(ordinal);
                }
                for (int i = 0; i < of.length; i++) {
                    covered[i] += having.contains(of[i]) ? idf : 0;
                }
            }
            double allIdf = all;
            return new Coverage(
                    Arrays.stream(covered)
                            .map(idf -> allIdf == 0 ? 0 : Math.min(1, idf / allIdf))
                            .boxed()
                            .toList(),
                    all);
        }

        /** Returns a score divided by what the terms could reach, cut at 1. */
        double share(double score, double allIdf) {
            return allIdf == 0 ? 0 : Math.min(1, score / (allIdf * weights.sum()));
        }

        Explanation explain(int ordinal) throws IOException {
            List<Explanation> parts = new ArrayList<>();
            ScoreDoc[] found = index.within(search.passages(), new int[] {ordinal}, 1);
            String words = "words of the passage, its title, publisher, section and asked-as lines";
            parts.add(
                    found.length == 0
                            ? new Explanation(0, words, List.of())
                            : named(words, index.explain(search.passages(), found[0].doc)));
            parts.add(new Explanation(
                    weights.sentence() * bestSentence(ordinal),
                    "its best sentence, weight " + weights.sentence(),
                    List.of()));
            parts.add(new Explanation(
                    weights.line() * bestLine(ordinal), "its best asked-as line, weight " + weights.line(), List.of()));
            return new Explanation(of(ordinal), "words (BM25)", parts);
        }

        private static Explanation named(String what, org.apache.lucene.search.Explanation explanation) {
            return new Explanation(
                    explanation.getValue().doubleValue(),
                    what,
                    Arrays.stream(explanation.getDetails())
                            .map(part -> named(part.getDescription(), part))
                            .toList());
        }
    }
}
