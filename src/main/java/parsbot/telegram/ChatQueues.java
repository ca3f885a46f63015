package parsbot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for many chats at once, on virtual threads, and for each chat in the order in which its work came. Bounded: who submits waits
 * while too much is waiting. Thread-safe.
 */
final class ChatQueues implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);

    private final ConcurrentMap<ChatId, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("chat-", 1).factory());
    private final Semaphore atWork;
    private final Semaphore room;

    /**
     * @param maxAtWork how many chats are worked for at once
     * @param maxWaiting how many pieces of work are held, those at work included
     */
    ChatQueues(int maxAtWork, int maxWaiting) {
        atWork = new Semaphore(maxAtWork, true);
        room = new Semaphore(maxWaiting, true);
    }

    /** Returns what completes, never with a fault, when the work is done; waits first while there is no room. */
    CompletableFuture<Void> submit(ChatId chat, Runnable work) throws InterruptedException {
        room.acquire();
        CompletableFuture<Void> done = tails.compute(
                chat,
                (key, tail) -> (tail == null ? CompletableFuture.<Void>completedFuture(null) : tail)
                        .thenRunAsync(() -> perform(work), executor));
        return done.whenComplete((nothing, fault) -> tails.remove(chat, done));
    }

    private void perform(Runnable work) {
        atWork.acquireUninterruptibly();
        try {
            work.run();
        } catch (Throwable e) {
            LOG.error("a piece of work failed: {}", LogText.trace(e));
        } finally {
            atWork.release();
            room.release();
        }
    }

    /** Returns when no work is left, or after this time. */
    void awaitIdle(Duration atMost) throws InterruptedException {
        try {
            CompletableFuture.allOf(tails.values().toArray(CompletableFuture[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("work that takes too long is broken off");
        } catch (ExecutionException e) {
            // Work completes without a fault.
            throw new IllegalStateException(e);
        }
    }

    /** Takes no more work; what is under way goes on. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
