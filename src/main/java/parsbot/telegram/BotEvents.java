package parsbot.telegram;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Told what happens in the bot, for those who count. Nothing that is told names a person, a chat or a text. Implementations are
 * thread-safe, return at once and throw nothing.
 */
public interface BotEvents {

    /** Nobody counts. */
    BotEvents NONE = new BotEvents() {};

    /** Telegram has answered a request for updates; receiving by webhook: has confirmed that the webhook is in place. */
    default void receivingWorks() {}

    /** A request for updates, or for the webhook, has failed. */
    default void receivingFailed() {}

    /** Updates have arrived, readable or not. */
    default void received(int updates) {}

    /**
     * Something that a person sent has been dealt with.
     *
     * @param outcome one of a few words: the kind of answer, such as {@code NothingFound}, or the command, such as {@code /help}
     * @param took from taking it up to the end of sending
     */
    default void answered(String outcome, Duration took) {}

    /**
     * A message has been sent, or given up.
     *
     * @param result what became of it, in one of a few words
     */
    default void sent(String result) {}

    /**
     * Somebody has been told that there will be no answer.
     *
     * @param why in one of a few words
     */
    default void refused(String why) {}

    /** A way to learn how much is waiting or being worked on, usable from now on. */
    default void watch(IntSupplier depth) {}

    /** Returns what tells both. */
    static BotEvents both(BotEvents first, BotEvents second) {
        return new BotEvents() {
            @Override
            public void receivingWorks() {
                first.receivingWorks();
                second.receivingWorks();
            }

            @Override
            public void receivingFailed() {
                first.receivingFailed();
                second.receivingFailed();
            }

            @Override
            public void received(int updates) {
                first.received(updates);
                second.received(updates);
            }

            @Override
            public void answered(String outcome, Duration took) {
                first.answered(outcome, took);
                second.answered(outcome, took);
            }

            @Override
            public void sent(String result) {
                first.sent(result);
                second.sent(result);
            }

            @Override
            public void refused(String why) {
                first.refused(why);
                second.refused(why);
            }

            @Override
            public void watch(IntSupplier depth) {
                first.watch(depth);
                second.watch(depth);
            }
        };
    }
}
