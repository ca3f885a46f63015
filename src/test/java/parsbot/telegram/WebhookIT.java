package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.answer.Answer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.question.Question;

/** Bots that receive by webhook, from a server that posts as Telegram does. */
@Timeout(60)
final class WebhookIT {

    private static final BotToken TOKEN = new BotToken("123456789:webhook-test-secret");
    private static final URI URL = URI.create("http://bot.example/hook");

    private final StrictTelegram telegram = new StrictTelegram();
    private final LogRecords log = new LogRecords();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Running> running = new ArrayList<>();
    private final Path folder;

    WebhookIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A bot behind the webhook. */
    private record Running(TelegramBot bot, CompletableFuture<Void> ended, int port) {}

    @AfterEach
    void close() throws Exception {
        for (Running each : running) {
            each.bot().stop();
            each.ended().exceptionally(fault -> null).get(20, TimeUnit.SECONDS);
        }
        client.close();
        telegram.close();
        log.close();
    }

    @Test
    void run_started_tellsTelegramWhereToPostAndWithWhichSecret() throws Exception {
        start("a", WebhookIT::nothingFound);
        telegram.await(Duration.ofSeconds(20), () -> !telegram.webhooks().isEmpty());

        JsonNode set = telegram.webhooks().getFirst();
        assertThat(set.path("url").asText()).isEqualTo(URL.toString());
        assertThat(set.path("secret_token").asText())
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(secret());
        assertThat(set.path("allowed_updates").toString()).contains("\"message\"", "\"callback_query\"");
    }

    @Test
    void run_questionPosted_isAnsweredOnceHoweverOftenItIsPosted() throws Exception {
        Running bot = start("a", WebhookIT::nothingFound);

        assertThat(post(bot, 101, 5)).isEqualTo(200);
        assertThat(post(bot, 101, 5)).isEqualTo(200);
        assertThat(post(bot, 102, 5)).isEqualTo(200);
        telegram.await(Duration.ofSeconds(20), () -> telegram.texts().size() >= 2);
        stop(bot);

        assertThat(telegram.texts()).containsExactly("<b>answer: question 101</b>", "<b>answer: question 102</b>");
    }

    @Test
    void run_stoppedBeforeTheAnswer_answersAfterTheNextStart() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Running first = start("a", question -> {
            asked.countDown();
            awaitForEver();
            return nothingFound(question);
        });
        assertThat(post(first, 101, 5)).isEqualTo(200);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        stop(first);

        start("a", WebhookIT::nothingFound);
        telegram.await(Duration.ofSeconds(20), () -> !telegram.texts().isEmpty());

        assertThat(telegram.texts()).containsExactly("<b>answer: question 101</b>");
    }

    @Test
    void run_twoProcessesBehindOneAddress_shareTheSecretAndTheChats() throws Exception {
        Set<String> byFirst = new ConcurrentSkipListSet<>();
        Set<String> bySecond = new ConcurrentSkipListSet<>();
        Running first = start("a", question -> nothingFound(noted(question, byFirst)));
        Running second = start("b", question -> nothingFound(noted(question, bySecond)));
        telegram.await(Duration.ofSeconds(20), () -> telegram.webhooks().size() >= 2);

        for (long id = 1; id <= 40; id++) {
            long chat = 1 + id % 8;
            assertThat(post(chat % 2 == 0 ? first : second, id, chat)).isEqualTo(200);
        }
        telegram.await(Duration.ofSeconds(20), () -> telegram.texts().size() >= 40);
        stop(first);
        stop(second);

        assertThat(telegram.webhooks())
                .extracting(set -> set.path("secret_token").asText())
                .containsOnly(secret());
        assertThat(new TreeSet<>(telegram.texts()))
                .isEqualTo(new TreeSet<>(LongStream.rangeClosed(1, 40)
                        .mapToObj(id -> "<b>answer: question " + id + "</b>")
                        .toList()));
        assertThat(telegram.texts()).hasSize(40);
        assertThat(byFirst).hasSize(20);
        assertThat(bySecond).hasSize(20);
    }

    @Test
    void run_oneOfTwoProcessesStops_theOtherTakesItsChats() throws Exception {
        Running first = start("a", WebhookIT::nothingFound);
        Running second = start("b", WebhookIT::nothingFound);
        assertThat(post(first, 1, 5)).isEqualTo(200);
        telegram.await(Duration.ofSeconds(20), () -> telegram.texts().size() >= 1);
        stop(first);

        assertThat(post(second, 2, 5)).isEqualTo(200);
        telegram.await(Duration.ofSeconds(20), () -> telegram.texts().size() >= 2);

        assertThat(telegram.texts()).containsExactly("<b>answer: question 1</b>", "<b>answer: question 2</b>");
        // Nobody has taken the webhook away from the one that goes on.
        assertThat(telegram.webhooks())
                .allSatisfy(set -> assertThat(set.path("url").asText()).isEqualTo(URL.toString()));
    }

    @Test
    void stop_webhook_endsQuickly() throws Exception {
        Running bot = start("a", WebhookIT::nothingFound);
        long began = System.nanoTime();

        stop(bot);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    private Running start(String data, Function<Question, Answer> answerer) throws Exception {
        int port = Ports.free();
        TelegramBot bot = new TelegramBot(
                new Settings.Telegram(
                        Optional.of(TOKEN),
                        telegram.address(),
                        Duration.ofSeconds(30),
                        Settings.Service.DEFAULT,
                        Optional.of(new Settings.Webhook(URL, InetAddress.getLoopbackAddress(), port))),
                folder.resolve(data),
                Answerings.echo(answerer),
                language -> Optional.empty(),
                null,
                null,
                InstantSource.system(),
                Watch.unseen());
        int before = telegram.webhooks().size();
        Running started = new Running(
                bot,
                CompletableFuture.runAsync(
                        bot::run, task -> Thread.ofPlatform().name("bot").start(task)),
                port);
        running.add(started);
        telegram.await(Duration.ofSeconds(20), () -> telegram.webhooks().size() > before);
        return started;
    }

    private static void stop(Running bot) throws Exception {
        bot.bot().stop();
        bot.ended().get(20, TimeUnit.SECONDS);
    }

    private int post(Running bot, long id, long chat) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/hook"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret())
                .POST(HttpRequest.BodyPublishers.ofString(
                        Updates.text(id, chat, "question " + id).toString()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String secret() {
        return WebhookReceiver.secret(TOKEN, new Settings.Webhook(URL, InetAddress.getLoopbackAddress(), 1));
    }

    private static Question noted(Question question, Set<String> questions) {
        questions.add(question.text());
        return question;
    }

    private static Answer nothingFound(Question question) {
        return new Answer.NothingFound(question, 0.1);
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
