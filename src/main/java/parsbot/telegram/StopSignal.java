package parsbot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells that the bot is to stop. Given once, by any thread; thread-safe. */
final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);
    private final AtomicLong at = new AtomicLong();
    private final CompletableFuture<Boolean> future = new CompletableFuture<>();

    void give() {
        // The first time counts.
        at.compareAndSet(0, System.nanoTime());
        given.countDown();
        future.complete(true);
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Returns after this time, or as soon as the signal is given. */
    void await(Duration atMost) throws InterruptedException {
        boolean ignored = given.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns how much of this time is left, counted from when the signal was given; all of it before, and never less than none. */
    Duration left(Duration time) {
        if (!isGiven()) {
            return time;
        }
        Duration left = time.minusNanos(System.nanoTime() - at.get());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns what completes when the signal is given. */
    CompletableFuture<Boolean> future() {
        return future;
    }
}
