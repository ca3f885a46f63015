package parsbot.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Makes calls that are of use at once or not at all, such as the word that a press has arrived, in two tries at most. Thread-safe, if the client
 * is.
 */
final class QuickCalls {

    private static final Logger LOG = LoggerFactory.getLogger(QuickCalls.class);

    private final TelegramClient client;

    QuickCalls(TelegramClient client) {
        this.client = client;
    }

    /**
     * Makes the call, and returns what became of it; never throws for what Telegram or the network does.
     *
     * @param updateId what the call answers, for the log
     */
    Delivery make(BotApiMethodBoolean method, long updateId) {
        SendFault fault = attempt(method);
        if (fault instanceof SendFault.NotSent || fault instanceof SendFault.PerhapsSent) {
            fault = attempt(method);
        }
        if (fault == null || fault instanceof SendFault.Unneeded || fault instanceof SendFault.AnswerLost) {
            return Delivery.DELIVERED;
        }
        LOG.warn("update {}: {} failed ({})", updateId, method.getMethod(), fault);
        return Delivery.FAILED;
    }

    private @Nullable SendFault attempt(BotApiMethodBoolean method) {
        try {
            client.execute(method);
            return null;
        } catch (TelegramApiException e) {
            return SendFault.of(e);
        }
    }
}
