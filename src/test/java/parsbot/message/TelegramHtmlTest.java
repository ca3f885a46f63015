package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TelegramHtmlTest {

    @Test
    void check_everythingThatIsAllowed_isThePlainText() {
        String html = "<b>A &lt; B</b>\n<a href=\"https://x.org/?a=1&amp;b=2\"><i>link</i></a>"
                + "<blockquote expandable>said <b>\u00e9\uD83D\uDE00</b> &quot;&amp;&gt;</blockquote>";

        assertThat(TelegramHtml.check(html)).isEqualTo("A < B\nlinksaid \u00e9\uD83D\uDE00 \"&>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<b></b>",
                "a < b",
                "a > b",
                "a & b",
                "a \" b",
                "&nbsp;",
                "&#39;",
                "<b>a",
                "a</b>",
                "<b><i>a</b></i>",
                "<b><b>a</b></b>",
                "<b><blockquote>a</blockquote></b>",
                "<blockquote>a<blockquote>b</blockquote></blockquote>",
                "<blockquote cite>a</blockquote>",
                "<b class=\"x\">a</b>",
                "<u>a</u>",
                "<a>a</a>",
                "<a href=x>a</a>",
                "<a href=\"javascript:x\">a</a>",
                "<a href=\"https://x.org/?a&b\">a</a>",
                "a\u0000",
                "a\uD83D",
                "\uDE00a"
            })
    void check_whatTelegramMayRefuse_fails(String html) {
        assertThatThrownBy(() -> TelegramHtml.check(html)).isInstanceOf(AssertionError.class);
    }

    @Test
    void check_tooLong_fails() {
        assertThat(TelegramHtml.check("x".repeat(4096))).hasSize(4096);
        assertThatThrownBy(() -> TelegramHtml.check("x".repeat(4097))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TelegramHtml.check("<b>\u00e9</b>".repeat(4096)))
                .isInstanceOf(AssertionError.class);
    }
}
