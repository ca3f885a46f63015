package parsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API as trees, for what is received. The library's client maps a whole batch of updates at once, so that a single odd update
 * makes the batch unreadable, and it loses the HTTP status. Thread-safe.
 */
final class BotApi {

    /** More than a full batch of the largest updates. */
    static final long MAX_REPLY_BYTES = 32L << 20;

    private static final int BEGINNING_CHARS = 1000;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OkHttpClient client;
    private final HttpUrl base;
    private volatile boolean ended;
    private volatile @Nullable Call polling;

    /**
     * @param client its read timeout must be longer than the longest poll
     * @param base the address of the bot, token included
     */
    BotApi(OkHttpClient client, HttpUrl base) {
        this.client = client;
        this.base = base;
    }

    static ObjectNode parameters() {
        return MAPPER.createObjectNode();
    }

    /**
     * Returns what Telegram sent, which is UTF-8, as a tree; what is not, has replacement characters in its place.
     *
     * @throws JsonProcessingException if it is no JSON, or nested too deep
     */
    static JsonNode tree(byte[] json) throws JsonProcessingException {
        // Given bytes, the parser would guess at other encodings, and fail on them in another way.
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }

    /** Calls the method and waits for the reply. */
    ApiReply call(String method, ObjectNode parameters, Duration timeout) {
        return execute(newCall(method, parameters, timeout));
    }

    /** Calls the method like {@link #call}, but ends at once, as unreachable, when {@link #endPolls} is called. */
    ApiReply poll(String method, ObjectNode parameters, Duration timeout) {
        Call call = newCall(method, parameters, timeout);
        polling = call;
        // Set before it is read here and read after it was set there, so that one of the two sees the other.
        if (ended) {
            call.cancel();
        }
        try {
            return execute(call);
        } finally {
            polling = null;
        }
    }

    /** Ends the poll that is under way, and any later one, at once. */
    void endPolls() {
        ended = true;
        Call call = polling;
        if (call != null) {
            call.cancel();
        }
    }

    private Call newCall(String method, ObjectNode parameters, Duration timeout) {
        HttpUrl url = base.newBuilder().addPathSegment(method).build();
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(parameters.toString(), JSON))
                .build();
        Call call = client.newCall(request);
        call.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return call;
    }

    private static ApiReply execute(Call call) {
        try (Response response = call.execute()) {
            BufferedSource body = response.body().source();
            boolean whole = !body.request(MAX_REPLY_BYTES + 1);
            if (!whole) {
                return unreadable(response.code(), body.getBuffer().readUtf8(BEGINNING_CHARS));
            }
            byte[] bytes = body.readByteArray();
            try {
                return reply(response.code(), tree(bytes));
            } catch (JsonProcessingException e) {
                int length = Math.min(bytes.length, BEGINNING_CHARS);
                return unreadable(response.code(), new String(bytes, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new ApiReply.Unreachable(LogText.of(e));
        }
    }

    private static ApiReply reply(int status, JsonNode tree) {
        if (tree.path("ok").asBoolean(false)) {
            return new ApiReply.Done(tree.path("result"));
        }
        int code = tree.path("error_code").asInt(0);
        if (code == 0) {
            return unreadable(status, "");
        }
        int seconds = tree.path("parameters").path("retry_after").asInt(0);
        Optional<Duration> retryAfter = seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
        return new ApiReply.Refused(code, tree.path("description").asText(""), retryAfter);
    }

    // A page of a proxy or of the network one happens to be in says nothing of the token, whatever its status.
    private static ApiReply unreadable(int status, String beginning) {
        return status == 200
                ? new ApiReply.Unreadable(beginning)
                : new ApiReply.Unreachable("HTTP status " + status + " without an answer of the Bot API");
    }
}
