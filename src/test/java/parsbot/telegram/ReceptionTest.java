package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ReceptionTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Path folder;
    // Of the latest process; those before it are as good as killed.
    private ChatQueues queues = new ChatQueues(20, 10);
    private final StopSignal stop = new StopSignal();
    private final FakeTime time = new FakeTime();
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);

    ReceptionTest(@TempDir Path folder) {
        this.folder = folder.resolve("telegram");
    }

    @AfterEach
    void close() {
        release.countDown();
        queues.close();
    }

    @Test
    void take_slowAnswer_isSafeAtOnceSinceItIsNoted() {
        Reception reception = reception(this::hang, LONG, LONG);

        int safe = reception.take(List.of(update(1, 5), update(2, 6)));

        assertThat(safe).isEqualTo(2);
        assertThat(answered).isEmpty();
    }

    @Test
    void take_updateThatCameBefore_isAnsweredOnce() throws Exception {
        Reception reception = reception(answered::add, LONG, LONG);
        reception.take(List.of(update(1, 5)));

        assertThat(reception.take(List.of(update(1, 5), update(2, 5)))).isEqualTo(2);
        queues.awaitIdle(LONG);
        assertThat(reception.take(List.of(update(1, 5), update(2, 5)))).isEqualTo(2);
        queues.awaitIdle(LONG);

        assertThat(answered).containsExactly(1L, 2L);
    }

    @Test
    void take_updateAnsweredByAnEarlierProcess_isLeftOut() throws Exception {
        reception(answered::add, LONG, LONG).take(List.of(update(1, 5)));
        queues.awaitIdle(LONG);

        reception(answered::add, LONG, LONG).take(List.of(update(1, 5)));
        queues.awaitIdle(LONG);

        assertThat(answered).containsExactly(1L);
    }

    @Test
    void resume_earlierProcessWasKilled_answersWhatItLeft() throws Exception {
        reception(this::hang, LONG, LONG).take(List.of(update(1, 5), update(2, 5), update(3, 6)));

        Reception next = reception(answered::add, LONG, LONG);
        next.resume();
        next.take(List.of(update(2, 5), update(4, 6)));
        while (answered.size() < 4) {
            Thread.onSpinWait();
        }

        assertThat(answered).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(answered).containsSubsequence(1L, 2L).containsSubsequence(3L, 4L);
    }

    @Test
    void take_chatAsksTooMuch_isToldOnceAndMayAskLater() throws Exception {
        Reception reception = reception(answered::add, LONG, LONG);
        for (int number = 1; number <= 9; number++) {
            reception.take(List.of(update(number, 5)));
            queues.awaitIdle(LONG);
        }
        reception.take(List.of(update(10, 6)));
        time.pass(Duration.ofSeconds(1));
        reception.take(List.of(update(11, 5), update(12, 5)));
        queues.awaitIdle(LONG);

        assertThat(answered).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 10L, 11L);
        assertThat(refused).containsExactly("too many 7", "too many 12");
    }

    @Test
    void take_queueOfAllIsFull_isToldToTryAgain() {
        Reception reception = reception(this::hang, LONG, LONG);
        List<RawUpdate> updates = new ArrayList<>();
        for (int number = 1; number <= 22; number++) {
            updates.add(update(number, number));
        }

        assertThat(reception.take(updates)).isEqualTo(22);

        assertThat(refused).containsExactly("busy 21", "busy 22");
    }

    @Test
    void take_journalCannotBeWritten_returnsWhenAllIsAnswered() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        Reception reception = reception(answered::add, LONG, LONG);

        int safe = reception.take(List.of(update(1, 5), update(2, 6), update(3, 5)));

        assertThat(safe).isEqualTo(3);
        assertThat(answered).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void take_journalCannotBeWrittenAndOneAnswerIsSlow_goesOnWithoutIt() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        Reception reception = reception(this::hangOnTwo, SHORT, LONG);

        int safe = reception.take(List.of(update(1, 5), update(2, 6), update(3, 7)));

        assertThat(safe).isEqualTo(3);
        assertThat(answered).doesNotContain(2L);
    }

    @Test
    void take_journalCannotBeWrittenAndStopped_callsOnlyTheFirstOnesSafe() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        Reception reception = reception(this::hangOnTwo, LONG, SHORT);
        stop.give();

        int safe = reception.take(List.of(update(1, 5), update(2, 6), update(3, 7)));

        assertThat(safe).isLessThanOrEqualTo(1);
    }

    private Reception reception(LongConsumer work, Duration unsafeLimit, Duration stopLimit) {
        queues = new ChatQueues(20, 10);
        return new Reception(
                new UpdateReader(new BotIdentity(900100, "cited_bot")),
                Journal.open(folder, "123", true, time),
                queues,
                new FloodLimit(6, 60, time),
                new Reception.Work() {
                    @Override
                    public void heardFrom(ChatId chat) {}

                    @Override
                    public boolean answer(Incoming incoming, Progress progress) {
                        work.accept(incoming.updateId());
                        return true;
                    }
                },
                new Reception.Refusal() {
                    @Override
                    public void tooMany(Incoming incoming) {
                        refused.add("too many " + incoming.updateId());
                    }

                    @Override
                    public void busy(Incoming incoming) {
                        refused.add("busy " + incoming.updateId());
                    }
                },
                stop,
                unsafeLimit,
                stopLimit);
    }

    private void hangOnTwo(long number) {
        if (number == 2) {
            hang(number);
        }
        answered.add(number);
    }

    private void hang(long number) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawUpdate update(long id, long chat) {
        return new RawUpdate(id, Updates.text(id, chat, "why?"));
    }
}
