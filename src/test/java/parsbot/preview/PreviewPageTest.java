package parsbot.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parsbot.corpus.TextRange;
import parsbot.message.Button;
import parsbot.message.Keyboard;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

final class PreviewPageTest {

    private static final OutgoingMessage MESSAGE = new OutgoingMessage(
            RichText.bold("It ends.")
                    .then("\n\n")
                    .then(RichText.quote("It ends in May. {{dark}} & <that> is all.", List.of(new TextRange(0, 15)))),
            new Keyboard(List.of(
                    List.of(
                            new Button("More <b>", new Button.Action.Press("1a")),
                            new Button("Open", new Button.Action.Open(URI.create("https://example.org")))),
                    List.of(new Button("Copy", new Button.Action.Copy("x"))))));

    @Test
    void render_message_isShownInBothThemesWithItsButtons() {
        String page = PreviewPage.render("when?", Locale.ENGLISH, List.of(MESSAGE));

        assertThat(page)
                .contains("<html lang=\"en\">", "<title>when?</title>", "class=\"phone light\"", "class=\"phone dark\"")
                .containsOnlyOnce("<main>");
        assertThat(page.split("<b>It ends.</b>\n\n<blockquote expandable><b>It ends in May.</b>", -1))
                .hasSize(3);
        assertThat(page.split(
                        "<div class=\"row\"><button type=\"button\" class=\"press\">More &lt;b&gt;</button>"
                                + "<button type=\"button\" class=\"open\">Open</button></div>\n"
                                + "<div class=\"row\"><button type=\"button\" class=\"copy\">Copy</button></div>",
                        -1))
                .hasSize(3);
    }

    @Test
    void render_textThatLooksLikeMarkupOrTemplate_staysText() {
        String page = PreviewPage.render("<script>alert(1)</script> {{dark}} $1", Locale.of("es"), List.of(MESSAGE));

        assertThat(page)
                .contains("<html lang=\"es\">", "&lt;script&gt;alert(1)&lt;/script&gt; {{dark}} $1")
                .contains("It ends in May.</b> {{dark}} &amp; &lt;that&gt; is all.")
                .doesNotContain("<script>alert");
    }
}
