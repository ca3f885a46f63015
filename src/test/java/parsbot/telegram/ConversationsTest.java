package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ConversationsTest {

    private static final Asker ANA = new Asker(new ChatId(-5), 1);
    private static final Asker BEN = new Asker(new ChatId(-5), 2);
    private static final Asker ANA_ALONE = Asker.in(new ChatId(1));

    private final FakeTime time = new FakeTime();
    private final Conversations conversations = new Conversations(Duration.ofMinutes(10), time);

    @Test
    void previous_manyQuestions_hasTheLastOnesInTheirOrder() {
        for (int i = 1; i <= 5; i++) {
            conversations.add(ANA, "question " + i);
        }

        assertThat(conversations.previous(ANA)).containsExactly("question 3", "question 4", "question 5");
    }

    @Test
    void previous_otherPersonOrChat_hasNone() {
        conversations.add(ANA, "who owns the mill");

        assertThat(conversations.previous(BEN)).isEmpty();
        assertThat(conversations.previous(ANA_ALONE)).isEmpty();
    }

    @Test
    void add_personUnknown_keepsNothing() {
        conversations.add(Asker.UNKNOWN, "who owns the mill");

        assertThat(conversations.size()).isZero();
    }

    @Test
    void forgetOld_afterTheTime_leavesNothingInMemory() {
        conversations.add(ANA, "who owns the mill");
        time.pass(Duration.ofMinutes(6));
        conversations.add(BEN, "who owns the bakery");
        time.pass(Duration.ofMinutes(4));

        assertThat(conversations.previous(ANA)).isEmpty();
        conversations.forgetOld();
        assertThat(conversations.size()).isEqualTo(1);
    }

    @Test
    void forget_conversation_isGoneAtOnce() {
        conversations.add(ANA, "who owns the mill");

        conversations.forget(ANA);

        assertThat(conversations.size()).isZero();
    }

    @Test
    void add_manyPeople_staysBounded() {
        for (int i = 1; i <= 20_000; i++) {
            conversations.add(Asker.in(new ChatId(i)), "who owns the mill");
        }

        assertThat(conversations.size()).isEqualTo(10_000);
    }

    @Test
    void add_switchedOff_keepsNothing() {
        Conversations none = new Conversations(Duration.ZERO, time);
        none.add(ANA, "who owns the mill");

        assertThat(none.size()).isZero();
    }
}
