package parsbot.corpus;

/**
 * Names a listing. Immutable and thread-safe; ordered as text.
 *
 * @param value small letters, digits and single hyphens between them
 */
public record ListingId(String value) implements Comparable<ListingId> {

    /** @throws IllegalArgumentException if the value is not a valid id */
    public ListingId {
        Slug.check(value);
    }

    @Override
    public int compareTo(ListingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
