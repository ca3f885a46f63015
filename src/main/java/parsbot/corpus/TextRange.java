package parsbot.corpus;

/**
 * A stretch of a text, in UTF-16 units. Immutable and thread-safe.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record TextRange(int start, int end) {

    /** @throws IllegalArgumentException if the range is negative */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range is '" + start + " to " + end + "': must not be negative");
        }
    }

    /** Returns the stretch of {@code text} that this range cuts out. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
