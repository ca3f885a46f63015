package parsbot.answer;

import java.util.List;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.TextRange;

/**
 * A passage as an answer shows it. Immutable and thread-safe.
 *
 * @param rank counted from 1, in the order shown
 * @param highlights what to mark in the passage's text, the key sentence first; at least one
 * @param score of the hit that it comes from, 0 to 1
 * @param also near-copies that say the same and are not shown, best first
 */
public record Citation(
        int rank, Article article, Passage passage, List<TextRange> highlights, double score, List<NearCopy> also) {

    /** A passage that says the same in nearly the same words, and the article that it stands in. */
    public record NearCopy(Article article, PassageId passage) {}

    /** @throws IllegalArgumentException if nothing is to be marked */
    public Citation {
        highlights = List.copyOf(highlights);
        also = List.copyOf(also);
        if (highlights.isEmpty()) {
            throw new IllegalArgumentException("citation of " + passage.id() + " marks nothing");
        }
    }

    /** Returns the key sentence, unchanged from the passage. */
    public String keySentence() {
        return highlights.getFirst().of(passage.text());
    }
}
