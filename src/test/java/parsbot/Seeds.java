package parsbot;

import java.util.stream.LongStream;

/** The seeds of tests on random input; {@code -Dtest.seed=} repeats one. */
public final class Seeds {

    private Seeds() {}

    /** Returns {@code count} fixed seeds, or the one that is asked for. */
    public static LongStream first(int count) {
        Long asked = Long.getLong("test.seed");
        return asked == null ? LongStream.rangeClosed(1, count) : LongStream.of(asked);
    }
}
