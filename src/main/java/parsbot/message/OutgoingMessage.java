package parsbot.message;

/**
 * One message, within Telegram's limits. Immutable and thread-safe.
 *
 * @param html in Telegram's subset of HTML
 * @param plain the same without markup, for when Telegram refuses the markup
 */
public record OutgoingMessage(String html, String plain) {

    /** The most a message may hold after its markup is taken out, in UTF-16 units; Telegram counts code points, which are fewer. */
    public static final int MAX_CHARS = 4096;

    /** The most a message may hold with its markup, in bytes of UTF-8. */
    public static final int MAX_HTML_BYTES = 32_768;

    /** @throws IllegalArgumentException if there is nothing to say */
    public OutgoingMessage {
        if (plain.isBlank()) {
            throw new IllegalArgumentException("a message must not be blank");
        }
    }
}
