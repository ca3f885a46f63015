package parsbot.message;

/** How much room there is for an answer. */
public enum Form {
    /** A chat of one person, who has asked for it. */
    PRIVATE(3),
    /** A group, where others want to go on reading what they say to each other. */
    GROUP(1);

    private final int quotes;

    Form(int quotes) {
        this.quotes = quotes;
    }

    /** Returns how many passages are quoted at once. */
    int quotes() {
        return quotes;
    }
}
