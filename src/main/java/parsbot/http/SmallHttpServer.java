package parsbot.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers HTTP requests for a few fixed paths, each on a virtual thread; any other path is answered with 404. Connections are bounded in
 * number, and requests in the time that they may take to arrive. Thread-safe.
 */
public final class SmallHttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmallHttpServer.class);

    private static final int BACKLOG = 128;

    static {
        // The JDK's server has these as properties only, read once. Its defaults are: no limit.
        setDefault("jdk.httpserver.maxConnections", "512");
        setDefault("sun.net.httpserver.maxReqTime", "20");
        setDefault("sun.net.httpserver.maxRspTime", "90");
        setDefault("sun.net.httpserver.maxReqHeaders", "64");
        setDefault("sun.net.httpserver.maxReqHeaderSize", "32768");
    }

    private final HttpServer server;
    private final ExecutorService executor;

    private SmallHttpServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Opens a server, which answers from then on.
     *
     * @param address where it listens; port 0 for any that is free
     * @param handlers by path, which must be equal
     * @throws IOException if nothing can listen there
     */
    public static SmallHttpServer open(InetSocketAddress address, Map<String, HttpHandler> handlers)
            throws IOException {
        Map<String, HttpHandler> byPath = Map.copyOf(handlers);
        HttpServer server = HttpServer.create(address, BACKLOG);
        ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 1).factory());
        server.setExecutor(executor);
        server.createContext("/", exchange -> answer(exchange, byPath));
        server.start();
        return new SmallHttpServer(server, executor);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Map<String, HttpHandler> handlers) throws IOException {
        try (exchange) {
            HttpHandler handler = handlers.get(exchange.getRequestURI().getRawPath());
            HttpReply reply;
            if (handler == null) {
                reply = HttpReply.line(404, "not found");
            } else {
                try {
                    reply = handler.handle(new HttpRequest(exchange));
                } catch (RuntimeException | Error e) {
                    // Without its message, which may hold what was sent.
                    LOG.error(
                            "a request cannot be answered: {} at {}",
                            e.getClass().getName(),
                            e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
                    reply = HttpReply.line(500, "failed");
                }
            }
            send(exchange, reply);
        }
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), headOnly || reply.body().length == 0 ? -1 : reply.body().length);
        if (!headOnly) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    /** Takes no more requests, and breaks off those under way. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
