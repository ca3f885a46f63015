package parsbot.answer;

/**
 * From which confidence on something is said. Immutable and thread-safe.
 *
 * @param answer from here on a passage is shown as the answer, 0 to 1
 * @param related from here on it is shown as related; below it, nothing is found; 0 to 1
 */
public record Thresholds(double answer, double related) {

    /** Answers where an answer is likelier than not. */
    public static final Thresholds DEFAULT = new Thresholds(0.5, 0.25);

    /** @throws IllegalArgumentException unless 0 ≤ related ≤ answer ≤ 1 */
    public Thresholds {
        if (!(0 <= related && related <= answer && answer <= 1)) {
            throw new IllegalArgumentException(
                    "related is '" + related + "', answer is '" + answer + "': must be 0 <= related <= answer <= 1");
        }
    }
}
