package parsbot.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the HTML that Telegram is sent, more strictly than Telegram does: only the tags that the program writes, nested and
 * closed in order, only the four named entities, every other mark escaped, and both limits on the length.
 */
public final class TelegramHtml {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<open><(?<name>b|i|a|blockquote)(?![a-z])(?<rest>[^<>]*)>)|(?<close></(?<closed>b|i|a|blockquote)>)"
                    + "|(?<entity>&(?<named>lt|gt|amp|quot);)|(?<text>[^<>&\"]+)");

    private static final Pattern HREF = Pattern.compile(" href=\"([^\"<>]*)\"");

    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

    private TelegramHtml() {}

    /**
     * Returns the text that a reader sees.
     *
     * @throws AssertionError if Telegram may refuse the message, or show something else than was meant
     */
    public static String check(String html) {
        StringBuilder plain = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (at < html.length()) {
            require(token.region(at, html.length()).lookingAt(), "nothing that Telegram reads", html, at);
            if (token.group("open") != null) {
                String name = token.group("name");
                require(!open.contains(name), "a <" + name + "> within a <" + name + ">", html, at);
                require(!name.equals("blockquote") || open.isEmpty(), "a quote within <" + open.peek() + ">", html, at);
                checkAttributes(name, token.group("rest"), html, at);
                open.push(name);
            } else if (token.group("close") != null) {
                require(token.group("closed").equals(open.poll()), "an end without its begin", html, at);
            } else if (token.group("entity") != null) {
                plain.append(ENTITIES.get(token.group("named")));
            } else {
                plain.append(token.group("text"));
            }
            at = token.end();
        }
        require(open.isEmpty(), "<" + open.peek() + "> has no end", html, at);
        checkLengths(html, plain.toString());
        return plain.toString();
    }

    /** Checks all messages, of which there must be one at least, and returns what a reader sees of each. */
    public static List<String> checkAll(List<OutgoingMessage> messages) {
        require(!messages.isEmpty(), "no message", "", 0);
        return messages.stream()
                .map(message -> {
                    String plain = check(message.html());
                    require(plain.equals(message.plain()), "other words than its plain text", message.html(), 0);
                    return plain;
                })
                .toList();
    }

    private static void checkAttributes(String name, String attributes, String html, int at) {
        switch (name) {
            case "b", "i" -> require(attributes.isEmpty(), "attributes of <" + name + ">", html, at);
            case "blockquote" ->
                require(attributes.isEmpty() || attributes.equals(" expandable"), "attributes of a quote", html, at);
            default -> {
                Matcher href = HREF.matcher(attributes);
                require(href.matches(), "attributes of a link", html, at);
                String address = href.group(1);
                require(
                        !address.replaceAll("&(lt|gt|amp|quot);", "").contains("&"),
                        "a bare & in an address",
                        html,
                        at);
                URI uri = URI.create(address.replace("&amp;", "&"));
                require(List.of("http", "https").contains(uri.getScheme()), "a link that is no web address", html, at);
            }
        }
    }

    private static void checkLengths(String html, String plain) {
        require(!plain.isBlank(), "nothing to read", html, 0);
        require(plain.length() <= 4096, plain.length() + " characters", html, 0);
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        require(bytes <= 32_768, bytes + " bytes", html, 0);
        for (int i = 0; i < plain.length(); i++) {
            int c = plain.codePointAt(i);
            require(c < 0xD800 || c > 0xDFFF, "half a surrogate pair", html, i);
            require(c == '\n' || (c >= 0x20 && c != 0x7F), "a control character", html, i);
            i += Character.charCount(c) - 1;
        }
    }

    private static void require(boolean condition, String otherwise, String html, int at) {
        if (!condition) {
            throw new AssertionError("message has " + otherwise + " at " + at + ": " + html);
        }
    }
}
