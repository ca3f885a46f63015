package parsbot.message;

import java.nio.charset.StandardCharsets;

/** One message, within Telegram's limits. Immutable and thread-safe. */
public record OutgoingMessage(RichText text, Keyboard keyboard) {

    /** The most a message may hold without its markup, in UTF-16 units; Telegram counts code points, which are never more. */
    public static final int MAX_CHARS = 4096;

    /** The most a message may hold with its markup, in bytes of UTF-8. */
    public static final int MAX_HTML_BYTES = 32_768;

    /** @throws IllegalArgumentException if there is nothing to say, or more than a message may hold */
    public OutgoingMessage {
        if (text.plain().isBlank()) {
            throw new IllegalArgumentException("a message must not be blank");
        }
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "a message of " + text.length() + " characters is more than Telegram takes");
        }
    }

    /** A message without buttons. */
    public OutgoingMessage(RichText text) {
        this(text, Keyboard.NONE);
    }

    /** Returns the same message with these buttons below. */
    OutgoingMessage with(Keyboard buttons) {
        return new OutgoingMessage(text, buttons);
    }

    /** Returns whether one message may hold the text. */
    static boolean fits(RichText text) {
        return text.length() <= MAX_CHARS && text.html().getBytes(StandardCharsets.UTF_8).length <= MAX_HTML_BYTES;
    }

    /** Returns the message in Telegram's subset of HTML. */
    public String html() {
        return text.html();
    }

    /** Returns the message without markup, for when Telegram refuses the markup. */
    public String plain() {
        return text.plain();
    }
}
