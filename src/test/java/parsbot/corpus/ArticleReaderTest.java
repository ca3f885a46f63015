package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

final class ArticleReaderTest {

    private static final String MINIMAL = """
        ---
        title: Old mill sold
        published: 2024-03-03
        language: en
        completeness: whole
        text: summary
        ---

        The mill was sold.
        """;

    private static final Source MINIMAL_SOURCE = new Source(
            "Old mill sold",
            TitleOrigin.HEADLINE,
            null,
            null,
            new Published.OnDay(LocalDate.of(2024, 3, 3)),
            null,
            Locale.ENGLISH,
            null,
            Completeness.WHOLE,
            TextOrigin.SUMMARY,
            null);

    private final ArticleReader reader = new ArticleReader(new PassageLimits(0, 1000));
    private final Problems problems = new Problems();

    @Test
    void readMarkdown_everyField_isRead() {
        Optional<Article> article = markdown("""
            ---
            id: 2024-03-03-old-mill
            title: "Report on the sale of the old mill"
            title_is: descriptive
            publisher: "The Mill Courier"
            author: "A. Miller"
            published: 2024-03
            url: https://example.org/mill
            language: es
            kind: opinion
            completeness: beginning
            text: original
            note: "Seen on microfilm."
            ---

            El molino fue vendido.

            <!-- language: en -->

            The mill was sold.

            <!-- asked as

            El molino …
            - ¿se vendió?

            The mill …
            - (1) was it sold

            -->
            """);

        assertThat(messages()).isEmpty();
        ArticleId id = new ArticleId("2024-03-03-old-mill");
        assertThat(article)
                .contains(new Article(
                        id,
                        new Source(
                                "Report on the sale of the old mill",
                                TitleOrigin.DESCRIPTIVE,
                                "The Mill Courier",
                                "A. Miller",
                                Published.parse("2024-03"),
                                URI.create("https://example.org/mill"),
                                Locale.of("es"),
                                ArticleKind.OPINION,
                                Completeness.BEGINNING,
                                TextOrigin.ORIGINAL,
                                "Seen on microfilm."),
                        List.of(
                                new Passage(
                                        new PassageId(id, 1),
                                        "El molino fue vendido.",
                                        Locale.of("es"),
                                        null,
                                        List.of(new TextRange(0, 22)),
                                        List.of(AskedAs.of("¿se vendió?"))),
                                new Passage(
                                        new PassageId(id, 2),
                                        "The mill was sold.",
                                        Locale.ENGLISH,
                                        null,
                                        List.of(new TextRange(0, 18)),
                                        List.of(new AskedAs("was it sold", OptionalInt.of(0)))))));
    }

    @Test
    void readMarkdown_requiredFieldsOnly_leavesTheOthersOpen() {
        Article article = markdown(MINIMAL).orElseThrow();

        assertThat(messages()).isEmpty();
        assertThat(article.source()).isEqualTo(MINIMAL_SOURCE);
        assertThat(article).extracting(Article::id).hasToString("news/mill");
        assertThat(article.passages()).extracting(Passage::text).containsExactly("The mill was sold.");
    }

    @Test
    void readMarkdown_crLf_readsTheSame() {
        assertThat(markdown(MINIMAL.replace("\n", "\r\n"))).isEqualTo(markdown(MINIMAL));
        assertThat(messages()).isEmpty();
    }

    @Test
    void readMarkdown_frontMatterMissesAll_namesEachFieldOnce() {
        assertThat(markdown("---\n---\nText.")).isEmpty();

        assertThat(messages())
                .containsExactly(
                        "corpus/news/mill.md: field 'title' is missing",
                        "corpus/news/mill.md: field 'published' is missing",
                        "corpus/news/mill.md: field 'language' is missing",
                        "corpus/news/mill.md: field 'completeness' is missing",
                        "corpus/news/mill.md: field 'text' is missing");
    }

