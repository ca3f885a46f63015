package parsbot.corpus;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an article by hand. Not thread-safe. */
public final class TestArticle {

    private record Text(
            String text, Locale language, @Nullable String section, List<AskedAs> askedAs) {}

    private final ArticleId id;
    private final List<Text> texts = new ArrayList<>();
    private String title = "Untitled";
    private TitleOrigin titleOrigin = TitleOrigin.HEADLINE;
    private @Nullable String publisher;
    private @Nullable String author;
    private Published published = new Published.Undated();
    private @Nullable URI url;
    private Locale language = Locale.ENGLISH;
    private @Nullable ArticleKind kind;
    private Completeness completeness = Completeness.WHOLE;
    private TextOrigin origin = TextOrigin.SUMMARY;

    private TestArticle(String id) {
        this.id = new ArticleId(id);
    }

    public static TestArticle id(String id) {
        return new TestArticle(id);
    }

    /** Returns a corpus of these articles; its hash is that of their content. */
    public static Corpus corpus(Article... articles) {
        return new Corpus(
                List.of(articles), Integer.toHexString(List.of(articles).hashCode()));
    }

    public TestArticle title(String value) {
        title = value;
        return this;
    }

    public TestArticle descriptive(String value) {
        titleOrigin = TitleOrigin.DESCRIPTIVE;
        return title(value);
    }

    public TestArticle publisher(String value) {
        publisher = value;
        return this;
    }

    public TestArticle author(String value) {
        author = value;
        return this;
    }

    public TestArticle published(String value) {
        published = Published.parse(value);
        return this;
    }

    public TestArticle url(String value) {
        url = URI.create(value);
        return this;
    }

    /** Sets the language of the source and of the passages that follow. */
    public TestArticle language(String value) {
        language = Locale.of(value);
        return this;
    }

    public TestArticle kind(ArticleKind value) {
        kind = value;
        return this;
    }

    public TestArticle beginningOnly() {
        completeness = Completeness.BEGINNING;
        return this;
    }

    public TestArticle original() {
        origin = TextOrigin.ORIGINAL;
        return this;
    }

    public TestArticle passage(String text, String... askedAs) {
        return passage(text, Arrays.stream(askedAs).map(AskedAs::of).toList());
    }

    public TestArticle passage(String text, List<AskedAs> askedAs) {
        texts.add(new Text(text, language, null, askedAs));
        return this;
    }

    public TestArticle passageUnder(String section, String text) {
        texts.add(new Text(text, language, section, List.of()));
        return this;
    }

    public Article build() {
        List<Passage> passages = new ArrayList<>();
        for (Text text : texts) {
            passages.add(new Passage(
                    new PassageId(id, passages.size() + 1),
                    text.text(),
                    text.language(),
                    text.section(),
                    SentenceSplitter.split(text.text(), text.language()),
                    text.askedAs()));
        }
        Source source = new Source(
                title, titleOrigin, publisher, author, published, url, language, kind, completeness, origin, null);
        return new Article(id, source, passages);
    }
}
