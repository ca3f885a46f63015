package parsbot.telegram;

import java.time.Duration;

/** Waits. Implementations are thread-safe. */
@FunctionalInterface
interface Pause {

    /** Returns after this time; earlier if what waits is told to stop. */
    void waitFor(Duration time) throws InterruptedException;
}
