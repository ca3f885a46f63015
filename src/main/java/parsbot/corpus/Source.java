package parsbot.corpus;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from. Immutable and thread-safe. What is not known is {@code null}, never a placeholder.
 *
 * @param title the headline, or a description of the source where {@code titleOrigin} says so
 * @param publisher who published it, as it is to be shown
 * @param url an http or https address
 * @param language of the source; its passages may have another one
 * @param note a remark on what is known of the source, for those who tend the corpus
 */
public record Source(
        String title,
        TitleOrigin titleOrigin,
        @Nullable String publisher,
        @Nullable String author,
        Published published,
        @Nullable URI url,
        Locale language,
        @Nullable ArticleKind kind,
        Completeness completeness,
        TextOrigin text,
        @Nullable String note) {

    /** @throws IllegalArgumentException if the title is blank */
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title is '" + title + "': must not be blank");
        }
    }

    /** Returns the source of a bare file, of which nothing but a title is known. */
    public static Source ofBareFile(String title, Locale language) {
        return new Source(
                title,
                TitleOrigin.HEADLINE,
                null,
                null,
                new Published.Undated(),
                null,
                language,
                null,
                Completeness.WHOLE,
                TextOrigin.ORIGINAL,
                null);
    }
}
