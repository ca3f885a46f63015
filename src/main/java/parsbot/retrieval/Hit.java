package parsbot.retrieval;

import java.util.List;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;

/**
 * A passage that was found. Immutable and thread-safe.
 *
 * @param rank counted from 1
 * @param score 0 to 1; orders the hits of one query, and compares only roughly between queries
 * @param coverage the share of the query's terms that the passage, its title or its asked-as lines have, each term weighted by
 *     how rare it is; 0 to 1
 * @param sentenceScores how well each sentence of the passage fits the query, in the order of {@link Passage#sentences()}; they
 *     compare within one hit only
 */
public record Hit(
        int rank, Article article, Passage passage, double score, double coverage, List<Double> sentenceScores) {

    /** @throws IllegalArgumentException if there is not one score for each sentence */
    public Hit {
        sentenceScores = List.copyOf(sentenceScores);
        if (sentenceScores.size() != passage.sentences().size()) {
            throw new IllegalArgumentException("hit on " + passage.id() + " has " + sentenceScores.size()
                    + " sentence scores for " + passage.sentences().size() + " sentences");
        }
    }
}
