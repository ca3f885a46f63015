package parsbot.corpus;

/** What sort of actor someone is. */
public enum ActorKind {
    PERSON,
    ORGANIZATION,
    GOVERNMENT_BODY
}
