package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static parsbot.telegram.FloodLimit.Verdict.ALLOWED;
import static parsbot.telegram.FloodLimit.Verdict.STILL_TOO_MANY;
import static parsbot.telegram.FloodLimit.Verdict.TOO_MANY;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FloodLimitTest {

    private static final ChatId CHAT = new ChatId(5);

    private final FakeTime time = new FakeTime();
    private final FloodLimit limit = new FloodLimit(3, 60, time);

    @Test
    void ask_moreThanAtOnce_isToldOnceAndAllowedAgainWithTime() {
        assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
        assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
        assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
        assertThat(limit.ask(CHAT)).isEqualTo(TOO_MANY);
        assertThat(limit.ask(CHAT)).isEqualTo(STILL_TOO_MANY);
        assertThat(limit.ask(new ChatId(6))).isEqualTo(ALLOWED);

        time.pass(Duration.ofMillis(500));
        assertThat(limit.ask(CHAT)).isEqualTo(STILL_TOO_MANY);
        time.pass(Duration.ofMillis(500));
        assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
        assertThat(limit.ask(CHAT)).isEqualTo(TOO_MANY);
    }

    @Test
    void ask_afterALongRest_isNoMoreThanAtOnce() {
        limit.ask(CHAT);
        time.pass(Duration.ofDays(1));

        for (int i = 0; i < 3; i++) {
            assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
        }
        assertThat(limit.ask(CHAT)).isEqualTo(TOO_MANY);
    }

    @Test
    void ask_clockSetBack_doesNotLockOut() {
        limit.ask(CHAT);
        time.pass(Duration.ofDays(-1));

        assertThat(limit.ask(CHAT)).isEqualTo(ALLOWED);
    }
}
