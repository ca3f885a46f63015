package parsbot.http;

import java.io.IOException;

/** Answers what is asked of one path. Called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {

    /**
     * Returns the answer; what is thrown becomes one of status 500 that says nothing more.
     *
     * @throws IOException if the request cannot be read to its end
     */
    HttpReply handle(HttpRequest request) throws IOException;
}
