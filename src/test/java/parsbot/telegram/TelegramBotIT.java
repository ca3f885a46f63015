package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.answer.Answer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.question.Question;

@Timeout(60)
final class TelegramBotIT {

    private static final String SECRET = "CANARY-secret_part-0123456789abcdef";
    private static final BotToken TOKEN = new BotToken("123456789:" + SECRET);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final FakeTelegram telegram = new FakeTelegram();
    private final LogRecords log = new LogRecords();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private @Nullable TelegramBot bot;
    private @Nullable CompletableFuture<Void> ended;

    @AfterEach
    void close() throws Exception {
        if (bot != null) {
            bot.stop();
        }
        telegram.close();
        if (ended != null) {
            ended.exceptionally(fault -> null).get(20, TimeUnit.SECONDS);
        }
        log.close();
    }

    @Test
    void run_question_isAnsweredInHtmlAndConfirmed() throws Exception {
        telegram.add(Updates.text(101, 5, "why <so>?"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.isEmpty() && !fake.calls("sendmessage").isEmpty());
        stop();

        assertThat(telegram.calls("sendmessage").getFirst().parameters()).isEqualTo(Updates.MAPPER.readTree("""
            {"method": "sendmessage", "chat_id": "5", "text": "<b>answer: why &lt;so&gt;?</b>",
             "parse_mode": "HTML", "link_preview_options": {"is_disabled": true}}
            """));
        assertThat(telegram.calls("getupdates").getFirst().parameters())
                .isEqualTo(Updates.MAPPER.readTree(
                        "{\"limit\": 100, \"timeout\": 30, \"allowed_updates\": [\"message\", \"edited_message\","
                                + " \"callback_query\", \"inline_query\", \"my_chat_member\"]}"));
        assertThat(log.lines()).anyMatch(line -> line.matches("INFO .* update 101: NothingFound, delivered, \\d+ ms"));
    }

    @Test
    void run_commandsAndPhoto_getTheirWords() throws Exception {
        List<String> typed = List.of(
                "/start",
                "/help",
                "/positions",
                "/timeline",
                "/sources",
                "/about",
                "/privacy",
                "/ask who?",
                "/ask",
                "/x");
        IntStream.range(0, typed.size()).forEach(i -> telegram.add(Updates.text(1 + i, 5, typed.get(i))));
        telegram.add(Updates.file("sticker.json").tree());

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 11);

        assertThat(telegram.texts())
                .containsExactlyInAnyOrder(
                        "<b>start en</b>",
                        "<b>help en</b>",
                        "<b>view POSITIONS</b>",
                        "<b>view TIMELINE</b>",
                        "<b>view SOURCES</b>",
                        "<b>about en</b>",
                        "<b>privacy en false</b>",
                        "<b>answer: who?</b>",
                        "<b>help en</b>",
                        "<b>unknownCommand en</b>",
                        "<b>textOnly es</b>");
    }

