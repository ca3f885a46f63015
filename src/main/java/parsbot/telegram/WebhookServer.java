package parsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.config.Settings;
import parsbot.http.HttpReply;
import parsbot.http.HttpRequest;
import parsbot.http.SmallHttpServer;

/**
 * Takes in what Telegram posts to the webhook, and tells balancers at {@code /health} whether it is worth posting. Only a request that
 * carries the secret is read; an update is confirmed, by status 200, only when the intake calls it safe. Thread-safe.
 */
final class WebhookServer implements AutoCloseable {

    /** Where a balancer asks. */
    static final String HEALTH = "/health";

    /** More than the largest update. */
    static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})\\b");
    private static final int BEGINNING_CHARS = 1000;

    private final byte[] secret;
    private final Intake intake;
    private final BotEvents events;
    private final StopSignal stop;
    private final AtomicBoolean rejectedBefore = new AtomicBoolean();
    private final SmallHttpServer server;

    private WebhookServer(Settings.Webhook webhook, String secret, Intake intake, Watch watch, StopSignal stop)
            throws IOException {
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
        this.intake = intake;
        this.events = watch.events();
        this.stop = stop;
        server = SmallHttpServer.open(
                new InetSocketAddress(webhook.address(), webhook.port()),
                Map.of(webhook.path(), this::receive, HEALTH, _ -> health(watch.health())));
    }

    /**
     * Opens it.
     *
     * @param secret what Telegram sends along
     * @param intake given one update at a time, by many threads
     * @throws UncheckedIOException if nothing can listen there; its message is a sentence for the operator
     */
    static WebhookServer open(Settings.Webhook webhook, String secret, Intake intake, Watch watch, StopSignal stop) {
        try {
            return new WebhookServer(webhook, secret, intake, watch, stop);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the webhook cannot be received at " + webhook.address().getHostAddress() + ":" + webhook.port()
                            + " (" + e.getMessage()
                            + "): set telegram.webhookAddress and telegram.webhookPort to where it can",
                    e);
        }
    }

    private HttpReply receive(HttpRequest request) throws IOException {
        if (!request.method().equals("POST")) {
            return HttpReply.line(405, "only POST is allowed");
        }
        if (!hasSecret(request)) {
            if (rejectedBefore.getAndSet(true)) {
                LOG.debug("a request without the webhook's secret is rejected");
            } else {
                LOG.warn(
                        "a request without the webhook's secret is rejected, as all later ones will be without a line");
            }
            return HttpReply.line(403, "only for Telegram");
        }
        byte[] body = request.body(MAX_BYTES);
        if (stop.isGiven()) {
            return HttpReply.line(503, "stopping");
        }
        events.received(1);
        return take(body) ? HttpReply.line(200, "ok") : HttpReply.line(503, "try again");
    }

    private boolean hasSecret(HttpRequest request) {
        byte[] sent = request.header(SECRET_HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        // In a time that does not tell how much of it is right.
        return MessageDigest.isEqual(secret, sent);
    }

    /** Returns whether the update need not be sent again. */
    private boolean take(byte[] body) {
        if (body.length > MAX_BYTES) {
            return leaveOut(body, "it has more than " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode update = BotApi.tree(body);
            JsonNode id = update.path("update_id");
            if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                return leaveOut(body, "it has no number");
            }
            return intake.take(List.of(new RawUpdate(id.longValue(), update))) == 1;
        } catch (JsonProcessingException _) {
            return leaveOut(body, "it is no JSON");
        }
    }

    // Sent again it would be no better, and hold up what comes after it.
    private static boolean leaveOut(byte[] body, String why) {
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING_CHARS), StandardCharsets.UTF_8);
        Matcher id = UPDATE_ID.matcher(beginning);
        LOG.warn("update {} cannot be read and is left out: {}", id.find() ? id.group(1) : "without a number", why);
        return true;
    }

    private static HttpReply health(ReceivingHealth health) {
        return health.isGood() ? HttpReply.line(200, "ok") : HttpReply.line(503, "the webhook is not in place");
    }

    @Override
    public void close() {
        server.close();
    }
}
