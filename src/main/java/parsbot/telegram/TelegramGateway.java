package parsbot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.message.Keyboard;
import parsbot.message.OutgoingMessage;

/**
 * Sends messages and does what each refusal calls for. What is surely not sent is tried again, for a day if nobody is reached and for half
 * an hour if the server says that it fails; what is perhaps sent once more, unless that is switched off, since a doubled answer is
 * better than none; what Telegram has taken, never. Chats that want no message and groups that have become others are remembered, in
 * memory. Thread-safe, if the client, the pause and the clock are.
 */
final class TelegramGateway {

    /** For how long a message is tried to be sent while the server is not reached. */
    static final Duration UNREACHED_PATIENCE = Duration.ofHours(24);

    /** For how long a message is tried to be sent while the server says that it fails. */
    static final Duration FAILURE_PATIENCE = Duration.ofMinutes(30);

    /** For how long Telegram's wishes to be left alone are waited for: beyond that the person has gone on. */
    static final Duration FLOOD_PATIENCE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(TelegramGateway.class);

    // A line that breaks is mostly there again at once.
    private static final Duration AFTER_A_BREAK = Duration.ofMillis(300);

    private static final Duration ALONE_WITHIN = Duration.ofMillis(50);

    private static final int MAX_CHATS = 10_000;

    private final TelegramClient client;
    private final Pause pause;
    private final boolean repeatUncertain;
    private final SendPauses pauses;
    private final Semaphore oneAtATime = new Semaphore(1, true);
    private final Recent<ChatId, Boolean> unwanted = new Recent<>(MAX_CHATS);
    private final Recent<ChatId, ChatId> moved = new Recent<>(MAX_CHATS);

    /** @param repeatUncertain whether a message that was perhaps sent is sent once more */
    TelegramGateway(TelegramClient client, Pause pause, boolean repeatUncertain, InstantSource clock) {
        this.client = client;
        this.pause = pause;
        this.repeatUncertain = repeatUncertain;
        this.pauses = new SendPauses(clock);
    }

    /** Takes note that somebody wrote in the chat, so that it wants messages again if it did not before. */
    void heardFrom(ChatId chat) {
        unwanted.remove(chat);
    }

    /**
     * Sends the message, waiting and repeating where that helps, and returns what became of it; never throws for what Telegram or the
     * network does.
     *
     * @param updateId what the message answers, for the log
     * @param notes told how far it is, before another message is sent if the line is fast
     */
    Delivery send(Destination destination, OutgoingMessage message, long updateId, SendNotes notes)
            throws InterruptedException {
        return new Sending(
                        current(destination),
                        (to, markup) -> number(client.execute(Requests.send(to, message, markup))),
                        updateId,
                        notes)
                .run();
    }

    private static OptionalInt number(@Nullable Message sent) {
        return sent == null || sent.getMessageId() == null ? OptionalInt.empty() : OptionalInt.of(sent.getMessageId());
    }

    /**
     * Puts the message in the place of one that was sent before, waiting and repeating where that helps, and returns what became of it;
     * never throws for what Telegram or the network does.
     *
     * @param number of the message that was sent before
     * @param updateId what the message answers, for the log
     */
    Delivery edit(Destination of, int number, OutgoingMessage message, long updateId) throws InterruptedException {
        return edit(of, updateId, (to, markup) -> {
            client.execute(Requests.edit(to, number, message, markup));
            return OptionalInt.of(number);
        });
    }

    /** Puts other buttons below a message that was sent before, like {@link #edit(Destination, int, OutgoingMessage, long)}. */
    Delivery edit(Destination of, int number, Keyboard keyboard, long updateId) throws InterruptedException {
        return edit(of, updateId, (to, markup) -> {
            client.execute(Requests.edit(to, number, keyboard));
            return OptionalInt.of(number);
        });
    }

    private Delivery edit(Destination of, long updateId, Attempt attempt) throws InterruptedException {
        return new Sending(current(of), attempt, updateId, SendNotes.NONE).run();
    }

    /** Forgets what it knows of the chat. */
    void forget(ChatId chat) {
        unwanted.remove(chat);
        moved.remove(chat);
    }

    /** Sends the message if that can be done at once and in one try. */
    void sendOnce(Destination destination, OutgoingMessage message, long updateId) {
        Destination to = current(destination);
        if (unwanted.get(to.chat()).isPresent() || pauses.left(to.chat()).isPositive()) {
            return;
        }
        SendFault fault = attempt(
                        (where, markup) -> {
                            client.execute(Requests.send(where, message, markup));
                            return OptionalInt.empty();
                        },
                        to,
                        true)
                .fault();
        if (fault instanceof SendFault.Flooded(Duration wish)) {
            pauses.add(to.chat(), wish);
        }
        if (fault != null) {
            LOG.debug(
                    "update {}: a notice was not sent ({})",
                    updateId,
                    fault.getClass().getSimpleName());
        }
    }

    private Destination current(Destination destination) {
        return moved.get(destination.chat()).map(destination::movedTo).orElse(destination);
    }

    /** One try to send or change a message. */
    @FunctionalInterface
    private interface Attempt {

        /** Returns the number of the message. */
        OptionalInt make(Destination to, boolean markup) throws TelegramApiException;
    }

    /** How a try ended. */
    private record Attempted(OptionalInt message, @Nullable SendFault fault) {}

    private static Attempted attempt(Attempt attempt, Destination to, boolean markup) {
        try {
            return new Attempted(attempt.make(to, markup), null);
        } catch (TelegramApiException e) {
            return new Attempted(OptionalInt.empty(), SendFault.of(e));
        }
    }

    /** One message on its way. */
    private final class Sending {

