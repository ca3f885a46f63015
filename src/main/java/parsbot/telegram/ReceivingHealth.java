package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether updates can be received: as long as the last success, or the start, is no more than a minute ago. The longest poll takes 50
 * seconds. Thread-safe.
 */
public final class ReceivingHealth implements BotEvents {

    static final Duration LIMIT = Duration.ofMinutes(1);

    private final InstantSource time;
    private final Instant start;
    private volatile @Nullable Instant last;

    /** @param time the clock; a step of it shows as what it is not, for a minute at most */
    public ReceivingHealth(InstantSource time) {
        this.time = time;
        start = time.instant();
    }

    @Override
    public void receivingWorks() {
        last = time.instant();
    }

    /** Returns when receiving last succeeded; empty if it never has. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(last);
    }

    public boolean isGood() {
        return !Duration.between(lastSuccess().orElse(start), time.instant())
                .minus(LIMIT)
                .isPositive();
    }
}
