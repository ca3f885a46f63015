package parsbot.retrieval;

import java.util.List;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;

/**
 * A passage that was found. Immutable and thread-safe.
 *
 * @param rank counted from 1
 * @param score orders the hits of one query and does not compare between queries; 0 is that of a mean candidate, 1 is one
 *     standard deviation above it
 * @param signals what the score was made of; they do compare between queries
 * @param sentenceScores how well each sentence of the passage fits the query, 0 to 1, in the order of
 *     {@link Passage#sentences()}; they compare only within the passage
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

    /** Returns the same with so much more of a score. */
    public Hit plus(double more) {
        return new Hit(rank, article, passage, score + more, signals, sentenceScores);
    }

    /** Returns the same in another place. */
    public Hit withRank(int other) {
        return new Hit(other, article, passage, score, signals, sentenceScores);
    }
}
