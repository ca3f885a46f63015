package parsbot.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * Returns the article of a text without markup, its paragraphs separated by blank lines, of which nothing but a title is known.
     *
     * @param language of title and text
     * @return nothing if the text is blank
     */
    public static Optional<Article> ofPlainText(
            ArticleId id, String title, String text, Locale language, PassageLimits limits) {
        List<Paragraph> paragraphs = PlainText.paragraphs(text).stream()
                .map(paragraph -> new Paragraph(paragraph, language, null, List.of()))
                .toList();
        List<Passage> passages =
                new PassageSplitter(limits).split(id, paragraphs).passages();
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Article(id, Source.ofBareFile(title, language), passages));
    }
}
