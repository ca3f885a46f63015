package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ChatQueuesTest {

    private final ChatQueues queues = new ChatQueues(8, 200);

    @AfterEach
    void close() {
        queues.close();
    }

    @Test
    void submit_manyChats_keepsOrderWithinEach() throws Exception {
        Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> work = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            int chat = i % 10;
            int number = i;
            work.add(queues.submit(
                    new ChatId(chat),
                    () -> done.computeIfAbsent(chat, key -> new ArrayList<>()).add(number)));
        }
        CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();

        for (int chat = 0; chat < 10; chat++) {
            int first = chat;
            assertThat(done.get(chat))
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(i -> first + 10 * i)
                            .toList());
        }
    }

    @Test
    void submit_oneChatStuck_othersGoOn() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> stuck = queues.submit(new ChatId(1), () -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        queues.submit(new ChatId(2), () -> {}).get(10, TimeUnit.SECONDS);

        assertThat(stuck).isNotDone();
        release.countDown();
        stuck.get(10, TimeUnit.SECONDS);
    }

    @Test
    void submit_workThatFails_isDoneAndTheNextFollows() throws Exception {
        AtomicInteger after = new AtomicInteger();

        queues.submit(new ChatId(1), () -> {
                    throw new StackOverflowError();
                })
                .get(10, TimeUnit.SECONDS);
        queues.submit(new ChatId(1), after::incrementAndGet).get(10, TimeUnit.SECONDS);

        assertThat(after).hasValue(1);
    }

    @Test
    void awaitIdle_workUnderWay_waitsForItUpToTheLimit() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        var _ = queues.submit(new ChatId(1), () -> {
            try {
                release.await();
                done.incrementAndGet();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        queues.awaitIdle(Duration.ofMillis(20));
        int before = done.get();
        release.countDown();
        queues.awaitIdle(Duration.ofSeconds(10));

        assertThat(before).isZero();
        assertThat(done).hasValue(1);
    }
}
