package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.corpus.TextRange;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

final class TerminalTextTest {

    private static final URI ADDRESS = URI.create("https://example.org/mill");

    @Test
    void render_longLine_isWrappedBetweenWords() {
        assertThat(plain(RichText.words("The old mill burned down on Sunday night.")))
                .isEqualTo("The old mill burned\ndown on Sunday\nnight.\n");
    }

    @Test
    void render_wordLongerThanTheLine_standsAlone() {
        assertThat(plain(RichText.words("see https://example.org/a/long/address there")))
                .isEqualTo("see\nhttps://example.org/a/long/address\nthere\n");
    }

    @Test
    void render_linesAndBlankLines_areKept() {
        assertThat(plain(RichText.words("one\ntwo\n\nthree"))).isEqualTo("one\ntwo\n\nthree\n");
    }

    @Test
    void render_link_hasItsAddressBehindIt() {
        assertThat(plain(RichText.link("Mill", ADDRESS).then(" burned")))
                .isEqualTo("Mill\n<https://example.org/mill>\nburned\n");
    }

    @Test
    void render_quote_isIndentedOnEachLine() {
        RichText text = RichText.words("Said:\n")
                .then(RichText.quote("The old mill burned down.", List.of()))
                .then("\nSo it was.");

        assertThat(plain(text)).isEqualTo("Said:\n    The old mill\n    burned down.\nSo it was.\n");
    }

    @Test
    void render_keySentenceWithoutColours_standsBetweenMarks() {
        RichText text = RichText.quote("One. Two. Three.", List.of(new TextRange(5, 9)));

        assertThat(new TerminalText(60, false).render(List.of(new OutgoingMessage(text))))
                .isEqualTo("    One. >>Two.<< Three.\n");
    }

    @Test
    void render_boldOutsideAQuoteWithoutColours_isPlain() {
        assertThat(plain(RichText.bold("About").then(RichText.italic(" us")))).isEqualTo("About us\n");
    }

    @Test
    void render_formatsWithColours_areCodes() {
        RichText text = RichText.bold("One").then(" ").then(RichText.italic("two"));

        assertThat(new TerminalText(20, true).render(List.of(new OutgoingMessage(text))))
                .isEqualTo("\u001B[1mOne\u001B[0m \u001B[2mtwo\u001B[0m\n");
    }

    @Test
    void render_codes_doNotCountAsWidth() {
        RichText text = RichText.bold("12345").then(" 1234567890 12");

        assertThat(new TerminalText(20, true).render(List.of(new OutgoingMessage(text))))
                .isEqualTo("\u001B[1m12345\u001B[0m 1234567890 12\n");
    }

    @Test
    void render_escapeSequenceInAText_cannotReachTheTerminal() {
        assertThat(plain(RichText.words("a\u001B[2Jb\u0007\rc"))).isEqualTo("a[2Jbc\n");
    }

    @Test
    void render_severalMessages_areSeparatedByABlankLine() {
        List<OutgoingMessage> messages =
                List.of(new OutgoingMessage(RichText.words("one\n")), new OutgoingMessage(RichText.words("two")));

        assertThat(new TerminalText(20, false).render(messages)).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void width_tooNarrow_isRefused() {
        assertThatThrownBy(() -> new TerminalText(19, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width is '19': must be 20 or more");
    }

    private static String plain(RichText text) {
        return new TerminalText(20, false).render(List.of(new OutgoingMessage(text)));
    }
}
