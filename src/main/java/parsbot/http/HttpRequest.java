package parsbot.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** What is asked. Belongs to the thread that handles it. */
public final class HttpRequest {

    private final HttpExchange exchange;

    HttpRequest(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Returns the method as sent, such as {@code GET}. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** Returns the first header of this name, whose case does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /**
     * Returns the body.
     *
     * @param maxBytes how much is read at most; of a longer body this many bytes and one more are returned
     * @throws IOException if the line broke before its end
     */
    public byte[] body(int maxBytes) throws IOException {
        return exchange.getRequestBody().readNBytes(maxBytes + 1);
    }
}
