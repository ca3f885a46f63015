package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class BatchIntakeTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ChatQueues queues = new ChatQueues(8, 100);
    private final StopSignal stop = new StopSignal();
    private final Queue<Long> handled = new ConcurrentLinkedQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        queues.close();
    }

    @Test
    void take_batch_returnsWhenAllIsHandled() {
        BatchIntake intake = intake(incoming -> handled.add(incoming.updateId()), LONG, LONG);

        int safe = intake.take(List.of(update(1, 5), update(2, 6), update(3, 5)));

        assertThat(safe).isEqualTo(3);
        assertThat(handled).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void take_updateThatCameBefore_isNotHandledAgain() {
        BatchIntake intake = intake(incoming -> handled.add(incoming.updateId()), LONG, LONG);
        intake.take(List.of(update(1, 5)));

        assertThat(intake.take(List.of(update(1, 5), update(2, 5)))).isEqualTo(2);
        assertThat(handled).containsExactly(1L, 2L);
    }

    @Test
    void take_oneAnswerBeyondTheLimit_goesOnWithoutIt() {
        BatchIntake intake = intake(this::hangOnTwo, SHORT, LONG);

        int safe = intake.take(List.of(update(1, 5), update(2, 6), update(3, 7)));

        assertThat(safe).isEqualTo(3);
        assertThat(handled).doesNotContain(2L);
    }

    @Test
    void take_stoppedBeforeAllIsHandled_callsOnlyTheFirstOnesSafe() {
        BatchIntake intake = intake(this::hangOnTwo, LONG, SHORT);
        stop.give();

        int safe = intake.take(List.of(update(1, 5), update(2, 6), update(3, 7)));

        assertThat(safe).isLessThanOrEqualTo(1);
    }

    private BatchIntake intake(Consumer<Incoming> handler, Duration batchLimit, Duration stopLimit) {
        return new BatchIntake(
                new UpdateReader(new BotIdentity(900100, "cited_bot")), queues, handler, stop, batchLimit, stopLimit);
    }

    private void hangOnTwo(Incoming incoming) {
        if (incoming.updateId() == 2) {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        handled.add(incoming.updateId());
    }

    private static RawUpdate update(long id, long chat) {
        return new RawUpdate(id, Updates.text(id, chat, "why?"));
    }
}
