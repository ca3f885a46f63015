package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.corpus.TextRange;

final class RichTextTest {

    private static final URI ADDRESS = URI.create("https://example.org/mill?a=1&b=%22x%22");

    @Test
    void html_eachFormat_isItsTag() {
        assertThat(RichText.words("mill").html()).isEqualTo("mill");
        assertThat(RichText.bold("mill").html()).isEqualTo("<b>mill</b>");
        assertThat(RichText.italic("mill").html()).isEqualTo("<i>mill</i>");
        assertThat(RichText.link("mill", ADDRESS).html())
                .isEqualTo("<a href=\"https://example.org/mill?a=1&amp;b=%22x%22\">mill</a>");
        assertThat(RichText.link("mill", null).html()).isEqualTo("mill");
    }

    @Test
    void html_marksOfHtml_areEscaped() {
        assertThat(RichText.bold("<b> & \"it's\" </b>").html())
                .isEqualTo("<b>&lt;b&gt; &amp; &quot;it's&quot; &lt;/b&gt;</b>");
    }

    @Test
    void html_addressBeyondAscii_isEncoded() {
        assertThat(RichText.link("x", URI.create("https://example.org/año")).html())
                .isEqualTo("<a href=\"https://example.org/a%C3%B1o\">x</a>");
    }

    @Test
    void quote_twoStretchesOutOfOrder_areBoldInOneQuote() {
        RichText quote = RichText.quote("one two three", List.of(new TextRange(8, 13), new TextRange(0, 3)));

        assertThat(quote.html()).isEqualTo("<blockquote expandable><b>one</b> two <b>three</b></blockquote>");
    }

    @Test
    void quote_allOfIt_isBold() {
        assertThat(RichText.quote("one", List.of(new TextRange(0, 3))).html())
                .isEqualTo("<blockquote expandable><b>one</b></blockquote>");
    }

    @Test
    void join_emptyTexts_getNoSeparator() {
        RichText joined = RichText.join(
                "\n", List.of(RichText.words(""), RichText.bold("a"), RichText.words(""), RichText.words("b")));

        assertThat(joined.html()).isEqualTo("<b>a</b>\nb");
    }

    @Test
    void join_quotesSideBySide_areSeparateQuotes() {
        RichText joined =
                RichText.join("\n", List.of(RichText.quote("one", List.of()), RichText.quote("two", List.of())));

        assertThat(joined.html())
                .isEqualTo("<blockquote expandable>one</blockquote>\n<blockquote expandable>two</blockquote>");
    }

    @Test
    void then_textOrRich_follows() {
        assertThat(RichText.bold("a").then(RichText.italic("b")).then("<c>").html())
                .isEqualTo("<b>a</b><i>b</i>&lt;c&gt;");
    }

    @Test
    void cut_acrossFormats_keepsThemOnBothSides() {
        RichText text = RichText.words("ab").then(RichText.bold("cdef")).then(RichText.link("gh", ADDRESS));

        assertThat(text.cut(0, 4).html()).isEqualTo("ab<b>cd</b>");
        assertThat(text.cut(4, 6).html()).isEqualTo("<b>ef</b>");
        assertThat(text.cut(5, 7)).isEqualTo(RichText.bold("f").then(RichText.link("g", ADDRESS)));
        assertThat(text.cut(3, 3)).isEqualTo(RichText.words(""));
        assertThat(text.cut(0, 100)).isEqualTo(text);
    }

    @Test
    void plain_allFormats_isTheirText() {
        RichText text = RichText.bold("a").then(RichText.quote("b\nc", List.of(new TextRange(0, 1))));

        assertThat(text.plain()).isEqualTo("ab\nc");
        assertThat(text.length()).isEqualTo(4);
    }

    @Test
    void of_unwantedCharacters_areLeftOut() {
        String unwanted = "a\u0000\u0007\r\t\u001B[31m\u007Fb\u202E\u2066\uFEFFc\uD83Dd\uDE00e";

        assertThat(RichText.words(unwanted).plain()).isEqualTo("a[31mbcde");
    }

    @Test
    void of_wantedCharacters_areKept() {
        String wanted = "a\nb \u00A0 \u200D \uD83D\uDE00 مرحبا שלום \u200F";

        assertThat(RichText.words(wanted).plain()).isEqualTo(wanted);
    }
}
