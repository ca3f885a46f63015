package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parsbot.config.BotToken;
import parsbot.config.Settings;

@Timeout(60)
final class WebhookReceiverIT {

    private static final BotToken TOKEN = new BotToken("123456789:webhook-test-secret");
    private static final URI URL = URI.create("https://bot.example/a-secret-path");

    private final FakeTelegram telegram = new FakeTelegram();
    private final LogRecords log = new LogRecords();
    private final StopSignal stop = new StopSignal();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicInteger works = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private final BotEvents counts = new BotEvents() {
        @Override
        public void receivingWorks() {
            works.incrementAndGet();
        }

        @Override
        public void receivingFailed() {
            failures.incrementAndGet();
        }
    };

    @BeforeEach
    void startServer() {
        telegram.start(0);
    }

    @AfterEach
    void close() {
        telegram.close();
        log.close();
    }

    @Test
    void run_telegramOut_triesOnWithGrowingPausesAndOneLine() {
        telegram.fault(
                "setWebhook",
                FakeTelegram.refusal(500, "Internal Server Error"),
                FakeTelegram.json(502, "<html>"),
                FakeTelegram.json(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"x\",\"parameters\":{\"retry_after\":17}}"),
                FakeTelegram.refusal(400, "Bad Request: bad webhook: Failed to resolve host"));
        telegram.fault("getWebhookInfo", info(URL.toString()));

        run(6);

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 17L, 8L, 25L, 25L);
        assertThat(failures).hasValue(4);
        assertThat(works).hasValue(2);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .singleElement()
                .asString()
                .contains("the webhook cannot be set (error 500: Internal Server Error); trying on");
    }

    @Test
    void run_webhookTakenAway_isSetAgain() {
        telegram.fault(
                "getWebhookInfo",
                info(URL.toString()),
                info(""),
                info("https://another.example/"),
                info(URL.toString()));

        run(6);

        assertThat(telegram.calls("setwebhook")).hasSize(3);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .hasSize(2)
                .allMatch(line -> line.contains("somebody has deleted this bot's webhook or set another one"));
    }

    @Test
    void run_telegramCannotDeliver_saysWhyOnceForEachTime() {
        telegram.fault(
                "getWebhookInfo",
                info(URL.toString(), 100, "from before"),
                info(URL.toString(), 200, "Connection refused"),
                info(URL.toString(), 200, "Connection refused"));

        run(4);

        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .singleElement()
                .asString()
                .contains("Telegram could not deliver to the webhook: Connection refused");
    }

    @Test
    void run_tokenRefused_ends() {
        telegram.fault("setWebhook", FakeTelegram.refusal(401, "Unauthorized"));

        assertThatThrownBy(() -> run(1)).isInstanceOf(TelegramRefusedException.class);
    }

    @Test
    void log_ofAllThis_namesNeitherTheSecretNorTheAddress() {
        telegram.fault("setWebhook", FakeTelegram.refusal(400, "Bad Request: bad webhook"));
        telegram.fault("getWebhookInfo", info(""));

        run(4);

        assertThat(String.join("\n", log.lines()))
                .doesNotContain("a-secret-path")
                .doesNotContain(WebhookReceiver.secret(TOKEN, webhook()))
                .doesNotContain("webhook-test-secret");
    }

    @Test
    void secret_anotherTokenOrAddress_isAnother() {
        Settings.Webhook elsewhere =
                new Settings.Webhook(URI.create("https://bot.example/b"), InetAddress.getLoopbackAddress(), 1);

        assertThat(List.of(
                        WebhookReceiver.secret(TOKEN, webhook()),
                        WebhookReceiver.secret(TOKEN, elsewhere),
                        WebhookReceiver.secret(new BotToken("123456789:another-secret"), webhook())))
                .doesNotHaveDuplicates();
    }

    /** Runs it until it has paused as often. */
    private void run(int pausesUntilStop) {
        try (TelegramHttp http = new TelegramHttp(telegram.address(), TOKEN, Duration.ofSeconds(1), 4)) {
            new WebhookReceiver(
                            webhook(),
                            TOKEN,
                            http.api(),
                            time -> {
                                pauses.add(time);
                                if (pauses.size() >= pausesUntilStop) {
                                    stop.give();
                                }
                            },
                            stop,
                            new Watch(new ReceivingHealth(InstantSource.system()), counts, false))
                    .run(List::size);
        }
    }

    private Settings.Webhook webhook() {
        return new Settings.Webhook(URL, InetAddress.getLoopbackAddress(), Ports.free());
    }

    private static MockResponse info(String url) {
        return FakeTelegram.ok("{\"url\":\"" + url + "\",\"pending_update_count\":0}");
    }

    private static MockResponse info(String url, long date, String message) {
        return FakeTelegram.ok("{\"url\":\"" + url + "\",\"last_error_date\":" + date + ",\"last_error_message\":\""
                + message + "\"}");
    }
}
