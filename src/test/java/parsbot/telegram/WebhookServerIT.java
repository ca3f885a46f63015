package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.config.Settings;

@Timeout(60)
final class WebhookServerIT {

    private static final String SECRET = "aGVsbG8_d29ybGQ-0123456789";
    private static final String UPDATE = Updates.text(7, 5, "why?").toString();

    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Integer> safe = new AtomicReference<>(1);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final StopSignal stop = new StopSignal();
    private final LogRecords log = new LogRecords();
    private final int port = Ports.free();
    private final WebhookServer server = WebhookServer.open(
            new Settings.Webhook(URI.create("https://bot.example/hook/x"), InetAddress.getLoopbackAddress(), port),
            SECRET,
            updates -> {
                updates.forEach(update -> taken.add(update.id()));
                return safe.get();
            },
            new Watch(new ReceivingHealth(now::get), BotEvents.NONE, false),
            stop);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
        log.close();
    }

    @Test
    void post_updateWithSecret_isTaken() throws Exception {
        assertThat(post("/hook/x", SECRET, UPDATE)).isEqualTo(200);

        assertThat(taken).containsExactly(7L);
    }

    @Test
    void post_updateThatIsNotSafe_isToBeSentAgain() throws Exception {
        safe.set(0);

        assertThat(post("/hook/x", SECRET, UPDATE)).isEqualTo(503);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "wrong",
                "aGVsbG8_d29ybGQ-012345678",
                "aGVsbG8_d29ybGQ-01234567890",
                "AGVsbG8_d29ybGQ-0123456789",
                "aGVsbG8_d29ybGQ-0123456789, aGVsbG8_d29ybGQ-0123456789"
            })
    void post_withoutTheSecret_isRejectedUnread(@Nullable String secret) throws Exception {
        assertThat(post("/hook/x", secret, UPDATE)).isEqualTo(403);

        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hook", "/hook/x/", "/hook/x/../x", "/hook/%78", "/admin"})
    void post_toAnotherPath_isNotFound(String path) throws Exception {
        assertThat(post(path, SECRET, UPDATE)).isEqualTo(404);

        assertThat(taken).isEmpty();
    }

    @Test
    void get_webhook_isRefused() throws Exception {
        assertThat(get("/hook/x").statusCode()).isEqualTo(405);
    }

    @Test
    void get_health_saysWhetherTheWebhookIsInPlace() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);

        now.set(Instant.EPOCH.plusSeconds(61));

        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"update_id\":\"8\"}",
                "{\"update_id\":8.5}",
                "{\"update_id\": 8"
            })
    void post_unreadableUpdate_isLeftOutAndNotSentAgain(String body) throws Exception {
        assertThat(post("/hook/x", SECRET, body)).isEqualTo(200);

        assertThat(taken).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.startsWith("WARNING") && line.contains("is left out"));
    }

    @Test
    void post_deepOrHugeUpdate_isLeftOutWithItsNumber() throws Exception {
        String deep = "{\"update_id\":9,\"message\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String huge = "{\"update_id\":10,\"message\":\"" + "x".repeat(WebhookServer.MAX_BYTES) + "\"}";

        assertThat(post("/hook/x", SECRET, deep)).isEqualTo(200);
        assertThat(post("/hook/x", SECRET, huge)).isEqualTo(200);

        assertThat(taken).isEmpty();
        assertThat(log.lines())
                .anyMatch(line -> line.contains("update 9 cannot be read"))
                .anyMatch(line -> line.contains("update 10 cannot be read"));
    }

    @Test
    void post_lineThatBreaks_takesNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /hook/x HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET
                            + "\r\nContent-Length: " + UPDATE.length() + "\r\n\r\n" + UPDATE.substring(0, 20))
                    .getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(post("/hook/x", SECRET, UPDATE.replace("7", "8"))).isEqualTo(200);
        assertThat(taken).containsExactly(8L);
    }

    @Test
    void post_afterStop_isToBeSentAgain() throws Exception {
        stop.give();

        assertThat(post("/hook/x", SECRET, UPDATE)).isEqualTo(503);
        assertThat(taken).isEmpty();
    }

    @Test
    void log_ofAllThis_holdsNeitherSecretNorText() throws Exception {
        post("/hook/x", "wrong-canary", UPDATE);
        post("/hook/x", SECRET, "{\"update_id\": \"canary\"}");

        assertThat(String.join("\n", log.lines())).doesNotContain("canary").doesNotContain(SECRET);
    }

    @Test
    void open_portTaken_saysWhatToSet() {
        assertThatThrownBy(() -> WebhookServer.open(
                        new Settings.Webhook(
                                URI.create("https://bot.example/"), InetAddress.getLoopbackAddress(), port),
                        SECRET,
                        List::size,
                        Watch.unseen(),
                        stop))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("set telegram.webhookAddress and telegram.webhookPort");
    }

    private int post(String path, @Nullable String secret, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
