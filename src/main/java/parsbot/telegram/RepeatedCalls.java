package parsbot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Makes calls that do no harm if they are made twice, such as those that set something: they are repeated until they are surely done.
 * Thread-safe, if the client and the pause are.
 */
final class RepeatedCalls {

    /** For how long a call is tried. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedCalls.class);

    private final TelegramClient client;
    private final Pause pause;

    RepeatedCalls(TelegramClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Makes the call, waiting and repeating where that helps; logs if it fails for good. */
    void make(BotApiMethodBoolean method) {
        Backoff backoff = new Backoff();
        Duration waited = Duration.ZERO;
        try {
            for (SendFault fault = attempt(method); fault != null; fault = attempt(method)) {
                Duration wait = switch (fault) {
                    case SendFault.Flooded(Duration wish) -> wish;
                    case SendFault.NotSent _,
                            SendFault.ServerFailed _,
                            SendFault.PerhapsSent _,
                            SendFault.AnswerLost _ -> backoff.next();
                    case SendFault.Unneeded _ -> Duration.ZERO;
                    case SendFault.BadMarkup _,
                            SendFault.Moved _,
                            SendFault.ThreadGone _,
                            SendFault.NotWanted _,
                            SendFault.MessageGone _,
                            SendFault.Rejected _ -> PATIENCE;
                };
                if (wait.isZero()) {
                    return;
                }
                waited = waited.plus(wait);
                if (waited.compareTo(PATIENCE) >= 0) {
                    LOG.warn(
                            "{} failed ({}): what Telegram shows of the bot stays as it was",
                            method.getMethod(),
                            fault);
                    return;
                }
                LOG.debug("{} is repeated in {} s", method.getMethod(), wait.toSeconds());
                pause.waitFor(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a call that asks, in one try; empty if there is no answer. */
    <T extends Serializable> Optional<T> ask(BotApiMethod<T> method) {
        try {
            return Optional.ofNullable(client.execute(method));
        } catch (TelegramApiException | RuntimeException e) {
            LOG.debug("{} failed ({})", method.getMethod(), e.getClass().getSimpleName());
            return Optional.empty();
        }
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
