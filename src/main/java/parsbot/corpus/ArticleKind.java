package parsbot.corpus;

/** What sort of text a source is. */
public enum ArticleKind {
    NEWS,
    OPINION,
    OFFICIAL,
    ADVOCACY,
    COURT,
    POLL,
    REFERENCE
}
