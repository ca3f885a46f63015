package parsbot.telegram;

/**
 * Which chat. Immutable and thread-safe. In a private chat it is also the person's number, so its text as an object hides it.
 *
 * @param value negative for groups
 */
record ChatId(long value) {

    boolean isGroup() {
        return value < 0;
    }

    @Override
    public String toString() {
        return "ChatId[hidden]";
    }
}
