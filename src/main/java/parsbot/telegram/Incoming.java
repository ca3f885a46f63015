package parsbot.telegram;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parsbot.message.Keyboard;

/** What reached the bot and wants an answer. Immutable and thread-safe; its text as an object shows the update's id alone. */
sealed interface Incoming {

    /** Returns Telegram's number of the update. */
    long updateId();

    /** Returns where the answer goes. */
    Destination from();

    /** Returns the language in which the person is spoken to. */
    Locale language();

    /** Returns whether it still wants an answer after the bot was started anew. */
    default boolean waits() {
        return true;
    }

    /** Returns what tells it from all others for some time; updates that do not wait carry no time, and their numbers may start anew. */
    default String distinctName() {
        return Long.toString(updateId());
    }

    /**
     * A question.
     *
     * @param asker whose conversation it belongs to
     * @param text as typed, not blank, at most {@link UpdateReader#MAX_TEXT_CHARS} long
     */
    record Asked(long updateId, Destination from, Locale language, Asker asker, Typed typed, String text)
            implements Incoming {
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
    record Command(
            long updateId, Destination from, Locale language, Asker asker, Typed typed, String name, String argument)
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

    /**
     * A button below a message of the bot was pressed.
     *
     * @param query Telegram's name for the press
     * @param data what the button says; anybody may send anything
     * @param message the number of the message; null if Telegram no longer shows it to the bot
     * @param keyboard the buttons of the message
     */
    record Pressed(
            long updateId,
            Destination from,
            Locale language,
            Asker asker,
            String query,
            String data,
            @Nullable Integer message,
            Keyboard keyboard)
            implements Incoming {

        // Nobody waits in front of a button.
        @Override
        public boolean waits() {
            return false;
        }

        @Override
        public String distinctName() {
            return query;
        }

        @Override
        public String toString() {
            return "Pressed[" + updateId + "]";
        }
    }

    /**
     * Somebody types the bot's name and some words in another chat.
     *
     * @param from the chat of the bot with that person
     * @param query Telegram's name for it
     * @param text as typed so far, perhaps blank
     * @param offset where the results go on; empty at the beginning
     */
    record Inline(long updateId, Destination from, Locale language, String query, String text, String offset)
            implements Incoming {

        @Override
        public boolean waits() {
            return false;
        }

        @Override
        public String distinctName() {
            return query;
        }

        @Override
        public String toString() {
            return "Inline[" + updateId + "]";
        }
    }

    /** The bot was put out of a chat, or blocked by a person. */
    record Removed(long updateId, Destination from, Locale language) implements Incoming {

        @Override
        public boolean waits() {
            return false;
        }

        @Override
        public String toString() {
            return "Removed[" + updateId + "]";
        }
    }
}
