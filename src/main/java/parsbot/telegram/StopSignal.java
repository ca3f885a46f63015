package parsbot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells that the bot is to stop. Given once, by any thread; thread-safe. */
final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);
    private final CompletableFuture<Boolean> future = new CompletableFuture<>();

    void give() {
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

    /** Returns what completes when the signal is given. */
    CompletableFuture<Boolean> future() {
        return future;
    }
}
