package parsbot.answer;

/**
 * From which confidence on something is said. Immutable and thread-safe.
 *
 * @param answer from here on a passage is shown as the answer, 0 to 1
 * @param related from here on it is shown as related; below it, nothing is found; 0 to 1
 */
public record Thresholds(double answer, double related) {

    /**
     * For a corpus of which nothing but the texts is known. The look-alikes that its confidence was fitted to are commoner there than
     * among what people ask, so that it answers below one half.
     */
    public static final Thresholds DEFAULT = new Thresholds(0.25, 0.1);

    /** @throws IllegalArgumentException unless 0 ≤ related ≤ answer ≤ 1 */
    public Thresholds {
        if (!(0 <= related && related <= answer && answer <= 1)) {
            throw new IllegalArgumentException(
                    "related is '" + related + "', answer is '" + answer + "': must be 0 <= related <= answer <= 1");
        }
    }

    /** Returns the lower of both, one by one. */
    Thresholds atMost(Thresholds other) {
        return new Thresholds(Math.min(answer, other.answer), Math.min(related, other.related));
    }
}
