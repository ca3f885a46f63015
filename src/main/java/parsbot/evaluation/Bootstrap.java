package parsbot.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap intervals (Efron 1979) of 1,000 samples, drawn with a fixed seed so that equal runs give equal intervals.
 * Thread-safe.
 */
final class Bootstrap {

    private static final int SAMPLES = 1000;
    private static final int SEED = 42;

    private Bootstrap() {}

    /**
     * Returns the mean of values.
     *
     * @param size how many values there are, 1 or more
     * @param value of each place from 0 on
     */
    static Estimate mean(int size, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, size).mapToDouble(value).toArray();
        return estimate(
                sample -> {
                    double sum = 0;
                    for (int place : sample[0]) {
                        sum += values[place];
                    }
                    return sum / size;
                },
                size);
    }

    /**
     * Returns a statistic of one or more groups, each of which is sampled by itself.
     *
     * @param statistic of the places drawn from each group
     * @param sizes of the groups, each 1 or more
     */
    static Estimate estimate(ToDoubleFunction<int[][]> statistic, int... sizes) {
        double value = statistic.applyAsDouble(Arrays.stream(sizes)
                .mapToObj(size -> IntStream.range(0, size).toArray())
                .toArray(int[][]::new));
        SplittableRandom random = new SplittableRandom(SEED);
        double[] statistics = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            statistics[i] = statistic.applyAsDouble(Arrays.stream(sizes)
                    .mapToObj(size -> random.ints(size, 0, size).toArray())
                    .toArray(int[][]::new));
        }
        Arrays.sort(statistics);
        return new Estimate(value, statistics[SAMPLES / 40], statistics[SAMPLES - 1 - SAMPLES / 40]);
    }
}
