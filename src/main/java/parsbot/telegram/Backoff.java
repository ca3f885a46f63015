package parsbot.telegram;

import java.time.Duration;

/** How long to wait before the next try: 1 s, doubling up to 30 s. Not thread-safe. */
final class Backoff {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = SHORTEST;

    /** Returns how long to wait now, and doubles the next wait. */
    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    /** Starts from the shortest wait again. */
    void reset() {
        next = SHORTEST;
    }
}
