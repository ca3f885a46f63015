package parsbot.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parsbot.message.Button;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

/**
 * Draws a question and what is said to it as Telegram's client would, in light and in dark, as one HTML page that needs nothing else.
 * The messages' own HTML is a part of HTML, so that it stands in the page as it is sent. Thread-safe.
 */
public final class PreviewPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String PAGE = resource("page.html");
    private static final String CHAT = resource("chat.html");

    private PreviewPage() {}

    /**
     * Returns the page.
     *
     * @param question as typed
     * @param language in which the person is spoken to
     */
    public static String render(String question, Locale language, List<OutgoingMessage> messages) {
        String said = messages.stream().map(PreviewPage::message).collect(Collectors.joining("\n"));
        return filled(
                PAGE,
                Map.of(
                        "language", language.toLanguageTag(),
                        "question", escaped(question),
                        "light", chat("light", "Light", question, said),
                        "dark", chat("dark", "Dark", question, said)));
    }

    private static String chat(String theme, String name, String question, String said) {
        return filled(CHAT, Map.of("theme", theme, "name", name, "question", escaped(question), "messages", said));
    }

    private static String message(OutgoingMessage message) {
        String rows = message.keyboard().rows().stream()
                .map(row -> "<div class=\"row\">"
                        + row.stream().map(PreviewPage::button).collect(Collectors.joining())
                        + "</div>")
                .collect(Collectors.joining("\n"));
        // A quote is a block: the line end after it is no empty line.
        String text = message.html().replace("</blockquote>\n", "</blockquote>");
        return "<article class=\"answer\"><div class=\"bubble\">" + text + "</div>"
                + (rows.isEmpty() ? "" : "\n<div class=\"keyboard\">" + rows + "</div>") + "</article>";
    }

    private static String button(Button button) {
        String kind = switch (button.action()) {
            case Button.Action.Press _ -> "press";
            case Button.Action.Open _ -> "open";
            case Button.Action.Copy _ -> "copy";
        };
        return "<button type=\"button\" class=\"" + kind + "\">" + escaped(button.label()) + "</button>";
    }

    private static String escaped(String text) {
        return RichText.words(text).html();
    }

    /** Returns the template with its places filled in once: what is filled in is not read again. */
    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static String resource(String name) {
        try (InputStream in = PreviewPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
