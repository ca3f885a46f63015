package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NumberMemoryTest {

    private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").getEpochSecond();

    private final NumberMemory memory = new NumberMemory();

    @Test
    void add_numbersInAnyOrder_areOneRange() {
        add(3, NOON + 2, NOON);
        add(1, NOON, NOON + 1);
        add(2, NOON + 1, NOON + 3);

        assertThat(memory.ranges()).containsExactly(new NumberMemory.Range(1, 3, NOON, NOON + 2, NOON + 3));
        assertThat(memory.has(1, NOON)).isTrue();
        assertThat(memory.has(4, NOON)).isFalse();
        assertThat(memory.has(0, NOON)).isFalse();
    }

    @Test
    void has_numberUsedAnewByLaterUpdate_isFalseUntilThatIsAnsweredToo() {
        add(1, NOON, NOON);
        add(2, NOON + 1, NOON + 1);
        add(3, NOON + 2, NOON + 2);

        assertThat(memory.has(2, NOON + 60)).isFalse();
        add(2, NOON + 60, NOON + 60);
        assertThat(memory.has(2, NOON + 60)).isTrue();
        assertThat(memory.has(1, NOON)).isTrue();
        assertThat(memory.has(3, NOON + 2)).isTrue();
    }

    @Test
    void has_numberUsedAnewByUpdateWithAnEarlierTime_isFalse() {
        add(1, NOON, NOON);

        assertThat(memory.has(1, NOON - 1)).isFalse();
        assertThat(memory.has(1, 0)).isTrue();
    }

    @Test
    void has_secondCountReachesNumbersOfTheFirst_tellsThemApart() {
        for (int number = 50; number <= 70; number++) {
            add(number, NOON + number, NOON + number);
        }
        for (int number = 40; number <= 80; number++) {
            long sent = NOON + 1000 + number / 10;
            assertThat(memory.has(number, sent)).as("number %s", number).isFalse();
            add(number, sent, sent);
            assertThat(memory.has(number, sent)).isTrue();
        }
    }

    @Test
    void add_rangeOverOthers_takesTheirPlace() {
        add(1, NOON, NOON);
        add(5, NOON, NOON);
        add(6, NOON, NOON);
        long later = NOON + 7200;
        memory.add(new NumberMemory.Range(0, 5, later, later, later));

        assertThat(memory.ranges())
                .containsExactly(
                        new NumberMemory.Range(0, 5, later, later, later), NumberMemory.Range.of(6, NOON, NOON));
    }

    @Test
    void forgetOld_afterADay_forgetsTheNumbersOfBefore() {
        Instant answered = Instant.ofEpochSecond(NOON);
        add(1, NOON, NOON);
        add(2, NOON, NOON + 3600);

        memory.forgetOld(answered.plus(Duration.ofHours(24)));
        assertThat(memory.has(1, NOON)).isTrue();

        memory.forgetOld(answered.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(memory.has(1, NOON)).isFalse();
        assertThat(memory.has(2, NOON)).isTrue();
    }

    @Test
    void add_fiftyASecondForADay_takesLittleRoom() {
        for (long number = 0; number < 24 * 3600 * 50; number++) {
            add(number, NOON + number / 50, NOON + number / 50);
        }

        assertThat(memory.ranges()).hasSize(24);
    }

    private void add(long number, long sent, long answered) {
        memory.add(NumberMemory.Range.of(number, sent, answered));
    }
}
