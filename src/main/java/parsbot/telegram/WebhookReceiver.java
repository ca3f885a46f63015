package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.config.BotToken;
import parsbot.config.Settings;

/**
 * Receives by webhook: tells Telegram where to post, looks after it that this stays so, and takes in what is posted. The webhook is left
 * in place at the end, since other processes may be behind it, and Telegram keeps what it cannot deliver for a day. {@link #run} runs
 * in one thread.
 */
final class WebhookReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private static final Duration LOOKED_AFTER_EVERY = Duration.ofSeconds(25);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final int MAX_CONNECTIONS = 40;

    private final Settings.Webhook webhook;
    private final String secret;
    private final BotApi api;
    private final Pause pause;
    private final StopSignal stop;
    private final Watch watch;
    private final BotEvents events;
    private final Backoff backoff = new Backoff();
    private boolean inPlace;
    private boolean troubled;
    private long lastError;

    /**
     * @param pause returns early when the stop signal is given
     */
    WebhookReceiver(Settings.Webhook webhook, BotToken token, BotApi api, Pause pause, StopSignal stop, Watch watch) {
        this.webhook = webhook;
        this.secret = secret(token, webhook);
        this.api = api;
        this.pause = pause;
        this.stop = stop;
        this.watch = watch;
        this.events = watch.events();
    }

    /**
     * Returns what Telegram is to send along. All processes of one bot and address have the same, without having agreed on it, and nobody
     * without the token can know it.
     */
    static String secret(BotToken token, Settings.Webhook webhook) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.value().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] code = mac.doFinal(("webhook " + webhook.url()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /**
     * Receives until the stop signal is given.
     *
     * @throws TelegramRefusedException if Telegram refuses the token
     * @throws java.io.UncheckedIOException if nothing can listen where the webhook is to be received
     */
    void run(Intake intake) {
        // First, since Telegram posts as soon as it knows where.
        try (WebhookServer _ = WebhookServer.open(webhook, secret, intake, watch, stop)) {
            while (!stop.isGiven()) {
                Duration wait = inPlace ? lookAfter() : put();
                try {
                    pause.waitFor(wait);
                } catch (InterruptedException e) {
                    stop.give();
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Tells Telegram where to post; returns how long to wait then. */
    private Duration put() {
        ObjectNode parameters = BotApi.parameters();
        parameters.put("url", webhook.url().toString());
        parameters.put("secret_token", secret);
        parameters.put("max_connections", MAX_CONNECTIONS);
        UpdateReader.KINDS.forEach(parameters.putArray("allowed_updates")::add);
        ApiReply reply = api.poll("setWebhook", parameters, CALL);
        if (reply instanceof ApiReply.Done) {
            inPlace = true;
            works("the webhook is set");
            return LOOKED_AFTER_EVERY;
        }
        return failed("the webhook cannot be set", reply);
    }

    /** Sees whether it is still so; returns how long to wait then. */
    private Duration lookAfter() {
        ApiReply reply = api.poll("getWebhookInfo", BotApi.parameters(), CALL);
        if (!(reply instanceof ApiReply.Done(JsonNode info))) {
            return failed("it cannot be seen whether the webhook is in place", reply);
        }
        if (!info.path("url").asText("").equals(webhook.url().toString())) {
            LOG.warn("somebody has deleted this bot's webhook or set another one; setting it again");
            inPlace = false;
            return Duration.ZERO;
        }
        long error = info.path("last_error_date").asLong(0);
        if (error > lastError) {
            // One from before the start is of no interest.
            if (lastError > 0) {
                LOG.warn(
                        "Telegram could not deliver to the webhook: {}",
                        LogText.clean(info.path("last_error_message").asText("")));
            }
        }
        lastError = Math.max(error, 1);
        works("Telegram answers again");
        return LOOKED_AFTER_EVERY;
    }

    private void works(String line) {
        backoff.reset();
        if (troubled || line.contains("set")) {
            LOG.info("{}", line);
        }
        troubled = false;
        events.receivingWorks();
    }

    private Duration failed(String what, ApiReply reply) {
        if (stop.isGiven()) {
            return Duration.ZERO;
        }
        events.receivingFailed();
        Duration wait = backoff.next();
        String why = switch (reply) {
            case ApiReply.Refused(int code, String description, Optional<Duration> retryAfter) -> {
                if (code == 401 || code == 404) {
                    throw new TelegramRefusedException(code);
                }
                wait = retryAfter.orElse(wait);
                yield "error " + code + ": " + LogText.clean(description);
            }
            case ApiReply.Unreadable _ -> "an answer that cannot be read";
            case ApiReply.Unreachable(String reason) -> reason;
            case ApiReply.Done _ -> "";
        };
        if (troubled) {
            LOG.debug("{} ({})", what, why);
        } else {
            LOG.warn("{} ({}); trying on", what, why);
        }
        troubled = true;
        return wait;
    }
}