    @Test
    void run_answererThatThrows_apologizesAndAnswersTheNext() throws Exception {
        telegram.add(Updates.text(1, 5, "the killer question"));
        telegram.add(Updates.text(2, 5, "another"));

        start(question -> {
            if (question.text().contains("killer")) {
                throw new StackOverflowError("killer question");
            }
            return nothingFound(question);
        });
        telegram.await(fake -> fake.texts().size() >= 2);

        assertThat(telegram.texts().get(0)).matches("<b>apology en [0-9a-f]{6}</b>");
        assertThat(telegram.texts().get(1)).isEqualTo("<b>answer: another</b>");
        String code = telegram.texts().get(0).replaceAll(".* |</b>", "");
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("SEVERE") && line.contains("update 1: failed, code " + code));
        assertThat(log.lines()).noneMatch(line -> line.contains("killer"));
    }

    @Test
    void run_oddUpdatesInBatch_areSkippedAndTheOthersAnswered() throws Exception {
        telegram.add(Updates.text(1, 5, "first"));
        telegram.addRaw(2, "{\"update_id\":2,\"message\":{\"chat\":[],\"text\":7}}");
        telegram.addRaw(3, "{\"update_id\":3,\"message\":null}");
        telegram.addRaw(4, "{\"update_id\":\"four\"}");
        telegram.addRaw(5, "null");
        telegram.add(Updates.text(6, 5, "last"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 2 && fake.isEmpty());

        assertThat(telegram.texts()).containsExactly("<b>answer: first</b>", "<b>answer: last</b>");
        assertThat(log.lines()).anyMatch(line -> line.contains("update 2 is malformed"));
    }

    @Test
    void run_updateThatIsNoJson_isSkippedAndTheOthersAnswered() throws Exception {
        telegram.add(Updates.text(1, 5, "first"));
        telegram.addRaw(2, "{\"update_id\":2,\"message\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        telegram.add(Updates.text(3, 5, "last"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 2 && fake.isEmpty());

        assertThat(telegram.texts()).containsExactly("<b>answer: first</b>", "<b>answer: last</b>");
        assertThat(log.lines()).anyMatch(line -> line.contains("update 2 cannot be read and is left out"));
    }

    @Test
    void run_answerUnderWay_offsetIsConfirmedSinceItIsNoted() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        telegram.add(Updates.text(41, 5, "slow"));

        start(question -> {
            await(release);
            return nothingFound(question);
        });
        telegram.await(FakeTelegram::isEmpty);
        List<String> sentBefore = telegram.texts();
        release.countDown();
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(sentBefore).isEmpty();
    }

    @Test
    void run_journalCannotBeWritten_offsetIsConfirmedOnlyAfterTheAnswer() throws Exception {
        Files.writeString(data.resolve("telegram"), "a file where the folder should be");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        telegram.add(Updates.text(41, 5, "slow"));

        start(question -> {
            asked.countDown();
            await(release);
            return nothingFound(question);
        });
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        int pollsWhileAtWork = telegram.calls("getupdates").size();
        boolean keptWhileAtWork = !telegram.isEmpty();
        release.countDown();
        telegram.await(FakeTelegram::isEmpty);

        assertThat(pollsWhileAtWork).isEqualTo(1);
        assertThat(keptWhileAtWork).isTrue();
        FakeTelegram.Call confirming = telegram.calls("getupdates").get(1);
        assertThat(confirming.parameters().path("offset").asLong()).isEqualTo(42);
        assertThat(confirming.sentBefore()).isEqualTo(1);
        assertThat(log.lines()).anyMatch(line -> line.startsWith("WARN") && line.contains("the journal in"));
    }

    @Test
    void run_idsFallAfterIdleWeek_newOnesAreAnswered() throws Exception {
        telegram.add(Updates.text(900, 5, "before"));
        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 1 && fake.isEmpty());

        // The server ignores an offset far above its own numbers and sends from the head of the queue.
        telegram.fault(
                "getUpdates",
                FakeTelegram.ok("[" + Updates.text(7, 5, "after") + "]"),
                FakeTelegram.ok("[" + Updates.text(8, 5, "and on") + "]"));
        telegram.add(Updates.text(901, 5, "wakes the poll that hangs"));
        telegram.await(
                fake -> fake.texts().size() >= 4 && fake.calls("getupdates").size() >= 5);

        assertThat(telegram.texts()).contains("<b>answer: after</b>", "<b>answer: and on</b>");
        assertThat(telegram.calls("getupdates"))
                .extracting(call -> call.parameters().path("offset").asLong())
                .containsSubsequence(901L, 902L, 8L, 9L);
    }

    @Test
    void run_updateSentTwice_isAnsweredOnce() throws Exception {
        telegram.fault(
                "getUpdates",
                FakeTelegram.ok("[" + Updates.text(7, 5, "once") + "]"),
                FakeTelegram.ok("[" + Updates.text(7, 5, "once") + "," + Updates.text(8, 5, "next") + "]"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 2);

        assertThat(telegram.texts()).containsExactly("<b>answer: once</b>", "<b>answer: next</b>");
    }

    @Test
    void run_tokenRefusedAtStart_endsWithOneSentence() {
        telegram.fault("getMe", FakeTelegram.refusal(401, "Unauthorized"));

        start(TelegramBotIT::nothingFound);

        assertThatThrownBy(this::awaitEnd)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(TelegramRefusedException.class)
                .hasMessage("Telegram refuses the token (error 401): it is wrong or was revoked;"
                        + " get the current one from @BotFather and set TELEGRAM_BOT_TOKEN to it");
    }

    @Test
    void run_tokenRevokedLater_ends() {
        telegram.fault("getUpdates", FakeTelegram.ok("[]"), FakeTelegram.refusal(404, "Not Found"));

        start(TelegramBotIT::nothingFound);

        assertThatThrownBy(this::awaitEnd).hasCauseInstanceOf(TelegramRefusedException.class);
    }

    @Test
    void run_pageOfProxyWithStatus404_isAnOutageOnly() throws Exception {
        telegram.fault("getMe", page(404), page(200));
        telegram.add(Updates.text(1, 5, "still there?"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(telegram.calls("getme")).hasSize(3);
    }

    @Test
    void run_outage_isWaitedOutWithGrowingPauses() throws Exception {
        MockResponse cut = new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
        telegram.fault(
                "getUpdates",
                cut,
                page(502),
                FakeTelegram.refusal(500, "Internal Server Error"),
                FakeTelegram.json(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"x\",\"parameters\":{\"retry_after\":17}}"),
                cut,
                page(502),
                cut,
                cut);
        telegram.add(Updates.text(1, 5, "at last"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 17L, 16L, 30L, 30L, 30L);
        assertThat(log.lines()).anyMatch(line -> line.contains("Telegram answers again"));
    }

    @Test
    void run_telegramDownAtStart_answersOnceItIsUp() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        telegram.add(Updates.text(1, 5, "good morning"));

        start(URI.create("http://127.0.0.1:" + port), TelegramBotIT::nothingFound, time -> {
            pauses.add(time);
            if (pauses.size() == 3) {
                telegram.start(port);
            }
        });
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(telegram.texts()).containsExactly("<b>answer: good morning</b>");
    }

    @Test
    void run_secondPollerOrWebhook_isSaidInOneLineEach() throws Exception {
        telegram.fault(
                "getUpdates",
                FakeTelegram.refusal(409, "Conflict: terminated by other getUpdates request"),
                FakeTelegram.refusal(409, "Conflict: terminated by other getUpdates request"),
                FakeTelegram.ok("[]"),
                FakeTelegram.refusal(409, "Conflict: can't use getUpdates method while webhook is active"));
        telegram.add(Updates.text(1, 5, "q"));

        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.texts().size() >= 1);

        assertThat(log.lines())
                // What the registration of the profile meets, beside the polling, is no matter here.
                .filteredOn(line -> line.startsWith("WARNING parsbot.telegram.Poller"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("another process polls with this bot's token"),
                        line -> assertThat(line).contains("a webhook is set for this bot"));
    }

    @Test
    void run_profile_isRegisteredInBothLanguages() throws Exception {
        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.calls("setmyshortdescription").size() >= 2);

        assertThat(telegram.calls("setmycommands")
                        .getLast()
                        .parameters()
                        .path("language_code")
                        .asText())
                .isEqualTo("es");
    }

    @Test
    void stop_whilePollHangs_returnsQuicklyAndLeavesNoThread() throws Exception {
        start(TelegramBotIT::nothingFound);
        telegram.await(fake -> fake.calls("getupdates").size() >= 1
                && fake.calls("setmyshortdescription").size() >= 2);

        long began = System.nanoTime();
        stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !thread.isDaemon())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("OkHttp") || name.startsWith("telegram"));
    }

    @Test
    void stop_whileAnswering_finishesTheAnswerAndConfirmsIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        telegram.add(Updates.text(41, 5, "slow"));
        TelegramBot running = start(question -> {
            asked.countDown();
            await(release);
            return nothingFound(question);
        });
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        running.stop();
        release.countDown();
        awaitEnd();

        assertThat(telegram.texts()).containsExactly("<b>answer: slow</b>");
        assertThat(telegram.isEmpty()).isTrue();
    }

    @Test
    void stop_whileTelegramIsOut_endsThePauseAtOnce() throws Exception {
        telegram.start(0);
        URI address = telegram.address();
        telegram.close();
        TelegramBot down = new TelegramBot(
                settings(address),
                data,
                Answerings.echo(TelegramBotIT::nothingFound),
                language -> Optional.empty(),
                Watch.unseen());
        CompletableFuture<Void> downEnded = CompletableFuture.runAsync(
                down::run, task -> Thread.ofPlatform().start(task));

        down.stop();

        downEnded.get(20, TimeUnit.SECONDS);
    }

    @Test
    void log_atAllLevels_holdsNeitherTokenNorPersonNorQuestion() throws Exception {
        telegram.fault(
                "getUpdates",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                FakeTelegram.refusal(400, "bad request to /bot" + TOKEN.value() + "/getUpdates"));
        telegram.fault(
                "sendMessage",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                page(502),
                FakeTelegram.refusal(400, "Bad Request: can't parse entities: tag \\\"canaryquestion\\\""),
                FakeTelegram.refusal(400, "Bad Request: odd \\\"canaryquestion\\\" in chat 7770001112"));
        for (int i = 1; i <= 4; i++) {
            telegram.add(Updates.text(i, 7770001112L, "canaryquestion " + i));
        }

        start(question -> {
            if (question.text().endsWith("4")) {
                throw new IllegalArgumentException("cannot read 'canaryquestion'", new IOException(TOKEN.value()));
            }
            return nothingFound(question);
        });
        telegram.await(
                fake -> fake.isEmpty() && fake.calls("setmyshortdescription").size() >= 2);
        stop();

        assertThat(log.lines()).hasSizeGreaterThan(8);
        assertThat(String.join("\n", log.lines()))
                .doesNotContain(SECRET)
                .doesNotContain("123456789:")
                .doesNotContain("canaryquestion")
                .doesNotContain("7770001112")
                .doesNotContain("Ana");
    }

    private TelegramBot start(Function<Question, Answer> answerer) {
        telegram.start(0);
        return start(telegram.address(), answerer, pauses::add);
    }

    private TelegramBot start(URI address, Function<Question, Answer> answerer, Pause betweenPolls) {
        TelegramBot started = new TelegramBot(
                settings(address),
                data,
                Answerings.echo(answerer),
                language -> Optional.empty(),
                betweenPolls,
                time -> {},
                InstantSource.system(),
                Watch.unseen());
        bot = started;
        ended = CompletableFuture.runAsync(
                started::run, task -> Thread.ofPlatform().name("bot").start(task));
        return started;
    }

    private void stop() throws Exception {
        if (bot != null) {
            bot.stop();
        }
        awaitEnd();
    }

    private void awaitEnd() throws Exception {
        if (ended != null) {
            ended.get(20, TimeUnit.SECONDS);
        }
    }

    private static Settings.Telegram settings(URI address) {
        return new Settings.Telegram(
                Optional.of(TOKEN), address, Duration.ofSeconds(30), Settings.Service.DEFAULT, Optional.empty());
    }

    private static Answer nothingFound(Question question) {
        return new Answer.NothingFound(question, 0.1);
    }

    private static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body("<html><body>" + status + "</body></html>")
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
