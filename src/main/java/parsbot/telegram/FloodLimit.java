package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How many questions a chat may ask: a number at once, then so many a minute. Knows the chats of late only, in memory. Thread-safe.
 */
final class FloodLimit {

    private static final int MAX_CHATS = 10_000;

    /** What is said of a question. */
    enum Verdict {
        ALLOWED,
        /** Too many, for the first time since one was allowed. */
        TOO_MANY,
        /** Too many, and the chat was told so. */
        STILL_TOO_MANY
    }

    /**
     * Of one chat.
     *
     * @param allowed how many questions may come at this time; partly earned ones count in part
     */
    private record Allowance(double allowed, Instant at, Verdict last) {}

    private final int atOnce;
    private final int perMinute;
    private final InstantSource clock;
    private final Recent<ChatId, Allowance> chats = new Recent<>(MAX_CHATS);

    /**
     * @param atOnce 1 or more
     * @param perMinute 1 or more
     */
    FloodLimit(int atOnce, int perMinute, InstantSource clock) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts a question of the chat. */
    Verdict ask(ChatId chat) {
        Instant now = clock.instant();
        return chats.update(chat, (key, before) -> counted(before, now)).last();
    }

    private Allowance counted(@Nullable Allowance before, Instant now) {
        double allowed = before == null ? atOnce : before.allowed() + earned(before.at(), now);
        if (allowed >= 1) {
            return new Allowance(Math.min(allowed, atOnce) - 1, now, Verdict.ALLOWED);
        }
        boolean told = before != null && before.last() != Verdict.ALLOWED;
        return new Allowance(allowed, now, told ? Verdict.STILL_TOO_MANY : Verdict.TOO_MANY);
    }

    private double earned(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis()) * perMinute / 60_000.0;
    }
}
