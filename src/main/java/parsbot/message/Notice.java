package parsbot.message;

/** What is said of a pressed button, in a line that goes away by itself. */
public enum Notice {
    /** The button is none of this version. */
    BUTTON_UNKNOWN("press.unknown"),
    /** What the button shows is there no longer. */
    GONE("press.gone"),
    /** Too many buttons were pressed. */
    TOO_MANY("press.too.many"),
    /** The bot has too much to do. */
    BUSY("press.busy"),
    /** The bot failed. */
    FAILED("press.failed"),
    /** The vote is counted. */
    VOTED("press.voted"),
    /** The vote counts no longer. */
    VOTE_TAKEN_BACK("press.vote.taken.back");

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
