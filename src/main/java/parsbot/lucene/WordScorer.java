package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.FieldWeights;

/**
 * Scores passages by the words that they share with a question: a weighted sum of BM25 (Robertson et al., TREC-3; Lucene's k1 = 1.2,
 * b = 0.75) over the passage's fields, plus that of its best single sentence and of its best single asked-as line. Thread-safe.
 */
final class WordScorer {

    /** How many passages are found by their fields; only these are scored by sentence and line. */
    private static final int CANDIDATES = 200;

    /** A number that is most likely a year. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}$€£.,])(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}%]|[.,]\\d)");

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
                inUse(weights.line(), Fields.LINE, index),
                weights.pairs());
    }

    private static double inUse(double weight, String field, PassageIndex index) throws IOException {
        return index.has(Fields.in(Locale.ENGLISH, field)) ? weight : 0;
    }

    /** How much of a question's terms some passages have: {@code share} for each passage, and the idf of all terms. */
    record Coverage(List<Double> share, double allIdf) {}

    /** One text's search. Thread-safe. */
    final class Search {

        private final String text;
        private final Locale language;
        private final PassageSearch search;
        private final List<String> years;

        Search(String text, Locale language) {
            this.text = text;
            this.language = language;
            search = PassageSearch.of(text, language, analysis, weights);
            years = YEAR.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }

        String text() {
            return text;
        }

        Locale language() {
            return language;
        }

        /** Returns whether the text has any term to search for. */
        boolean hasTerms() {
            return !search.terms().isEmpty();
        }

        /** Adds the best passages by their fields, at least {@code count} if there are as many. */
        void find(int count, BitSet found) throws IOException {
            for (int ordinal : index.best(search.passages(), Math.max(CANDIDATES, count))) {
                found.set(ordinal);
            }
        }

        /**
         * Scores passages.
         *
         * @param ordinals of the passages, rising
         * @param parts receives the words' part of each passage, 0 or more, and those of its sentences
         */
        void score(int[] ordinals, PartScores parts) throws IOException {
            double[] scores = parts.words;
            double[][] sentences = parts.wordsOfSentences;
            for (int i = 0; i < ordinals.length; i++) {
                int count = index.passage(ordinals[i]).sentences().size();
                sentences[i] = new double[count];
                parts.linesOfSentences[i] = new double[count];
            }
            double[] lines = new double[ordinals.length];
            index.score(search.passages(), ordinals, (document, score) -> scores[place(ordinals, document)] = score);
            index.score(
                    search.sentences(),
                    ordinals,
                    (document, score) -> sentences[place(ordinals, document)][index.sentenceNumber(document)] = score);
            index.score(search.lines(), ordinals, (document, score) -> {
                int place = place(ordinals, document);
                lines[place] = Math.max(lines[place], score);
                int named = index.namedSentence(document);
                if (named >= 0) {
                    double[] naming = parts.linesOfSentences[place];
                    naming[named] = Math.max(naming[named], score);
                }
            });
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights.sentence() * best(sentences[i]) + weights.line() * lines[i];
            }
        }

        private int place(int[] ordinals, int document) {
            return Arrays.binarySearch(ordinals, index.ordinal(document));
        }

        private static double best(double[] scores) {
            return Arrays.stream(scores).max().orElse(0);
        }

        /** Returns for each passage whether the text has years and the passage, its title and its lines have none of them. */
        boolean[] lacksYears(int[] ordinals) throws IOException {
            boolean[] lacks = new boolean[ordinals.length];
            if (!years.isEmpty()) {
                Arrays.fill(lacks, true);
            }
            for (String year : years) {
                boolean[] having = index.matches(new TermQuery(new Term(Fields.WORD, year)), ordinals);
                for (int i = 0; i < lacks.length; i++) {
                    lacks[i] &= !having[i];
                }
            }
            return lacks;
        }

        /** Returns how much of the text's terms each passage has in any field, terms weighted by idf. */
        Coverage coverage(int[] ordinals) throws IOException {
            double[] covered = new double[ordinals.length];
            double all = 0;
            for (Query term : search.terms()) {
                boolean[] having = index.matches(term, ordinals);
                double idf = idf(index.count(term));
                all += idf;
                for (int i = 0; i < ordinals.length; i++) {
                    covered[i] += having[i] ? idf : 0;
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

        /**
         * Returns how rare the rarest of the text's terms is that each passage has in no field, as a share of how rare a term can
         * be; 0 if the passage has all.
         */
        double[] rarestMissing(int[] ordinals) throws IOException {
            double[] rarest = new double[ordinals.length];
            for (Query term : search.terms()) {
                boolean[] having = index.matches(term, ordinals);
                double rarity = idf(index.count(term)) / idf(0);
                for (int i = 0; i < ordinals.length; i++) {
                    rarest[i] = having[i] ? rarest[i] : Math.max(rarest[i], rarity);
                }
            }
            return rarest;
        }

        /** Returns BM25's idf of a term that so many passages have. */
        private double idf(int having) {
            return Math.log(1 + (index.size() - having + 0.5) / (having + 0.5));
        }

        /** Returns a score divided by what the terms could reach, cut at 1. */
        double share(double score, double allIdf) {
            return allIdf == 0 ? 0 : Math.min(1, score / (allIdf * weights.sum()));
        }

        Explanation explain(int ordinal) throws IOException {
            int[] only = {ordinal};
            List<Explanation> parts = new ArrayList<>();
            String words = "words of the passage, its title, publisher, section and asked-as lines";
            int[] document = {-1};
            index.score(search.passages(), only, (found, _) -> document[0] = found);
            parts.add(
                    document[0] < 0
                            ? new Explanation(0, words, List.of())
                            : named(words, index.explain(search.passages(), document[0])));
            PartScores scores = new PartScores(1);
            score(only, scores);
            double total = scores.words[0];
            double sentence = weights.sentence() * best(scores.wordsOfSentences[0]);
            parts.add(new Explanation(sentence, "its best sentence, weight " + weights.sentence(), List.of()));
            parts.add(new Explanation(
                    Math.max(0, total - parts.getFirst().value() - sentence),
                    "its best asked-as line, weight " + weights.line(),
                    List.of()));
            return new Explanation(total, "words (BM25)", parts);
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
