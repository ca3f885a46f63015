package parsbot.corpus;

import java.util.List;

/**
 * A source's text in the corpus, with where it comes from. Immutable and thread-safe.
 *
 * @param passages numbered from 1 in this order, at least one
 */
public record Article(ArticleId id, Source source, List<Passage> passages) {

    /** @throws IllegalArgumentException if there is no passage, or one with another number than its place */
    public Article {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("article " + id + " has no passage");
        }
        for (int i = 0; i < passages.size(); i++) {
            if (!passages.get(i).id().equals(new PassageId(id, i + 1))) {
                throw new IllegalArgumentException(
                        "passage " + passages.get(i).id() + " stands at place " + (i + 1) + " of " + id);
            }
        }
    }
}
