package parsbot.answer;

import java.util.List;
import java.util.stream.Stream;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.TextRange;

/**
 * A passage as an answer shows it. Immutable and thread-safe.
 *
 * @param rank counted from 1, in the order shown
 * @param highlights the key sentences in the passage's text, the best first; at least one
 * @param score of the hit that it comes from
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

    /** Returns the citation with one more sentence marked, after the others. */
    Citation withMarked(TextRange sentence) {
        return new Citation(
                rank,
                article,
                passage,
                Stream.concat(highlights.stream(), Stream.of(sentence)).toList(),
                score,
                also);
    }

    /** Returns the key sentence, or those that are nearly equally good, the best first, unchanged from the passage. */
    public List<String> keySentences() {
        return highlights.stream().map(range -> range.of(passage.text())).toList();
    }
}
