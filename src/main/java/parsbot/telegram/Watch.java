package parsbot.telegram;

import java.time.InstantSource;

/**
 * Who watches the bot. Immutable and thread-safe.
 *
 * @param health told whether receiving works
 * @param counts told what happens
 * @param questionsLogged whether the log shows what was asked
 */
public record Watch(ReceivingHealth health, BotEvents counts, boolean questionsLogged) {

    /** Returns a watch that nobody looks at. */
    static Watch unseen() {
        return new Watch(new ReceivingHealth(InstantSource.system()), BotEvents.NONE, false);
    }

    /** Returns what tells all who are to be told. */
    BotEvents events() {
        return BotEvents.both(health, counts);
    }
}
