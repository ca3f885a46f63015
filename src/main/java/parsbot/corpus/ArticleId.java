package parsbot.corpus;

import java.util.regex.Pattern;

/**
 * Names an article within its corpus. Immutable and thread-safe; ordered as text.
 *
 * @param value 1 to 300 visible characters; spaces only between others
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    /** What an id may look like, in words. */
    public static final String ALLOWED = "must be 1 to 300 visible characters, with spaces only between others";

    private static final Pattern VALID = Pattern.compile("(?! )[[\\P{C}&&\\P{Z}] ]{1,300}(?<! )");

    /** @throws IllegalArgumentException if the value is not a valid id */
    public ArticleId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(ALLOWED);
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
