package parsbot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.telegram.ReceivingHealth;

final class MonitoringIT {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ReceivingHealth health = new ReceivingHealth(now::get);
    private final BotMetrics metrics = new BotMetrics(health, "1.2.3", "abc123");
    private final Monitoring monitoring = Monitoring.open(0, health, metrics);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        monitoring.close();
        metrics.close();
    }

    @Test
    void health_noSuccessfulPollForAMinute_turnsBadAndGoodAgain() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);

        now.set(START.plusSeconds(61));
        HttpResponse<String> never = get("/health");
        assertThat(never.statusCode()).isEqualTo(503);
        assertThat(never.body()).isEqualTo("no successful poll for a minute, the last one: never\n");

        health.receivingWorks();
        now.set(START.plusSeconds(121));
        HttpResponse<String> good = get("/health");
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).isEqualTo("ok, last successful poll: 2026-01-01T00:01:01Z\n");

        now.set(START.plusSeconds(122));
        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void metrics_afterSomeEvents_countThem() throws Exception {
        health.receivingWorks();
        metrics.receivingWorks();
        metrics.receivingWorks();
        metrics.receivingFailed();
        metrics.received(3);
        metrics.watch(() -> 7);
        metrics.answered("NothingFound", Duration.ofMillis(20));
        metrics.answered("NothingFound", Duration.ofMillis(200));
        metrics.answered("/help", Duration.ofMillis(1));
        metrics.answered("an unknown command", Duration.ofMillis(1));
        metrics.sent("delivered");
        metrics.sent("not wanted by the chat");

        HttpResponse<String> page = get("/metrics");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(page.body().lines())
                .contains(
                        "parsbot_last_successful_poll_timestamp_seconds 1.7672256E9",
                        "parsbot_healthy 1.0",
                        "parsbot_polls_total{result=\"ok\"} 2.0",
                        "parsbot_polls_total{result=\"failed\"} 1.0",
                        "parsbot_updates_total 3.0",
                        "parsbot_queue_depth 7.0",
                        "parsbot_running{index=\"abc123\",version=\"1.2.3\"} 1.0",
                        "parsbot_answer_seconds_count{outcome=\"nothing_found\"} 2",
                        "parsbot_answer_seconds_bucket{outcome=\"nothing_found\",le=\"0.025\"} 1",
                        "parsbot_answer_seconds_bucket{outcome=\"nothing_found\",le=\"0.25\"} 2",
                        "parsbot_answer_seconds_count{outcome=\"help\"} 1",
                        "parsbot_answer_seconds_count{outcome=\"unknown_command\"} 1",
                        "parsbot_sends_total{result=\"delivered\"} 1.0",
                        "parsbot_sends_total{result=\"not_wanted_by_the_chat\"} 1.0");
        assertThat(page.body()).contains("# TYPE parsbot_answer_seconds histogram", "jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/", "/health/../metrics", "/%2e%2e/etc/passwd", "//metrics"})
    void path_unknown_isNotFound(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void request_thatIsNoReading_isRefused() throws Exception {
        assertThat(raw("POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void request_underAnotherName_isRefused() throws Exception {
        assertThat(raw("GET /metrics HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void open_always_listensOnLoopbackOnly() throws Exception {
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(address -> assertThatThrownBy(() -> new Socket(address, monitoring.port()).close())
                        .isInstanceOf(IOException.class));
    }

    @Test
    void open_portTaken_saysWhatToDo() {
        assertThatThrownBy(() -> Monitoring.open(monitoring.port(), health, metrics))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("monitoring.port is '" + monitoring.port()
                        + "', and nothing can listen there (Address already in use): set another one, or 0 for none");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + monitoring.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), monitoring.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
