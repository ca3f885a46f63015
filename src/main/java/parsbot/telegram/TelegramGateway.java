package parsbot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.message.OutgoingMessage;

/**
 * Sends messages and does what each refusal calls for. What is surely not sent is tried again a few times; what is perhaps sent once
 * more, since a doubled answer is better than none; what Telegram has taken, never. Thread-safe, if the client and the pause are.
 */
final class TelegramGateway {

    /** How often a message is sent in vain before it is given up, whatever the reasons. */
    static final int MAX_TRIES = 6;

    /** Telegram's wishes to be left alone for longer are not worth waiting for: the person has gone on by then. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(TelegramGateway.class);

    private static final String HTML = "HTML";

    private final TelegramClient client;
    private final Pause pause;

    TelegramGateway(TelegramClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Sends the message, waiting and repeating where that helps, and returns what became of it; never throws for what Telegram or the
     * network does.
     *
     * @param updateId what the message answers, for the log
     */
    Delivery send(Destination destination, OutgoingMessage message, long updateId) throws InterruptedException {
        return new Sending(destination, message, updateId).run();
    }

    /** One message on its way. */
    private final class Sending {

        private final OutgoingMessage message;
        private final long updateId;
        private final Backoff backoff = new Backoff();
        private Destination to;
        private boolean markup = true;
        private boolean perhapsSent;
        private boolean last;

        Sending(Destination to, OutgoingMessage message, long updateId) {
            this.to = to;
            this.message = message;
            this.updateId = updateId;
        }

        Delivery run() throws InterruptedException {
            for (int tried = 1; tried <= MAX_TRIES; tried++) {
                last = tried == MAX_TRIES;
                SendFault fault = trySending(to, message, markup);
                Delivery end = fault == null ? Delivery.DELIVERED : react(fault);
                if (end != null) {
                    return end;
                }
            }
            LOG.error("update {}: the answer could not be sent in {} tries; given up", updateId, MAX_TRIES);
            return Delivery.FAILED;
        }

        /** Returns how it ended; null if it is to be tried again. */
        private @Nullable Delivery react(SendFault fault) throws InterruptedException {
            switch (fault) {
                case SendFault.AnswerLost _ -> {
                    LOG.warn("update {}: the answer was sent, but Telegram's word on it was lost", updateId);
                    return Delivery.DELIVERED;
                }
                case SendFault.NotWanted(int code) -> {
                    LOG.info("update {}: the chat wants no message of this bot (error {})", updateId, code);
                    return Delivery.NOT_WANTED;
                }
                case SendFault.Rejected(int code, String reason) -> {
                    LOG.error("update {}: Telegram rejects the answer (error {}: {})", updateId, code, reason);
                    return Delivery.FAILED;
                }
                case SendFault.BadMarkup(String where)
                when markup -> {
                    LOG.error(
                            "update {}: the answer's markup is wrong ({}), a fault of this program; sending it without",
                            updateId,
                            where);
                    markup = false;
                }
                case SendFault.BadMarkup _ -> {
                    LOG.error("update {}: Telegram finds markup in plain text", updateId);
                    return Delivery.FAILED;
                }
                case SendFault.Moved(ChatId chat) -> to = to.movedTo(chat);
                case SendFault.ThreadGone _ when to.thread() != null -> to = to.withoutThread();
                case SendFault.ThreadGone _ -> {
                    LOG.warn("update {}: the topic is closed", updateId);
                    return Delivery.NOT_WANTED;
                }
                case SendFault.Flooded(Duration wish)
                when !last && wish.compareTo(LONGEST_WAIT) <= 0 -> {
                    LOG.warn("update {}: Telegram asks for a pause of {} s (error 429)", updateId, wish.toSeconds());
                    pause.waitFor(wish);
                }
                case SendFault.Flooded(Duration wish) -> {
                    LOG.error(
                            "update {}: Telegram asks for a further pause of {} s (error 429); given up",
                            updateId,
                            wish.toSeconds());
                    return Delivery.FAILED;
                }
                case SendFault.NotSent(String reason)
                when !last -> {
                    LOG.warn("update {}: the answer could not be sent ({}); trying again", updateId, reason);
                    pause.waitFor(backoff.next());
                }
                case SendFault.NotSent(String reason) -> {
                    LOG.error("update {}: the answer could not be sent ({}); given up", updateId, reason);
                    return Delivery.FAILED;
                }
                case SendFault.PerhapsSent(String reason)
                when !perhapsSent -> {
                    LOG.warn("update {}: the answer was perhaps not sent ({}); trying once more", updateId, reason);
                    perhapsSent = true;
                    pause.waitFor(backoff.next());
                }
                case SendFault.PerhapsSent(String reason) -> {
                    LOG.error("update {}: the answer was perhaps not sent ({}); given up", updateId, reason);
                    return Delivery.FAILED;
                }
            }
            return null;
        }
    }

    private @Nullable SendFault trySending(Destination to, OutgoingMessage message, boolean markup) {
        try {
            client.execute(request(to, message, markup));
            return null;
        } catch (TelegramApiException e) {
            return SendFault.of(e);
        }
    }

    private static SendMessage request(Destination to, OutgoingMessage message, boolean markup) {
        SendMessage request =
                new SendMessage(Long.toString(to.chat().value()), markup ? message.html() : message.plain());
        if (markup) {
            request.setParseMode(HTML);
        }
        request.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        if (to.thread() != null) {
            request.setMessageThreadId(to.thread());
        }
        if (to.replyTo() != null) {
            ReplyParameters reply = new ReplyParameters(to.replyTo());
            // The question may have been deleted since.
            reply.setAllowSendingWithoutReply(true);
            request.setReplyParameters(reply);
        }
        return request;
    }
}
