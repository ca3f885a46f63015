package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * Who the bot is on Telegram. Immutable and thread-safe.
 *
 * @param username without the at sign; empty if Telegram gave none
 */
record BotIdentity(long id, String username) {

    /** Returns who the answer of {@code getMe} says the bot is; an id of 0, which nobody has, if it does not say. */
    static BotIdentity of(JsonNode me) {
        return new BotIdentity(me.path("id").asLong(0), me.path("username").asText(""));
    }

    /** Returns the address that opens the chat with the bot; empty if it has no name to be called by. */
    Optional<URI> address() {
        return username.matches("\\w+") ? Optional.of(URI.create("https://t.me/" + username)) : Optional.empty();
    }
}
