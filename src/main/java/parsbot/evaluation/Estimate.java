package parsbot.evaluation;

/**
 * A figure with the interval that holds it with 95 % confidence, were other questions of the same kind asked. Immutable and
 * thread-safe.
 */
public record Estimate(double value, double low, double high) {

    /** Returns whether the whole interval lies on one side of 0. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
