package parsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.config.BotToken;

/**
 * The connections to the Bot API server. OkHttp's habit of repeating a request when a connection breaks is off, since a message would
 * be sent twice; its threads are virtual, so that none keeps the program alive. Thread-safe.
 */
final class TelegramHttp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramHttp.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(30);
    // How much longer than the server may hold a poll the answer may take to arrive.
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long MAX_ANSWER_BYTES = 1 << 20;

    private final URI apiBase;
    private final BotToken token;
    private final ExecutorService executor;
    private final OkHttpClient polls;
    private final OkHttpClient sends;

    /**
     * @param maxSends how many requests may be under way at once
     * @throws IllegalArgumentException if the base is no plain http or https address of a server
     */
    TelegramHttp(URI apiBase, BotToken token, Duration pollTimeout, int maxSends) {
        this(apiBase, token, pollTimeout, maxSends, CALL);
    }

    /** @param callTimeout how long a call that is no poll may take */
    TelegramHttp(URI apiBase, BotToken token, Duration pollTimeout, int maxSends, Duration callTimeout) {
        this.apiBase = checked(apiBase);
        this.token = token;
        executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 1).factory());
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(maxSends);
        dispatcher.setMaxRequestsPerHost(maxSends);
        OkHttpClient common = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(8, 1, TimeUnit.MINUTES))
                .connectTimeout(CONNECT)
                .writeTimeout(CONNECT)
                .build();
        polls = common.newBuilder()
                .readTimeout(pollTimeout.plus(GRACE))
                .callTimeout(pollTimeout.plus(CONNECT).plus(GRACE))
                .build();
        sends = common.newBuilder()
                .readTimeout(callTimeout)
                .callTimeout(callTimeout)
                .addInterceptor(TelegramHttp::keepStatus)
                .build();
    }

    /** Returns what receives; its polls may take {@code pollTimeout} and a little more. */
    BotApi api() {
        HttpUrl base = new HttpUrl.Builder()
                .scheme(scheme())
                .host(apiBase.getHost())
                .port(port())
                .addPathSegment("bot" + token.value())
                .build();
        return new BotApi(polls, base);
    }

    /** Returns what sends. */
    TelegramClient client() {
        TelegramUrl url = TelegramUrl.builder()
                .schema(scheme())
                .host(apiBase.getHost())
                .port(port())
                .build();
        return new OkHttpTelegramClient(sends, token.value(), url);
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        polls.dispatcher().cancelAll();
        executor.shutdown();
        polls.connectionPool().evictAll();
    }

    private String scheme() {
        return apiBase.getScheme().toLowerCase(Locale.ROOT);
    }

    private int port() {
        return apiBase.getPort() >= 0 ? apiBase.getPort() : HttpUrl.defaultPort(scheme());
    }

    private static URI checked(URI base) {
        boolean http = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        String path = base.getRawPath();
        boolean plain = (path == null || path.isEmpty() || path.equals("/"))
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
        if (!http || base.getHost() == null || !plain) {
            throw new IllegalArgumentException("the Bot API server is '" + LogText.clean(base.toString())
                    + "': must be a scheme, a host and a port only, such as http://127.0.0.1:8081");
        }
        return base;
    }

    // The library loses the status of an answer that it cannot read, and with it whether a message was perhaps sent.
    private static Response keepStatus(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean brokeOff = false;
        try {
            if (MAPPER.readTree(response.peekBody(MAX_ANSWER_BYTES).bytes()).has("ok")) {
                return response;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("an answer of the Bot API is no JSON");
        } catch (IOException e) {
            brokeOff = true;
        }
        response.close();
        throw new UnreadableAnswerException(response.code(), brokeOff);
    }
}
