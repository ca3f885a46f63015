package parsbot.feedback;

/** What somebody thinks of an answer. */
public enum Vote {
    /** No vote, or one that was taken back. */
    NONE,
    /** The answer helped. */
    UP,
    /** The answer is wrong. */
    DOWN
}
