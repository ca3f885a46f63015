package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that goes on only when somebody pauses, or when it is told to. Thread-safe. */
final class FakeTime implements InstantSource, Pause {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void waitFor(Duration time) {
        pauses.add(time);
        pass(time);
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
