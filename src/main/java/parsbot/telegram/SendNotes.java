package parsbot.telegram;

/** Where it is noted how far a message has come. Used by one thread. */
interface SendNotes {

    /** Takes no notes. */
    SendNotes NONE = new SendNotes() {
        @Override
        public void sending() {}

        @Override
        public void taken() {}
    };

    /** Called each time before the message is given to Telegram. */
    void sending();

    /** Called as soon as Telegram has taken the message. */
    void taken();
}
