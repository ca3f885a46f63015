package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Dispute;
import parsbot.retrieval.Turn;

final class TopicShiftTest {

    /** How near a question usually is to the nearest asked-as line, if that asks for something else. */
    private static final double USUAL = 0.9;

    private final TopicShift shift = new TopicShift(MillDispute.CORPUS.dispute());

    private static Turn turn(String question) {
        return new Turn(question, question, Locale.ENGLISH, List.of("what did the guild say at the fair"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who was the first owner of the bakery on Main Street",
                "how many members did the guild have before the war",
                "did oak sign the lease of the mill",
                "is it true that the mayor had promised the bridge to the millers"
            })
    void isNew_questionThatSaysWhatItIsAbout_is(String question) {
        assertThat(shift.isNew(turn(question), USUAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and the mayor?",
                "who voted no",
                "all seven?",
                "any arrests?",
                "how many people joined",
                "did he say why",
                "was there any proof of that",
                "what did the guild say to that",
                "¿y cuándo fue eso?",
                "¿quién votó en contra?"
            })
    void isNew_questionThatLeavesItToTheOneBefore_isNot(String question) {
        assertThat(shift.isNew(turn(question), USUAL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.85, false", "0.97, true"})
    void isNew_fewWords_isTheNearerTheMore(double nearest, boolean isNew) {
        assertThat(shift.isNew(turn("who built the old bridge"), nearest)).isEqualTo(isNew);
    }

    @Test
    void isNew_nothingNoted_dependsOnTheWordsAlone() {
        assertThat(shift.isNew(turn("who built the old stone bridge over the river in town"), 0))
                .isTrue();
        assertThat(shift.isNew(turn("who built the old bridge"), 0)).isFalse();
    }

    @Test
    void isNew_nameOfTheMatter_counts() {
        assertThat(shift.isNew(turn("who signed the lease back then"), USUAL)).isFalse();
        assertThat(shift.isNew(turn("who first signed the lease in town"), USUAL))
                .isTrue();
        assertThat(new TopicShift(Dispute.NONE).isNew(turn("who first signed the lease in town"), USUAL))
                .isTrue();
        assertThat(new TopicShift(Dispute.NONE).isNew(turn("who first signed the lease"), USUAL))
                .isFalse();
        assertThat(shift.isNew(turn("who first signed the lease"), USUAL)).isTrue();
    }

    @Test
    void isNew_firstQuestion_is() {
        assertThat(shift.isNew(turn("and why?").alone(), 0)).isTrue();
    }

    @Test
    void mayBeNew_isNotWhereNothingNearCouldMakeItNew() {
        assertThat(shift.mayBeNew(turn("and why?"))).isFalse();
        assertThat(shift.mayBeNew(turn("who built the old bridge"))).isTrue();
    }
}
