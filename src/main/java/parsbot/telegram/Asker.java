package parsbot.telegram;

/**
 * Who asks, and where; held in memory only. Immutable and thread-safe; its text as an object hides it.
 *
 * @param person Telegram's number of the person, in a private chat that of the chat; 0 if it is unknown, as of those who write in a
 *     group's name
 */
record Asker(ChatId chat, long person) {

    static final Asker UNKNOWN = new Asker(new ChatId(0), 0);

    /** Returns the person of a private chat. */
    static Asker in(ChatId privateChat) {
        return new Asker(privateChat, privateChat.value());
    }

    boolean isKnown() {
        return person != 0;
    }

    boolean isPrivate() {
        return person != 0 && person == chat.value();
    }

    @Override
    public String toString() {
        return "Asker[hidden]";
    }
}
