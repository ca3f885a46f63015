package parsbot.corpus;

/** Where an actor stands on what the dispute is about. */
public enum Stance {
    /** Wants it to end. */
    ENDS,

    /** Wants it to go on. */
    KEEPS,

    /** Has not decided. */
    UNDECIDED,

    /** Speaks for it as it is, without saying how it is to be decided. */
    DEFENDS,

    /** Says nothing on it, as far as the corpus shows. */
    NO_STATEMENT
}
