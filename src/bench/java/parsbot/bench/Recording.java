package parsbot.bench;

import java.util.Arrays;

/**
 * Times pieces of work. What they return is added up, so that the compiler cannot leave out any of them. Not thread-safe.
 */
final class Recording {

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        /** Does it, and returns something that depends on all of it. */
        double run();
    }

    private long[] nanos = new long[1024];
    private int count;
    private double sum;

    void time(Work work) {
        long start = System.nanoTime();
        double result = work.run();
        add(System.nanoTime() - start);
        sum += result;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    /** Returns the sum of all that the work returned. */
    double sum() {
        return sum;
    }

    /** Returns the times, in nanoseconds. */
    Samples samples() {
        return Samples.of(
                Arrays.stream(nanos, 0, count).mapToDouble(time -> time).toArray());
    }
}
