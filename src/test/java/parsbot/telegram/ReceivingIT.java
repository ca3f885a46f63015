package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.answer.Answer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.question.Question;

/** Bots that meet long outages, each other, and people who ask too much. */
@Timeout(60)
final class ReceivingIT {

    private final Path folder;
    private final LogRecords log = new LogRecords();
    private final FakeTime time = new FakeTime();
    private final List<TelegramBot> bots = new ArrayList<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private FakeTelegram telegram = new FakeTelegram();

    ReceivingIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() throws Exception {
        release.countDown();
        bots.forEach(TelegramBot::stop);
        telegram.close();
        for (CompletableFuture<Void> end : ends) {
            end.get(20, TimeUnit.SECONDS);
        }
        log.close();
    }

    @Test
    void run_outageOfTwentyMinutes_isOverWithinThirtySecondsOfItsEnd() throws Exception {
        Instant back = time.instant().plus(Duration.ofMinutes(20));
        telegram = new FakeTelegram() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                boolean poll = request.getUrl().encodedPath().endsWith("getUpdates");
                return poll && time.instant().isBefore(back)
                        ? new MockResponse.Builder().code(502).body("<html>").build()
                        : super.dispatch(request);
            }
        };
        telegram.start(0);
        telegram.add(Updates.text(1, 5, "at last"));

        start("data", Settings.Service.DEFAULT, ReceivingIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(time.instant()).isBetween(back, back.plusSeconds(30));
        assertThat(time.pauses()).hasSizeBetween(40, 50).allMatch(pause -> pause.toSeconds() <= 30);
        assertThat(log.lines())
                .filteredOn(line -> line.contains("cannot be reached"))
                .filteredOn(line -> line.startsWith("WARN"))
                .hasSize(1);
    }

    @Test
    void run_twoPollers_bothGoOnAndEachSaysItInOneLine() throws Exception {
        telegram.start(0);
        start("one", Settings.Service.DEFAULT, ReceivingIT::nothingFound);
        telegram.await(fake -> fake.calls("getupdates").size() >= 1);
        start("two", Settings.Service.DEFAULT, ReceivingIT::nothingFound);
        telegram.await(fake -> fake.calls("getupdates").size() >= 12);

        bots.get(1).stop();
        ends.get(1).get(20, TimeUnit.SECONDS);
        telegram.add(Updates.text(1, 5, "still there?"));
        telegram.await(fake -> fake.texts().size() >= 1 && fake.isEmpty());

        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("WARN") && line.contains("another process polls"))
                .hasSizeBetween(1, 2);
        assertThat(ends.get(0)).isNotDone();
    }

    @Test
    void run_oneChatFloods_isAskedToWaitAndOthersAreAnswered() throws Exception {
        telegram.start(0);
        for (int number = 1; number <= 50; number++) {
            telegram.add(Updates.text(number, 5, "flood " + number));
        }
        telegram.add(Updates.text(51, 6, "patient"));

        start("data", new Settings.Service(10, 60, Duration.ZERO, true), ReceivingIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 12 && fake.isEmpty());

        assertThat(telegram.texts()).contains("<b>answer: patient</b>", "<b>tooMany en</b>");
        assertThat(telegram.texts().stream().filter(text -> text.contains("flood")))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10)
                        .mapToObj(number -> "<b>answer: flood " + number + "</b>")
                        .collect(Collectors.toList()));
    }

    @Test
    void run_moreThanTheQueuesHold_isToldToTryAgainEachTime() throws Exception {
        telegram.start(0);
        for (int number = 1; number <= 103; number++) {
            telegram.add(Updates.text(number, 5, "q " + number));
        }

        start("data", new Settings.Service(1000, 6000, Duration.ZERO, true), question -> {
            await(release);
            return nothingFound(question);
        });
        telegram.await(fake -> fake.texts().size() >= 3 && fake.isEmpty());
        List<String> whileFull = telegram.texts();
        release.countDown();
        telegram.await(fake -> fake.texts().size() >= 103);

        assertThat(whileFull).hasSize(3).containsOnly("<b>busy en</b>");
    }

    @Test
    void run_followUp_isAnsweredInItsConversationUntilThatIsForgotten() throws Exception {
        telegram.start(0);
        List<String> asked = List.of("who owns the mill", "and the bakery?", "/forget", "and the school?");
        for (int i = 0; i < asked.size(); i++) {
            telegram.add(Updates.text(1 + i, 5, asked.get(i)));
        }
        List<Question> questions = new CopyOnWriteArrayList<>();

        start("data", Settings.Service.DEFAULT, question -> {
            questions.add(question);
            return nothingFound(question);
        });
        telegram.await(fake -> fake.texts().size() >= 4);

        assertThat(questions)
                .extracting(Question::previous)
                .containsExactly(List.of(), List.of("who owns the mill"), List.of());
        assertThat(telegram.texts()).contains("<b>forgotten en</b>");
    }

    @Test
    void stop_answersThatTakeTooLong_areAnsweredAfterTheNextStart() throws Exception {
        telegram.start(0);
        telegram.fault(
                "sendMessage",
                FakeTelegram.json(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"x\",\"parameters\":{\"retry_after\":60}}"));
        telegram.add(Updates.text(1, -5, "/ask who owns the mill"));
        TelegramBot first = start("data", Settings.Service.DEFAULT, ReceivingIT::nothingFound, null);
        telegram.await(fake -> fake.isEmpty() && fake.texts().size() >= 1);

        long began = System.nanoTime();
        first.stop();
        ends.get(0).get(20, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(40));
        assertThat(telegram.texts()).hasSize(1);

        start("data", Settings.Service.DEFAULT, ReceivingIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 2);
        assertThat(telegram.texts()).last().isEqualTo("<b>answer: who owns the mill (group)</b>");
    }

    private TelegramBot start(String data, Settings.Service service, Function<Question, Answer> answerer) {
        return start(data, service, answerer, time);
    }

    private TelegramBot start(
            String data, Settings.Service service, Function<Question, Answer> answerer, @Nullable Pause betweenSends) {
        TelegramBot bot = new TelegramBot(
                new Settings.Telegram(
                        Optional.of(new BotToken("123456:ABC-DEF")),
                        telegram.address(),
                        Duration.ofSeconds(30),
                        service,
                        Optional.empty()),
                folder.resolve(data),
                Answerings.echo(answerer),
                language -> Optional.empty(),
                time,
                betweenSends,
                time,
                Watch.unseen());
        bots.add(bot);
        ends.add(CompletableFuture.runAsync(
                bot::run, task -> Thread.ofPlatform().name("bot").start(task)));
        return bot;
    }

    private static Answer nothingFound(Question question) {
        return new Answer.NothingFound(question, 0.1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
