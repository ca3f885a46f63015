package parsbot.corpus;

/**
 * Names an event. Immutable and thread-safe; ordered as text.
 *
 * @param value small letters, digits and single hyphens between them
 */
public record EventId(String value) implements Comparable<EventId> {

    /** @throws IllegalArgumentException if the value is not a valid id */
    public EventId {
        Slug.check(value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
