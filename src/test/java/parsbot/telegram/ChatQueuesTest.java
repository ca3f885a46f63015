package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final ChatId ONE = new ChatId(1);

    private final ChatQueues queues = new ChatQueues(1000, 100);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        queues.close();
    }

    @Test
    void submit_manyChats_keepsOrderWithinEach() throws Exception {
        Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();

        for (int i = 0; i < 1000; i++) {
            int chat = i % 10;
            int number = i;
            assertThat(queues.reserve(new ChatId(chat))).isTrue();
            queues.submit(
                    new ChatId(chat),
                    () -> done.computeIfAbsent(chat, key -> new ArrayList<>()).add(number));
        }
        queues.awaitIdle(Duration.ofSeconds(20));

        for (int chat = 0; chat < 10; chat++) {
            int first = chat;
            assertThat(done.get(chat))
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(i -> first + 10 * i)
                            .toList());
        }
        assertThat(queues.waiting()).isZero();
    }

    @Test
    void submit_oneChatStuck_othersGoOn() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        submit(ONE, this::hang);

        submit(new ChatId(2), other::countDown);

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(queues.waiting()).isPositive();
    }

    @Test
    void submit_workThatFails_isDoneAndTheNextFollows() throws Exception {
        AtomicInteger after = new AtomicInteger();

        submit(ONE, () -> {
            throw new StackOverflowError();
        });
        submit(ONE, after::incrementAndGet);
        queues.awaitIdle(Duration.ofSeconds(10));

        assertThat(after).hasValue(1);
    }

    @Test
    void reserve_chatHasAsMuchAsItMay_isRefusedUntilSomeIsDone() throws Exception {
        for (int i = 0; i < 100; i++) {
            submit(ONE, this::hang);
        }

        boolean oneMore = queues.reserve(ONE);
        boolean ofAnother = queues.reserve(new ChatId(2));
        release.countDown();
        queues.awaitIdle(Duration.ofSeconds(10));

        assertThat(oneMore).isFalse();
        assertThat(ofAnother).isTrue();
        assertThat(queues.reserve(ONE)).isTrue();
    }

    @Test
    void reserve_allIsTaken_isRefused() {
        for (int i = 0; i < 1000; i++) {
            assertThat(queues.reserve(new ChatId(i))).isTrue();
        }

        assertThat(queues.reserve(new ChatId(5000))).isFalse();
    }

    @Test
    void awaitIdle_workUnderWay_waitsForItUpToTheLimit() throws Exception {
        AtomicInteger done = new AtomicInteger();
        submit(ONE, () -> {
            hang();
            done.incrementAndGet();
        });

        queues.awaitIdle(Duration.ofMillis(20));
        int before = done.get();
        release.countDown();
        queues.awaitIdle(Duration.ofSeconds(10));

        assertThat(before).isZero();
        assertThat(done).hasValue(1);
    }

    @Test
    void close_workWaits_isNotBegun() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch hanging = new CountDownLatch(1);
        submit(ONE, () -> {
            hanging.countDown();
            hang();
        });
        assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
        submit(ONE, begun::incrementAndGet);

        queues.close();
        release.countDown();
        queues.awaitIdle(Duration.ofSeconds(10));

        assertThat(begun).hasValue(0);
    }

    private void submit(ChatId chat, Runnable work) {
        assertThat(queues.reserve(chat)).isTrue();
        queues.submit(chat, work);
    }

    private void hang() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
