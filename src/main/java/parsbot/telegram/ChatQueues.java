package parsbot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for many chats at once, on virtual threads, and for each chat in the order in which its work came. Bounded, in all and for each
 * chat: room is asked for before work is given. Thread-safe.
 */
final class ChatQueues implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);

    private final ConcurrentMap<ChatId, Queue> queues = new ConcurrentHashMap<>();
    private final ThreadFactory threads = Thread.ofVirtual().name("chat-", 1).factory();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int maxWaiting;
    private final int maxOfChat;
    private volatile boolean closed;

    /**
     * The work of one chat.
     *
     * @param size how many pieces there is room taken for
     * @param last completes with the last piece that was given
     */
    private record Queue(int size, CompletableFuture<Void> last) {
        static final Queue EMPTY = new Queue(0, CompletableFuture.completedFuture(null));

        Queue plus(int pieces) {
            return new Queue(size + pieces, last);
        }
    }

    /**
     * @param maxWaiting how many pieces of work are held, those at work included
     * @param maxOfChat how many of them may be of one chat
     */
    ChatQueues(int maxWaiting, int maxOfChat) {
        this.maxWaiting = maxWaiting;
        this.maxOfChat = maxOfChat;
    }

    /** Takes room for a piece of work of a chat, which is to be given next; returns whether there was any. */
    boolean reserve(ChatId chat) {
        boolean[] taken = {false};
        queues.compute(chat, (key, queue) -> {
            Queue now = queue == null ? Queue.EMPTY : queue;
            taken[0] = now.size() < maxOfChat && takeRoom();
            return taken[0] ? now.plus(1) : queue;
        });
        return taken[0];
    }

    /** Takes room beyond the limits, for what was accepted long ago. */
    void reserveInAnyCase(ChatId chat) {
        waiting.incrementAndGet();
        queues.compute(chat, (key, queue) -> (queue == null ? Queue.EMPTY : queue).plus(1));
    }

    /** Has work done for which there is room. */
    void submit(ChatId chat, Runnable work) {
        queues.compute(chat, (key, queue) -> {
            Queue now = queue == null ? Queue.EMPTY : queue;
            return new Queue(
                    now.size(),
                    now.last()
                            .thenRunAsync(
                                    () -> perform(chat, work),
                                    piece -> threads.newThread(piece).start()));
        });
    }

    private void perform(ChatId chat, Runnable work) {
        try {
            if (!closed) {
                work.run();
            }
        } catch (Throwable e) {
            LOG.error("a piece of work failed: {}", LogText.trace(e));
        } finally {
            waiting.decrementAndGet();
            queues.computeIfPresent(chat, (key, queue) -> queue.size() <= 1 ? null : queue.plus(-1));
        }
    }

    private boolean takeRoom() {
        return waiting.getAndUpdate(count -> count < maxWaiting ? count + 1 : count) < maxWaiting;
    }

    /** Returns how many pieces of work there are, those at work included. */
    int waiting() {
        return waiting.get();
    }

    /** Returns when no work is left, or after this time, and then with a line in the log. */
    void awaitIdle(Duration atMost) throws InterruptedException {
        try {
            CompletableFuture.allOf(queues.values().stream().map(Queue::last).toArray(CompletableFuture[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} questions take too long; they are answered after the next start", waiting.get());
        } catch (ExecutionException e) {
            // Work completes without a fault.
            throw new IllegalStateException(e);
        }
    }

    /** Begins no more work; what is under way goes on. */
    @Override
    public void close() {
        closed = true;
    }
}
