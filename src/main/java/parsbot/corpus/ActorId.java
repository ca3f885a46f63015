package parsbot.corpus;

/**
 * Names an actor. Immutable and thread-safe; ordered as text.
 *
 * @param value small letters, digits and single hyphens between them
 */
public record ActorId(String value) implements Comparable<ActorId> {

    /** @throws IllegalArgumentException if the value is not a valid id */
    public ActorId {
        Slug.check(value);
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
