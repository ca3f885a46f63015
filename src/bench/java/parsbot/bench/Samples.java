package parsbot.bench;

import java.util.Arrays;

/** Values that were measured one by one, all of them kept, so that percentiles are exact. Immutable and thread-safe. */
final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException if there is no value */
    static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is no sample");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    int count() {
        return sorted.length;
    }

    /**
     * Returns the smallest value that at least so many percent of the values do not exceed (nearest rank), which is always one of
     * them.
     *
     * @param percent above 0, 100 at most
     */
    double percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent is '" + percent + "': must be above 0, 100 at most");
        }
        return sorted[(int) Math.ceil(percent * sorted.length / 100) - 1];
    }

    /** Returns the value in the middle; of an even number of values, the mean of the two in the middle. */
    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }
}
