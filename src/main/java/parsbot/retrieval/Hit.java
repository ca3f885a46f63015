package parsbot.retrieval;

import java.util.List;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;

/**
 * A passage that was found. Immutable and thread-safe.
 *
 * @param rank counted from 1
 * @param score 0 to 1; orders the hits of one query, and does not compare between queries
 * @param signals what the score was made of; they do compare between queries
 * @param sentenceScores how well each sentence of the passage fits the query, 0 for the worst and 1 for the best of them, in the
 *     order of {@link Passage#sentences()}
 */
public record Hit(
        int rank, Article article, Passage passage, double score, Signals signals, List<Double> sentenceScores) {

    /** @throws IllegalArgumentException if there is not one score for each sentence */
    public Hit {
        sentenceScores = List.copyOf(sentenceScores);
        if (sentenceScores.size() != passage.sentences().size()) {
            throw new IllegalArgumentException("hit on " + passage.id() + " has " + sentenceScores.size()
                    + " sentence scores for " + passage.sentences().size() + " sentences");
        }
    }
}
