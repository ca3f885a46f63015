package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of answered updates, as ranges, for a day. Numbers that follow each other take the room of one. Thread-safe.
 *
 * <p>Numbers start anew after a week without updates, or when the Bot API server is replaced, so a number alone does not tell an update
 * that comes again from a new one. The time at which a person sent it does: it is the same for both copies of one update.
 */
final class NumberMemory {

    /** How long Telegram keeps what is not confirmed, and so may send again. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** Far more than a day has, unless the numbers have gaps throughout. */
    static final int MAX_RANGES = 200_000;

    private static final long TOGETHER_SECONDS = 3600;

    /**
     * Answered updates.
     *
     * @param from the first number
     * @param to the last number
     * @param earliest when the earliest of them was sent, in seconds since 1970 by Telegram's clock; 0 if that is unknown
     * @param latest when the latest of them was sent, likewise
     * @param answered when the latest of them was answered, in seconds since 1970 by our clock
     */
    record Range(long from, long to, long earliest, long latest, long answered) {

        static Range of(long number, long sent, long answered) {
            return new Range(number, number, sent, sent, answered);
        }
    }

    private final NavigableMap<Long, Range> ranges = new TreeMap<>();

    /** @param sent when the update was sent, in seconds since 1970 by Telegram's clock; 0 if it does not say */
    synchronized boolean has(long number, long sent) {
        Range range = containing(number);
        return range != null && (sent == 0 || (sent >= range.earliest() && sent <= range.latest()));
    }

    /** Remembers the numbers, and only as these updates what was remembered of the same numbers before. */
    synchronized void add(Range added) {
        Range range = added;
        cutOut(range.from(), range.to());
        Map.Entry<Long, Range> before = ranges.floorEntry(range.from());
        if (before != null && before.getValue().to() == range.from() - 1 && together(before.getValue(), range)) {
            range = joined(before.getValue(), range);
            ranges.remove(before.getKey());
        }
        Range after = ranges.get(range.to() + 1);
        if (after != null && together(range, after)) {
            ranges.remove(after.from());
            range = joined(range, after);
        }
        ranges.put(range.from(), range);
    }

    /** Forgets what was answered more than a day before, and the lowest numbers beyond {@link #MAX_RANGES}. */
    synchronized void forgetOld(Instant now) {
        long oldest = now.minus(REMEMBERED).getEpochSecond();
        ranges.values().removeIf(range -> range.answered() < oldest);
        while (ranges.size() > MAX_RANGES) {
            ranges.pollFirstEntry();
        }
    }

    synchronized List<Range> ranges() {
        return List.copyOf(ranges.values());
    }

    private void cutOut(long from, long to) {
        Range first = containing(from);
        if (first != null) {
            ranges.remove(first.from());
            if (first.from() < from) {
                ranges.put(
                        first.from(),
                        new Range(first.from(), from - 1, first.earliest(), first.latest(), first.answered()));
            }
            keepBeyond(first, to);
        }
        NavigableMap<Long, Range> within = ranges.subMap(from, true, to, true);
        if (!within.isEmpty()) {
            Range last = within.lastEntry().getValue();
            within.clear();
            keepBeyond(last, to);
        }
    }

    private void keepBeyond(Range range, long to) {
        if (range.to() > to) {
            ranges.put(to + 1, new Range(to + 1, range.to(), range.earliest(), range.latest(), range.answered()));
        }
    }

    private @Nullable Range containing(long number) {
        Map.Entry<Long, Range> entry = ranges.floorEntry(number);
        return entry == null || entry.getValue().to() < number ? null : entry.getValue();
    }

    // Only numbers that were answered at about the same time, so that they can be forgotten together, and sent in their
    // order: else
    // the numbers of one count would take on the times of another that has come as far, and a new update be taken for
    // an old one.
    private static boolean together(Range one, Range next) {
        return one.answered() / TOGETHER_SECONDS == next.answered() / TOGETHER_SECONDS
                && one.latest() <= next.earliest()
                && (one.earliest() == 0) == (next.earliest() == 0);
    }

    private static Range joined(Range one, Range next) {
        return new Range(
                one.from(),
                next.to(),
                Math.min(one.earliest(), next.earliest()),
                Math.max(one.latest(), next.latest()),
                Math.max(one.answered(), next.answered()));
    }
}
