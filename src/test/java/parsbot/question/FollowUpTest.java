package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FollowUpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and the mayor?",
                "And Republicans?",
                "when was that?",
                "when did he ask for it",
                "how’d she take it when it got blocked?",
                "what's that job for?",
                "why?",
                "for how long was it extended?",
                "what did they tell him there",
                "did the next mayor leave it like that",
                "what about 2014",
                "¿Y el alcalde?",
                "¿cuándo fue eso?",
                "¿Por qué?",
                "¿qué dijo ella?"
            })
    void is_pointsToWhatItDoesNotName_isOne(String question) {
        assertThat(FollowUp.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "??",
                "when does the contract end",
                "who decides",
                "who is the mayor",
                "what is the capital of France",
                "is it legal to film the police",
                "did the baker win her case against the miller",
                "y did the miller sell the mill",
                "the mill and the bakery",
                "¿Cuándo termina el contrato?",
                "¿Quién decide sobre el molino?"
            })
    void is_standsAlone_isNone(String question) {
        assertThat(FollowUp.is(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who says so",
                "to whom",
                "who voted against",
                "who was sued",
                "was it passed",
                "when was that?",
                "¿quién dice eso?"
            })
    void saysTooLittle_namesNothing_isTrue(String earlier) {
        assertThat(FollowUp.saysTooLittle(earlier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who is the miller", "what is a lease", "who sold the old mill", "does the town sell grain"})
    void saysTooLittle_namesSomething_isFalse(String earlier) {
        assertThat(FollowUp.saysTooLittle(earlier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is that still so",
                "what's that?",
                "isn't that so",
                "whats that",
                "Why?",
                "since when not",
                "who is he, then?",
                "what about it",
                ""
            })
    void saysNothing_onlyWordsThatPoint_isTrue(String question) {
        assertThat(FollowUp.saysNothing(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who is for it",
                "what happened",
                "who was against it",
                "is the mill still there",
                "who is in the US now",
                "mill"
            })
    void saysNothing_anyOtherWord_isFalse(String question) {
        assertThat(FollowUp.saysNothing(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks!", "gracias", "hola", "ok", "ok, I see", "got it, cool", "  "})
    void asksNothing_thanksAndTheLike_isTrue(String text) {
        assertThat(FollowUp.asksNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"why?", "thanks, and who sold it", "who says ok"})
    void asksNothing_question_isFalse(String text) {
        assertThat(FollowUp.asksNothing(text)).isFalse();
    }

    @Test
    void is_turkishMachine_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));

            assertThat(FollowUp.is("WHEN DID IT END")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }
}
