package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownReaderTest {

    @Test
    void read_headings_areTheSectionsOfTheParagraphsBelow() {
        MarkdownReader.Content content = MarkdownReader.read("""
            Before any heading.

            # The *fee*

            It is 5,000.

            It is paid yearly.

            The vote
            --------

            Two of three decide.
            """, Locale.ENGLISH);

        assertThat(content)
                .isEqualTo(new MarkdownReader.Content(
                        Optional.of("The fee"),
                        List.of(
                                paragraph("Before any heading.", null),
                                paragraph("It is 5,000.", "The fee"),
                                paragraph("It is paid yearly.", "The fee"),
                                paragraph("Two of three decide.", "The vote"))));
    }

    @Test
    void read_wrappedLines_areJoinedByOneSpace() {
        assertThat(texts("One line,\n   another  one\\\nand a third  \none."))
                .containsExactly("One line, another one and a third one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*ICE* and **PARS** and `code`|ICE and PARS and code",
                "See [the vote](https://example.org \"title\").|See the vote.",
                "See <https://example.org/a_b>.|See https://example.org/a_b.",
                "![a photo](photo.png) of it|a photo of it",
                "R&amp;D &lt;b&gt; &mdash; 5 \\* 3|R&D <b> — 5 * 3",
                "a<br>b <!-- hidden --> c|ab c",
                "snake_case_name and 2 * 3 * 4|snake_case_name and 2 * 3 * 4",
                "no&nbsp;break|no break"
            })
    void read_inlineMarkup_isPlainText(String markdown, String text) {
        assertThat(texts(markdown)).containsExactly(text);
    }

    @Test
    void read_lists_eachEntryIsAParagraph() {
        assertThat(texts("Who decides:\n\n- the city\n- the courts\n  in one voice\n\n1. first\n2. second\n   - inner"))
                .containsExactly("Who decides:", "the city", "the courts in one voice", "first", "second", "inner");
    }

    @Test
    void read_quotation_isAParagraph() {
        assertThat(texts("> ICE must\n> go.")).containsExactly("ICE must go.");
    }

    @Test
    void read_indentedOrFencedText_isAParagraph() {
        assertThat(texts("    Indented by four\n    spaces.\n\n    More.\n\n```\nA fenced\nblock.\n```"))
                .containsExactly("Indented by four spaces.", "More.", "A fenced block.");
    }

    @Test
    void read_htmlBlocks_areIgnored() {
        assertThat(texts("<div>\nhidden\n</div>\n\n<!-- hidden\n\ntoo -->\n\nShown."))
                .containsExactly("Shown.");
    }

    @Test
    void read_languageComment_setsTheLanguageFromThereOn() {
        MarkdownReader.Content content = MarkdownReader.read(
                "Hola.\n\n<!-- language: en -->\n\nHello.\n\nHello again.\n<!--language:es-->\nAdiós.",
                Locale.of("es"));

        assertThat(content.paragraphs())
                .containsExactly(
                        new Paragraph("Hola.", Locale.of("es"), null, List.of()),
                        new Paragraph("Hello.", Locale.ENGLISH, null, List.of()),
                        new Paragraph("Hello again.", Locale.ENGLISH, null, List.of()),
                        new Paragraph("Adiós.", Locale.of("es"), null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Only a heading", "&nbsp;", "---", "[a]: https://example.org"})
    void read_nothingVisible_isNoParagraph(String markdown) {
        assertThat(texts(markdown)).isEmpty();
    }

    static List<String> deepTexts() {
        return List.of(
                "> ".repeat(20_000) + "word",
                "- ".repeat(20_000) + "word",
                "*a **a ".repeat(20_000) + "word" + " a** a*".repeat(20_000),
                "[".repeat(50_000) + "word" + "](b)".repeat(50_000),
                "word " + "`".repeat(50_000),
                "word " + "<".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("deepTexts")
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void read_deeplyNested_isReadInTime(String markdown) {
        assertThat(String.join(" ", texts(markdown))).contains("word");
    }

    private static Paragraph paragraph(String text, @Nullable String section) {
        return new Paragraph(text, Locale.ENGLISH, section, List.of());
    }

    private static List<String> texts(String markdown) {
        return MarkdownReader.read(markdown, Locale.ENGLISH).paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }
}
