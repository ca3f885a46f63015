package parsbot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each batch answered before it returns, so that a crash loses no question: Telegram sends again what was not confirmed. A single
 * slow answer holds up the next batch no longer than the limit; it then goes on by itself. Updates that come twice are answered once.
 * Used by one thread.
 */
final class BatchIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);
    private static final int REMEMBERED = 10_000;

    private final UpdateReader reader;
    private final ChatQueues queues;
    private final Consumer<Incoming> handler;
    private final StopSignal stop;
    private final Duration batchLimit;
    private final Duration stopLimit;
    private final Set<Long> seen = new LinkedHashSet<>();

    /**
     * @param batchLimit how long a batch may hold up the next one
     * @param stopLimit how long work in hand may go on after the stop signal
     */
    BatchIntake(
            UpdateReader reader,
            ChatQueues queues,
            Consumer<Incoming> handler,
            StopSignal stop,
            Duration batchLimit,
            Duration stopLimit) {
        this.reader = reader;
        this.queues = queues;
        this.handler = handler;
        this.stop = stop;
        this.batchLimit = batchLimit;
        this.stopLimit = stopLimit;
    }

    @Override
    public int take(List<RawUpdate> updates) {
        List<CompletableFuture<Void>> work = new ArrayList<>();
        try {
            for (RawUpdate update : updates) {
                work.add(begin(update));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
            await(CompletableFuture.anyOf(all, stop.future()), batchLimit);
            if (stop.isGiven()) {
                await(all, stop.left(stopLimit));
            }
        } catch (InterruptedException e) {
            stop.give();
            Thread.currentThread().interrupt();
        }
        int done = 0;
        while (done < work.size() && work.get(done).isDone()) {
            done++;
        }
        if (done == updates.size()) {
            return done;
        }
        if (stop.isGiven()) {
            LOG.warn("{} updates are left unanswered: Telegram will send them again", updates.size() - done);
            return done;
        }
        LOG.warn(
                "update {} takes longer than {} s; going on without waiting for it",
                updates.get(done).id(),
                batchLimit.toSeconds());
        return updates.size();
    }

    private CompletableFuture<Void> begin(RawUpdate update) throws InterruptedException {
        if (!seen.add(update.id())) {
            LOG.debug("update {} came again and is left out", update.id());
            return CompletableFuture.completedFuture(null);
        }
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        Incoming incoming = reader.read(update).orElse(null);
        if (incoming == null) {
            return CompletableFuture.completedFuture(null);
        }
        return queues.submit(incoming.from().chat(), () -> handler.accept(incoming));
    }

    private static void await(CompletableFuture<?> future, Duration atMost) throws InterruptedException {
        try {
            future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("waited {} ms in vain", atMost.toMillis());
        } catch (ExecutionException e) {
            // Neither work nor the stop signal completes with a fault.
            throw new IllegalStateException(e);
        }
    }
}
