package parsbot.http;

import java.nio.charset.StandardCharsets;

/**
 * What is answered. Immutable and thread-safe.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body never to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpReply(int status, String contentType, byte[] body) {

    private static final String PLAIN = "text/plain; charset=utf-8";

    /** Returns a line of text. */
    public static HttpReply line(int status, String line) {
        return new HttpReply(status, PLAIN, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
