package parsbot.corpus;

/**
 * Names a disputed point. Immutable and thread-safe; ordered as text.
 *
 * @param value small letters, digits and single hyphens between them
 */
public record PointId(String value) implements Comparable<PointId> {

    /** @throws IllegalArgumentException if the value is not a valid id */
    public PointId {
        Slug.check(value);
    }

    @Override
    public int compareTo(PointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
