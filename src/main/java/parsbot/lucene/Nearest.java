package parsbot.lucene;

import java.util.Arrays;

/** The mean of the three largest of many cosines. Not thread-safe. */
final class Nearest {

    private static final int COUNT = 3;

    /** Rising; -1 where there is none yet. */
    private final double[] best = new double[COUNT];

    Nearest() {
        Arrays.fill(best, -1);
    }

    void add(double cosine) {
        if (cosine > best[0]) {
            best[0] = cosine;
            Arrays.sort(best);
        }
    }

    double max() {
        return Math.max(0, best[COUNT - 1]);
    }

    /** Returns the mean, of fewer if there are fewer; 0 if there is none. */
    double mean() {
        return Arrays.stream(best).filter(cosine -> cosine > -1).average().orElse(0);
    }
}
