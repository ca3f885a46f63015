package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SendPausesTest {

    private static final ChatId ANA = new ChatId(1);
    private static final ChatId BEN = new ChatId(2);
    private static final ChatId GROUP = new ChatId(-3);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeTime time = new FakeTime();
    private final SendPauses pauses = new SendPauses(time);

    @Test
    void left_shortWish_holdsForAll() {
        pauses.add(ANA, Duration.ofSeconds(3));
        time.pass(Duration.ofSeconds(1));

        assertThat(pauses.left(ANA)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.left(BEN)).isEqualTo(Duration.ofSeconds(2));
        time.pass(Duration.ofSeconds(2));
        assertThat(pauses.left(ANA)).isZero();
    }

    @Test
    void left_longWish_holdsForItsChatAndForAllOnceASecondChatMeetsOne() {
        pauses.add(ANA, LONG);
        assertThat(pauses.left(ANA)).isEqualTo(LONG);
        assertThat(pauses.left(BEN)).isZero();

        pauses.add(BEN, LONG);
        assertThat(pauses.left(GROUP)).isEqualTo(LONG);
    }

    @Test
    void left_wishInGroup_holdsForTheGroup() {
        pauses.add(GROUP, Duration.ofSeconds(3));

        assertThat(pauses.left(GROUP)).isPositive();
        assertThat(pauses.left(ANA)).isZero();
    }
}