    @Test
    void readMarkdown_severalWrongFields_reportsEachOnce() {
        Optional<Article> article = markdown("""
            ---
            id: " "
            title: []
            title_is: guessed
            published: March 3
            url: example.org
            language: English
            kind: blog
            completeness: half
            text: ""
            mood: sad
            ---
            Text.
            """);

        assertThat(article).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "corpus/news/mill.md: field 'id' is '': must be a text, not empty",
                        "corpus/news/mill.md: field 'title' is '[]': must be a text, not empty",
                        "corpus/news/mill.md: field 'title_is' is 'guessed': must be headline, descriptive",
                        "corpus/news/mill.md: field 'published' is 'March 3': write it as 2018-07-11, 2018-07, 2018 or"
                                + " undated",
                        "corpus/news/mill.md: field 'url' is 'example.org': must be a web address such as"
                                + " https://example.org/page",
                        "corpus/news/mill.md: field 'language' is 'English': must be a language code of two or three"
                                + " small letters, such as en or es",
                        "corpus/news/mill.md: field 'kind' is 'blog': must be news, opinion, official, advocacy, court,"
                                + " poll, reference",
                        "corpus/news/mill.md: field 'completeness' is 'half': must be whole, beginning",
                        "corpus/news/mill.md: field 'text' is '': must be a text, not empty",
                        "corpus/news/mill.md: field 'mood' is unknown: allowed are id, title, title_is, publisher,"
                            + " author, published, url, language, kind, completeness, text, note, positions, events,"
                            + " versions");
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "ftp://example.org/a", "https:///a", "https://exa mple.org", "//example.org"})
    void readMarkdown_addressThatIsNoWebAddress_isReported(String url) {
        assertThat(markdown(MINIMAL.replace("language:", "url: '" + url + "'\nlanguage:")))
                .isNotEmpty();

        assertThat(messages())
                .containsExactly("corpus/news/mill.md: field 'url' is '" + url
                        + "': must be a web address such as https://example.org/page");
    }

    @Test
    void readMarkdown_brokenFrontMatter_namesTheFilesLine() {
        assertThat(markdown(MINIMAL.replace("title: Old", "title: \"Old"))).isEmpty();

        assertThat(messages().getFirst())
                .isEqualTo("corpus/news/mill.md:2: is not valid YAML: while scanning a quoted scalar, found unexpected"
                        + " end of stream");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void readMarkdown_frontMatterWithoutEnd_saysHowToCloseIt() {
        assertThat(markdown("---\ntitle: Old mill sold\n\nText.")).isEmpty();

        assertThat(messages())
                .containsExactly("corpus/news/mill.md: the front matter has no end: close it with a line '---'");
    }

    @Test
    void readMarkdown_noText_saysSo() {
        assertThat(markdown(MINIMAL.replace("The mill was sold.", "# Only a heading")))
                .isEmpty();

        assertThat(messages())
                .containsExactly("corpus/news/mill.md: has no text: write at least one paragraph, or remove the file");
    }

    @Test
    void readMarkdown_askedAsOfNoParagraph_namesTheFilesLine() {
        markdown(MINIMAL + "\n<!-- asked as\n\nThe wheel …\n- does it turn\n\n-->\n");

        assertThat(messages())
                .containsExactly(
                        "corpus/news/mill.md:13: no paragraph starts with 'The wheel': name one by its first words,"
                                + " or a question by '- '");
    }

    @Test
    void readMarkdown_twoAskedAsBlocks_areReported() {
        markdown(MINIMAL + "\n<!-- asked as\nThe mill …\n- sold?\n-->\n\nMore text.\n\n<!-- asked as\n-->\n");

        assertThat(messages())
                .containsExactly(
                        "corpus/news/mill.md:16: 'More text.' stands after the asked-as block, which must be the last"
                                + " in the file",
                        "corpus/news/mill.md:18: '<!-- asked as' stands after the asked-as block, which must be the"
                                + " last in the file",
                        "corpus/news/mill.md:19: '-->' stands after the asked-as block, which must be the last in the"
                                + " file");
    }

    @Test
    void readMarkdown_bareFileWithHeading_isOriginalAndTitledByIt() {
        Article article =
                markdown("Before.\n\n# The *old* mill\n\nIt was sold.").orElseThrow();

        assertThat(messages()).isEmpty();
        assertThat(article.id()).hasToString("news/mill");
        assertThat(article.source()).isEqualTo(Source.ofBareFile("The old mill", Locale.ENGLISH));
        assertThat(article.source().text()).isEqualTo(TextOrigin.ORIGINAL);
        assertThat(article.passages())
                .extracting(Passage::text, Passage::section)
                .containsExactly(tuple("Before.", null), tuple("It was sold.", "The old mill"));
    }

    @Test
    void readMarkdown_bareFileWithoutHeading_isTitledByItsName() {
        assertThat(markdown("It was sold.").orElseThrow().source())
                .isEqualTo(Source.ofBareFile("mill", Locale.ENGLISH));
    }

    @Test
    void readMarkdown_bareFileWithAskedAsBlock_bindsIt() {
        Article article = markdown("It was sold.\n\n<!-- asked as\nIt was …\n- sold?\n-->")
                .orElseThrow();

        assertThat(messages()).isEmpty();
        assertThat(article.passages().getFirst().askedAs()).containsExactly(AskedAs.of("sold?"));
    }

    @Test
    void readPlain_paragraphs_areSeparatedByBlankLinesAndKeepMarkup() {
        Article article = reader.readPlain(
                        "corpus/a/1.txt", "a/1", "# One *line*,\nwrapped.\r\n \r\n\r\n- Two <b>.\n", problems)
                .article()
                .orElseThrow();

        assertThat(messages()).isEmpty();
        assertThat(article.source()).isEqualTo(Source.ofBareFile("1", Locale.ENGLISH));
        assertThat(article.passages())
                .extracting(Passage::id, Passage::text)
                .containsExactly(
                        tuple(PassageId.parse("a/1#1"), "# One *line*, wrapped."),
                        tuple(PassageId.parse("a/1#2"), "- Two <b>."));
    }

    @Test
    void readPlain_blank_saysSo() {
        assertThat(reader.readPlain("corpus/a.txt", "a", " \n\n", problems).article())
                .isEmpty();

        assertThat(messages())
                .containsExactly("corpus/a.txt: has no text: write at least one paragraph, or remove the file");
    }

    @Test
    void readPlain_nameThatIsNoId_saysWhatIsAllowed() {
        assertThat(reader.readPlain("corpus/a .txt", "a ", "Text.", problems).article())
                .isEmpty();

        assertThat(messages())
                .containsExactly("corpus/a .txt: the file's name is the article's id, and that must be 1 to 300 visible"
                        + " characters, with spaces only between others");
    }

    private Optional<Article> markdown(String text) {
        return reader.readMarkdown("corpus/news/mill.md", "news/mill", text, problems)
                .article();
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
