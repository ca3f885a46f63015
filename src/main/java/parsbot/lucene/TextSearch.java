package parsbot.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parsbot.retrieval.RankingWeights;

/** The search for one text, by its words and, if there are vectors, by its meaning. Not thread-safe. */
final class TextSearch {

    /** How much the words count in what a sentence is worth; the rest is meaning. Fitted on the project's own questions. */
    private static final double WORDS_OF_SENTENCE = 0.4;

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

    /** Returns the text's vector, if it is searched by meaning. */
    Optional<float[]> question() {
        return Optional.ofNullable(vectors).map(VectorScorer.Search::question);
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
        words.score(ordinals, parts.words, parts.wordsOfSentences);
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
     * Returns what each sentence of a passage is worth as the one that answers, 0 to 1.
     *
     * @param byWords BM25 of each
     */
    double[] worthOfSentences(int ordinal, double[] byWords) throws IOException {
        double[] worth = PartScores.scaled(byWords);
        if (vectors != null) {
            double[] byMeaning = PartScores.scaled(vectors.distinctSentences(ordinal));
            for (int i = 0; i < worth.length; i++) {
                worth[i] = WORDS_OF_SENTENCE * worth[i] + (1 - WORDS_OF_SENTENCE) * byMeaning[i];
            }
        }
        return worth;
    }
}
