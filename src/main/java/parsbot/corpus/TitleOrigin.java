package parsbot.corpus;

/** What an article's title is: the source's own headline, or a plain description where the headline was not seen. */
public enum TitleOrigin {
    HEADLINE,
    DESCRIPTIVE
}
