package parsbot.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import parsbot.http.HttpReply;
import parsbot.http.HttpRequest;
import parsbot.http.SmallHttpServer;
import parsbot.telegram.ReceivingHealth;

/** Shows health and metrics on loopback, at {@code /health} and {@code /metrics}. Thread-safe. */
public final class Monitoring implements AutoCloseable {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final SmallHttpServer server;

    private Monitoring(SmallHttpServer server) {
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @param port on loopback; 0 for any that is free
     * @throws UncheckedIOException if nothing can listen there; its message is a sentence for the operator
     */
    public static Monitoring open(int port, ReceivingHealth health, BotMetrics metrics) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new Monitoring(SmallHttpServer.open(
                    address,
                    Map.of(
                            "/health",
                            request -> read(request, () -> health(health)),
                            "/metrics",
                            request -> read(
                                    request,
                                    () -> new HttpReply(
                                            200,
                                            PROMETHEUS_TEXT,
                                            metrics.scrape().getBytes(StandardCharsets.UTF_8))))));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "monitoring.port is '" + port + "', and nothing can listen there (" + e.getMessage()
                            + "): set another one, or 0 for none",
                    e);
        }
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.port();
    }

    private static HttpReply health(ReceivingHealth health) {
        String last = health.lastSuccess().map(Object::toString).orElse("never");
        return health.isGood()
                ? HttpReply.line(200, "ok, last successful poll: " + last)
                : HttpReply.line(503, "no successful poll for a minute, the last one: " + last);
    }

    private static HttpReply read(HttpRequest request, Supplier<HttpReply> reply) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpReply.line(405, "only GET and HEAD are allowed");
        }
        // A page in a browser on this machine can call loopback under a name of its own.
        String host = request.header("Host").orElse("");
        if (!host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")) {
            return HttpReply.line(403, "only for loopback");
        }
        return reply.get();
    }

    @Override
    public void close() {
        server.close();
    }
}