        private final Attempt attempt;
        private final long updateId;
        private final SendNotes notes;
        private final Backoff backoff = new Backoff();
        private Destination to;
        private Duration waited = Duration.ZERO;
        private boolean markup = true;
        private boolean perhapsSent;
        private int moves;

        Sending(Destination to, Attempt attempt, long updateId, SendNotes notes) {
            this.to = to;
            this.attempt = attempt;
            this.updateId = updateId;
            this.notes = notes;
        }

        Delivery run() throws InterruptedException {
            while (true) {
                if (unwanted.get(to.chat()).isPresent()) {
                    return Delivery.NOT_WANTED;
                }
                for (Duration left = pauses.left(to.chat()); left.isPositive(); left = pauses.left(to.chat())) {
                    if (waited.plus(left).compareTo(FLOOD_PATIENCE) > 0) {
                        LOG.error(
                                "update {}: Telegram asks for a further pause of {} s (error 429); given up",
                                updateId,
                                left.toSeconds());
                        return Delivery.FAILED;
                    }
                    rest(left);
                }
                SendFault fault = sendAndNote();
                Delivery end = fault == null ? Delivery.DELIVERED : react(fault);
                if (end != null) {
                    return end;
                }
            }
        }

        // One after the other where that takes no time worth speaking of, so that a kill finds one message at most that
        // Telegram has
        // and that is not noted.
        private @Nullable SendFault sendAndNote() throws InterruptedException {
            boolean alone = oneAtATime.tryAcquire(ALONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            try {
                notes.sending();
                Attempted attempted = attempt(attempt, to, markup);
                SendFault fault = attempted.fault();
                if (fault == null || fault instanceof SendFault.AnswerLost) {
                    notes.taken(attempted.message());
                }
                return fault;
            } finally {
                if (alone) {
                    oneAtATime.release();
                }
            }
        }

        /** Returns how it ended; null if it is to be tried again. */
        private @Nullable Delivery react(SendFault fault) throws InterruptedException {
            return switch (fault) {
                case SendFault.Unneeded _ -> Delivery.DELIVERED;
                case SendFault.AnswerLost _ -> {
                    LOG.warn("update {}: the answer was sent, but Telegram's word on it was lost", updateId);
                    yield Delivery.DELIVERED;
                }
                case SendFault.NotWanted(int code) -> {
                    LOG.info("update {}: the chat wants no message of this bot (error {})", updateId, code);
                    unwanted.put(to.chat(), true);
                    yield Delivery.NOT_WANTED;
                }
                case SendFault.MessageGone _ -> {
                    LOG.info("update {}: the message that was to be changed is there no longer", updateId);
                    yield Delivery.GONE;
                }
                case SendFault.Rejected(int code, String reason) -> {
                    LOG.error("update {}: Telegram rejects the answer (error {}: {})", updateId, code, reason);
                    yield Delivery.FAILED;
                }
                case SendFault.BadMarkup(String where) -> withoutMarkup(where);
                case SendFault.Moved(ChatId group) -> moveTo(group);
                case SendFault.ThreadGone _ -> withoutThread();
                case SendFault.Flooded(Duration wish) -> {
                    LOG.warn("update {}: Telegram asks for a pause of {} s (error 429)", updateId, wish.toSeconds());
                    pauses.add(to.chat(), wish);
                    yield null;
                }
                case SendFault.NotSent(String reason) -> tryLater(reason, UNREACHED_PATIENCE);
                case SendFault.ServerFailed(String reason) -> tryLater(reason, FAILURE_PATIENCE);
                case SendFault.PerhapsSent(String reason) -> tryOnceMore(reason);
            };
        }

        private @Nullable Delivery withoutMarkup(String where) {
            if (!markup) {
                LOG.error("update {}: Telegram finds markup in plain text", updateId);
                return Delivery.FAILED;
            }
            LOG.error(
                    "update {}: the answer's markup is wrong ({}), a fault of this program; sending it without",
                    updateId,
                    where);
            markup = false;
            return null;
        }

        private @Nullable Delivery moveTo(ChatId group) {
            moves++;
            if (moves > 2) {
                LOG.error("update {}: the group has moved more than twice; given up", updateId);
                return Delivery.FAILED;
            }
            moved.put(to.chat(), group);
            to = to.movedTo(group);
            return null;
        }

        private @Nullable Delivery withoutThread() {
            if (to.thread() == null) {
                LOG.warn("update {}: the topic is closed", updateId);
                return Delivery.NOT_WANTED;
            }
            to = to.withoutThread();
            return null;
        }

        private @Nullable Delivery tryLater(String reason, Duration patience) throws InterruptedException {
            Duration wait = backoff.next();
            if (waited.plus(wait).compareTo(patience) > 0) {
                LOG.error("update {}: the answer could not be sent ({}); given up", updateId, reason);
                return Delivery.FAILED;
            }
            if (waited.isZero()) {
                LOG.warn("update {}: the answer could not be sent ({}); trying again", updateId, reason);
            }
            rest(wait);
            return null;
        }

        private @Nullable Delivery tryOnceMore(String reason) throws InterruptedException {
            if (perhapsSent || !repeatUncertain) {
                LOG.error("update {}: the answer was perhaps not sent ({}); given up", updateId, reason);
                return Delivery.FAILED;
            }
            LOG.warn("update {}: the answer was perhaps not sent ({}); trying once more", updateId, reason);
            perhapsSent = true;
            rest(AFTER_A_BREAK);
            return null;
        }

        private void rest(Duration time) throws InterruptedException {
            pause.waitFor(time);
            waited = waited.plus(time);
        }
    }
}
