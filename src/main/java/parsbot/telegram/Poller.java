package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for updates by long polling and hands them to an {@link Intake}. An update is confirmed to Telegram, by asking for those after
 * it, only once the intake calls it safe. Outages are waited out. Runs in one thread.
 */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private static final int LIMIT = 100;
    // At once would mean to ask without end.
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
    // The longest that Telegram holds a request.
    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);
    private static final Duration SHORT_CALL = Duration.ofSeconds(15);
    // Telegram answers a second request with the same offset up to 3 s late.
    private static final Duration LAST_CALL = Duration.ofSeconds(5);
    private static final int GOOD_POLLS_TO_BE_ALONE = 10;
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})\\b");

    /** Why there are no updates. */
    private enum Trouble {
        OUTAGE,
        NONSENSE,
        FLOOD,
        SECOND_POLLER,
        WEBHOOK,
        REFUSAL
    }

    private final BotApi api;
    private final Duration pollTimeout;
    private final Pause pause;
    private final StopSignal stop;
    private final BotEvents events;
    private final Backoff backoff = new Backoff();

    private OptionalLong offset = OptionalLong.empty();
    private boolean confirmed = true;
    private int limit = LIMIT;
    private boolean repeatedBefore;
    private int goodPolls;
    private @Nullable Trouble trouble;

    /** @param pause returns early when the stop signal is given */
    Poller(BotApi api, Duration pollTimeout, Pause pause, StopSignal stop, BotEvents events) {
        this.api = api;
        this.pollTimeout = Duration.ofSeconds(
                Math.clamp(pollTimeout.toSeconds(), SHORTEST_POLL.toSeconds(), LONGEST_POLL.toSeconds()));
        this.pause = pause;
        this.stop = stop;
        this.events = events;
    }

    /**
     * Returns who the bot is, as soon as Telegram can be reached; empty if the stop signal is given before.
     *
     * @throws TelegramRefusedException if Telegram refuses the token
     */
    Optional<BotIdentity> identify() {
        while (!stop.isGiven()) {
            ApiReply reply = api.poll("getMe", BotApi.parameters(), SHORT_CALL);
            if (reply instanceof ApiReply.Done(JsonNode me)) {
                over();
                return Optional.of(BotIdentity.of(me));
            }
            sitOut(reply);
        }
        return Optional.empty();
    }

    /**
     * Polls until the stop signal is given, then confirms what is safe.
     *
     * @throws TelegramRefusedException if Telegram refuses the token
     */
    void run(Intake intake) {
        while (!stop.isGiven()) {
            ApiReply reply = api.poll("getUpdates", request(pollTimeout), pollTimeout.plus(SHORT_CALL));
            switch (reply) {
                case ApiReply.Done(JsonNode result) -> {
                    over();
                    confirmed = true;
                    events.receivingWorks();
                    if (!stop.isGiven()) {
                        receive(result, intake);
                    }
                }
                case ApiReply.Unreadable unreadable when limit == 1 -> skip(unreadable);
                case ApiReply.Unreadable unreadable -> {
                    // One by one, so that only the update that cannot be read is lost.
                    limit = 1;
                    sitOut(unreadable);
                }
                case ApiReply.Refused refused -> sitOut(refused);
                case ApiReply.Unreachable unreachable -> sitOut(unreachable);
            }
        }
        if (!confirmed) {
            confirm();
        }
    }

    private ObjectNode request(Duration timeout) {
        ObjectNode parameters = BotApi.parameters();
        offset.ifPresent(number -> parameters.put("offset", number));
        parameters.put("limit", limit).put("timeout", timeout.toSeconds());
        UpdateReader.KINDS.forEach(parameters.putArray("allowed_updates")::add);
        return parameters;
    }

    private void receive(JsonNode result, Intake intake) {
        List<RawUpdate> updates = new ArrayList<>();
        for (JsonNode update : result) {
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                updates.add(new RawUpdate(id.longValue(), update));
            } else {
                LOG.warn("an update without a number is left out");
            }
        }
        if (updates.isEmpty()) {
            limit = LIMIT;
            if (!result.isEmpty() || !result.isArray()) {
                rest(backoff.next());
            }
            return;
        }
        events.received(updates.size());
        int safe = intake.take(List.copyOf(updates));
        OptionalLong before = offset;
        // Not the highest of all that were ever seen: after a week without updates the numbers start anew, perhaps
        // lower.
        long last = updates.stream().limit(safe).mapToLong(RawUpdate::id).max().orElse(Long.MIN_VALUE);
        if (safe > 0) {
            offset = OptionalLong.of(last + 1);
            confirmed = false;
        }
        boolean repeated = offset.equals(before);
        if (repeated && repeatedBefore && !stop.isGiven()) {
            // The server repeats itself; asking again at once would only spin.
            rest(Backoff.SHORTEST);
        }
        repeatedBefore = repeated;
    }

    private void skip(ApiReply.Unreadable unreadable) {
        Matcher id = UPDATE_ID.matcher(unreadable.beginning());
        if (id.find()) {
            long number = Long.parseLong(id.group(1));
            LOG.warn("update {} cannot be read and is left out", number);
            offset = OptionalLong.of(number + 1);
            confirmed = false;
            limit = LIMIT;
        } else {
            sitOut(unreadable);
        }
    }

    private void sitOut(ApiReply reply) {
        if (stop.isGiven()) {
            return;
        }
        events.receivingFailed();
        Duration wait = backoff.next();
        switch (reply) {
            case ApiReply.Refused(int code, String description, Optional<Duration> retryAfter) -> {
                if (code == 401 || code == 404) {
                    throw new TelegramRefusedException(code);
                }
                wait = retryAfter.orElse(wait);
                if (code == 409 && description.contains("webhook")) {
                    note(
                            Trouble.WEBHOOK,
                            "a webhook is set for this bot, so that Telegram refuses polling (error 409):"
                                    + " delete it with deleteWebhook; trying on");
                } else if (code == 409) {
                    note(
                            Trouble.SECOND_POLLER,
                            "another process polls with this bot's token (error 409): stop one of them; trying on");
                } else if (code == 429) {
                    note(Trouble.FLOOD, "Telegram asks for a pause of " + wait.toSeconds() + " s (error 429)");
                } else {
                    note(
                            Trouble.REFUSAL,
                            "Telegram refuses to send updates (error " + code + ": " + LogText.clean(description)
                                    + "); trying on");
                }
            }
            case ApiReply.Unreadable _ -> note(Trouble.NONSENSE, "Telegram's answer cannot be read; trying on");
            case ApiReply.Unreachable(String reason) ->
                note(
                        Trouble.OUTAGE,
                        "Telegram cannot be reached (" + reason + "); trying on, every " + Backoff.LONGEST.toSeconds()
                                + " s at the longest");
            case ApiReply.Done _ -> {}
        }
        rest(wait);
    }

    // One line when a trouble begins, not one for each try.
    private void note(Trouble kind, String line) {
        if (kind == trouble) {
            LOG.debug("{}", line);
        } else {
            LOG.warn("{}", line);
        }
        trouble = kind;
        goodPolls = 0;
    }

    private void over() {
        backoff.reset();
        // Two pollers end each other's polls again and again, with good ones between.
        if (trouble == Trouble.SECOND_POLLER && ++goodPolls < GOOD_POLLS_TO_BE_ALONE) {
            return;
        }
        if (trouble != null) {
            LOG.info("Telegram answers again");
            trouble = null;
        }
    }

    private void rest(Duration time) {
        try {
            pause.waitFor(time);
        } catch (InterruptedException e) {
            // Whoever interrupts the thread that runs the bot wants it to end.
            stop.give();
            Thread.currentThread().interrupt();
        }
    }

    private void confirm() {
        limit = 1;
        ApiReply reply = api.call("getUpdates", request(Duration.ZERO), LAST_CALL);
        if (reply instanceof ApiReply.Done) {
            confirmed = true;
        } else {
            LOG.warn("the last updates could not be confirmed: Telegram will send them again");
        }
    }
}
