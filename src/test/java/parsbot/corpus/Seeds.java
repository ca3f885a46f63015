package parsbot.corpus;

import java.util.stream.LongStream;

/** The seeds of property tests: always the same ones, or the one that {@code -Dtest.seed=} repeats. */
final class Seeds {

    private static final int COUNT = 200;

    private Seeds() {}

    static LongStream seeds() {
        Long repeated = Long.getLong("test.seed");
        return repeated == null ? LongStream.rangeClosed(1, COUNT) : LongStream.of(repeated);
    }
}
