package parsbot.telegram;

/** What became of a message. */
enum Delivery {
    DELIVERED("delivered"),
    /** The person blocked the bot or is gone, or the bot was put out of the group. */
    NOT_WANTED("not wanted by the chat"),
    /** The message that was to be changed is there no longer. */
    GONE("no longer there"),
    FAILED("not delivered");

    private final String words;

    Delivery(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
