package parsbot.corpus;

/** Whose words an article's text is: our own summary of the source, or the source's original wording. */
public enum TextOrigin {
    SUMMARY,
    ORIGINAL
}
