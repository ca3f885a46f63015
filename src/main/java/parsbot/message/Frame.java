package parsbot.message;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom a message is made. Immutable and thread-safe.
 *
 * @param language in which the person is spoken to
 * @param chat the bot's own address, for links that lead to it; empty if it has none
 */
public record Frame(Locale language, Form form, Optional<URI> chat) {

    /** A private chat with a bot that has no address. */
    public static Frame privately(Locale language) {
        return new Frame(language, Form.PRIVATE, Optional.empty());
    }
}
