package parsbot.telegram;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import parsbot.message.MessageRenderer;
import parsbot.message.Notice;
import parsbot.message.OutgoingMessage;

/**
 * Says to chats that their questions are not answered, without a place in the queues: whenever there is too much to do, and once in a while
 * to those who ask too much. Who says too much at once waits. Thread-safe.
 */
final class Notices implements Reception.Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private static final int AT_ONCE = 16;
    private static final int PER_MINUTE = 6;

    private final MessageRenderer renderer;
    private final TelegramGateway gateway;
    private final QuickCalls quickly;
    private final FloodLimit limit;
    private final BotEvents events;
    private final Semaphore underWay = new Semaphore(AT_ONCE, true);

    Notices(
            MessageRenderer renderer,
            TelegramGateway gateway,
            QuickCalls quickly,
            InstantSource clock,
            BotEvents events) {
        this.renderer = renderer;
        this.gateway = gateway;
        this.quickly = quickly;
        this.events = events;
        this.limit = new FloodLimit(1, PER_MINUTE, clock);
    }

    @Override
    public void tooMany(Incoming incoming) throws InterruptedException {
        events.refused("too many");
        if (limit.ask(incoming.from().chat()) == FloodLimit.Verdict.ALLOWED) {
            say(incoming, Notice.TOO_MANY, renderer.tooMany(incoming.language()));
        }
    }

    @Override
    public void busy(Incoming incoming) throws InterruptedException {
        events.refused("busy");
        say(incoming, Notice.BUSY, renderer.busy(incoming.language()));
    }

    private void say(Incoming incoming, Notice notice, List<OutgoingMessage> messages) throws InterruptedException {
        underWay.acquire();
        Thread.ofVirtual().name("notice").start(() -> {
            try {
                switch (incoming) {
                    case Incoming.Pressed pressed -> {
                        AnswerCallbackQuery answer = new AnswerCallbackQuery(pressed.query());
                        answer.setText(renderer.notice(notice, pressed.language()));
                        quickly.make(answer, pressed.updateId());
                    }
                    // A later letter asks again.
                    case Incoming.Inline _, Incoming.Removed _ -> {}
                    case Incoming.Asked _, Incoming.Command _, Incoming.Unsupported _ ->
                        gateway.sendOnce(incoming.from(), messages.getFirst(), incoming.updateId());
                }
            } catch (Throwable e) {
                LOG.error("update {}: a notice failed: {}", incoming.updateId(), LogText.trace(e));
            } finally {
                underWay.release();
            }
        });
    }
}
