package parsbot.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Passage;
import parsbot.retrieval.RankingWeights;

/** The search for one text, by its words and, if there are vectors, by its meaning. Not thread-safe. */
final class TextSearch {

    /**
     * How much the parts count in what a sentence is worth: its words and its meaning, the meaning and the words of the asked-as
     * lines that name it. Without lines that name sentences, or without vectors, the others share the weight. Set on the project's own
     * questions and on its lines, each asked without itself; the third may be 0.35 to 0.6, the first two in their ratio.
     */
    private static final double WORDS = 0.2;

    private static final double MEANING = 0.3;
    private static final double MEANING_OF_LINES = 0.4;
    private static final double WORDS_OF_LINES = 0.1;

    private final WordScorer.Search words;
    private final VectorScorer.@Nullable Search vectors;
    private final RankingWeights weights;

    TextSearch(WordScorer.Search words, VectorScorer.@Nullable Search vectors, RankingWeights weights) {
        this.words = words;
        this.vectors = vectors;
        this.weights = weights;
    }

    /** Returns whether the text has any term to search for. */
    boolean hasTerms() {
        return words.hasTerms();
    }

    /** Returns the text with its vector and the lines nearest to it, once it is scored, if it is searched by meaning. */
    Optional<SignScorer.Text> text() {
        return Optional.ofNullable(vectors)
                .map(search ->
                        new SignScorer.Text(words.text(), words.language(), search.question(), search.placesOfLines()));
    }

    /** Returns how near the candidates' asked-as lines are, once they are scored; 0 if it is not searched by meaning. */
    double nearestLines() {
        return vectors == null ? 0 : vectors.nearestLines();
    }

    WordScorer.Search words() {
        return words;
    }

    /** Adds the passages that may be among the best {@code topK}. */
    void find(int topK, BitSet found) throws IOException {
        if (vectors != null) {
            vectors.find(found);
        }
        if (weights.words() > 0 && !(vectors != null && vectors.findsAll())) {
            words.find(topK, found);
        }
    }

    /** @param ordinals of the candidates, rising */
    PartScores score(int[] ordinals) throws IOException {
        PartScores parts = new PartScores(ordinals.length);
        words.score(ordinals, parts);
        if (vectors != null) {
            for (int i = 0; i < ordinals.length; i++) {
                parts.passage[i] = vectors.passage(ordinals[i]);
                parts.sentence[i] =
                        weights.sentences() ? vectors.bestSentence(ordinals[i], parts.passage[i]) : parts.passage[i];
                parts.asked[i] = vectors.bestLine(ordinals[i]);
            }
        }
        return parts;
    }

    /**
     * Returns what each sentence of a candidate is worth as the one that answers, 0 to 1.
     *
     * @param passage the candidate's
     * @param parts of the candidates
     * @param candidate its place among them
     */
    double[] worthOfSentences(int ordinal, Passage passage, PartScores parts, int candidate) throws IOException {
        double[] worth = new double[passage.sentences().size()];
        double all = add(WORDS, PartScores.scaled(parts.wordsOfSentences[candidate]), worth);
        if (vectors != null) {
            all += add(MEANING, PartScores.scaled(vectors.distinctSentences(ordinal)), worth);
        }
        if (weights.askedAs()
                && passage.askedAs().stream().anyMatch(line -> line.sentence().isPresent())) {
            all += add(WORDS_OF_LINES, PartScores.scaled(parts.linesOfSentences[candidate]), worth);
            if (vectors != null) {
                all += add(MEANING_OF_LINES, vectors.sharesOfSentences(ordinal), worth);
            }
        }
        for (int i = 0; i < worth.length; i++) {
            worth[i] /= all;
        }
        return worth;
    }

    private static double add(double weight, double[] part, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * part[i];
        }
        return weight;
    }
}
