package parsbot.config;

import java.util.regex.Pattern;

/**
 * The secret by which Telegram knows the bot. Immutable and thread-safe; never in a log or a message, since its text as an object
 * hides it.
 *
 * @param value as BotFather gives it: the bot's number, a colon, and the secret part
 */
public record BotToken(String value) {

    private static final Pattern VALID = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{5,100}");

    /** @throws IllegalArgumentException if the value is no token; the message does not repeat it */
    public BotToken {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a token as BotFather gives it, such as 123456:ABC-DEF (the value is not shown)");
        }
    }

    /** Returns the number before the colon, which names the bot and is no secret. */
    public String botNumber() {
        return value.substring(0, value.indexOf(':'));
    }

    @Override
    public String toString() {
        return "BotToken[hidden]";
    }
}
