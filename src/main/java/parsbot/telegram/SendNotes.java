package parsbot.telegram;

import java.util.OptionalInt;

/** Where it is noted how far a message has come. Used by one thread. */
interface SendNotes {

    /** Takes no notes. */
    SendNotes NONE = new SendNotes() {
        @Override
        public void sending() {}

        @Override
        public void taken(OptionalInt message) {}
    };

    /** Called each time before the message is given to Telegram. */
    void sending();

    /**
     * Called as soon as Telegram has taken the message.
     *
     * @param message the number that it gave it; empty if its answer was lost
     */
    void taken(OptionalInt message);
}
