package parsbot.corpus;

/** How much of a source was seen when its text was written. */
public enum Completeness {
    WHOLE,
    BEGINNING
}
