package parsbot.corpus;

/**
 * How long passages are, in UTF-16 units. Immutable and thread-safe.
 *
 * @param minChars a shorter paragraph is joined to the next one of its section
 * @param maxChars a longer paragraph is split between sentences
 */
public record PassageLimits(int minChars, int maxChars) {

    /** 30 to 1,000: a lone word or a short list entry is joined, and three passages fit one message. */
    public static final PassageLimits DEFAULT = new PassageLimits(30, 1000);

    /** @throws IllegalArgumentException unless 0 ≤ minChars &lt; maxChars */
    public PassageLimits {
        if (minChars < 0 || maxChars <= minChars) {
            throw new IllegalArgumentException(
                    "minChars is '" + minChars + "', maxChars is '" + maxChars + "': must be 0 <= minChars < maxChars");
        }
    }
}
