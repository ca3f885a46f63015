package parsbot.telegram;

import org.jspecify.annotations.Nullable;

/**
 * How something was typed. Immutable and thread-safe.
 *
 * @param message Telegram's number of the message; null if it gave none
 * @param repliedTo the message of the bot to which it is a reply; null if it is none
 * @param edited whether it takes the place of an earlier wording
 */
record Typed(@Nullable Integer message, @Nullable Integer repliedTo, boolean edited) {

    /** A message of its own, of which nothing more is known. */
    static final Typed PLAINLY = new Typed(null, null, false);
}
