package parsbot.telegram;

import java.util.Locale;

/** What reached the bot and wants an answer. Immutable and thread-safe; its text as an object shows the update's id alone. */
sealed interface Incoming {

    /** Returns Telegram's number of the update. */
    long updateId();

    /** Returns where the answer goes. */
    Destination from();

    /** Returns the language in which the person is spoken to. */
    Locale language();

    /**
     * A question.
     *
     * @param asker whose conversation it belongs to
     * @param text as typed, not blank, at most {@link UpdateReader#MAX_TEXT_CHARS} long
     */
    record Asked(long updateId, Destination from, Locale language, Asker asker, String text) implements Incoming {
        @Override
        public String toString() {
            return "Asked[" + updateId + "]";
        }
    }

    /**
     * A command.
     *
     * @param asker whose conversation it belongs to
     * @param name in lower case, without the slash and the bot's name
     * @param argument what follows it, stripped; empty if nothing does
     */
    record Command(long updateId, Destination from, Locale language, Asker asker, String name, String argument)
            implements Incoming {
        @Override
        public String toString() {
            return "Command[" + updateId + "]";
        }
    }

    /** A photo, a voice message, a sticker or anything else that a person sends and that is no text. */
    record Unsupported(long updateId, Destination from, Locale language) implements Incoming {
        @Override
        public String toString() {
            return "Unsupported[" + updateId + "]";
        }
    }
}
