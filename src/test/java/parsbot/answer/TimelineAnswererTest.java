package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.question.Question;
import parsbot.retrieval.Signs;

final class TimelineAnswererTest {

    private final TimelineAnswerer answerer = new TimelineAnswerer(MillDispute.CORPUS, new Years(MillDispute.CORPUS));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeline|Mayor Ash signs the lease. Mayor Oak ends the lease. The guild protests.",
                "what happened on July 27, 1911|Mayor Oak ends the lease.",
                "what happened on July 27|Mayor Oak ends the lease.",
                "what happened in 1911|Mayor Oak ends the lease. The guild protests.",
                "what happened|Mayor Ash signs the lease. Mayor Oak ends the lease. The guild protests.",
                "what changed after 1910|Mayor Oak ends the lease. The guild protests.",
                "what happened before 1911|Mayor Ash signs the lease.",
                "what went on after July 27, 1911?|The guild protests.",
                "¿qué pasó en 1906?|Mayor Ash signs the lease.",
            })
    void answer_timeAskedFor_isItsEventsInOrder(String question, String events) {
        Answer.Grounded answer =
                (Answer.Grounded) answerer.answer(MillDispute.asked(question)).orElseThrow();

        assertThat(String.join(" ", texts(answer))).isEqualTo(events);
    }

    @Test
    void answer_afterAnEventThatTheQuestionNames_isWhatCameAfterIt() {
        Answer.Grounded answer = (Answer.Grounded) answerer.answer(MillDispute.asked(
                        Question.of("what happened after the mayor ended it"), signs(0.9, 0.8, 0.92, 0.65)))
                .orElseThrow();

        assertThat(texts(answer)).containsExactly("The guild protests.");
        assertThat(answer.items().getFirst().citations()).containsExactly(1);
        assertThat(answer.citations().getFirst().passage().id()).hasToString("gazette#1");
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.5", "0.86, 0.7", "0.99, 0"})
    void answer_eventNeitherNearNorInTheSameWords_isNotNamed(double near, double wording) {
        assertThat(answerer.answer(MillDispute.asked(
                        Question.of("what happened after the mayor ended it"), signs(near, wording, 0, 0))))
                .isEmpty();
    }

    /** Returns how near a question is to the end and to the signing of the lease, and how alike its words are. */
    private static Signs signs(double ended, double endedWording, double signed, double signedWording) {
        Map<String, Double> near =
                Map.of(Signposts.of(MillDispute.ENDED.id()), ended, Signposts.of(MillDispute.SIGNED.id()), signed);
        Map<String, Double> wording = Map.of(
                Signposts.of(MillDispute.ENDED.id()), endedWording,
                Signposts.of(MillDispute.SIGNED.id()), signedWording);
        return new Signs(near, near, wording, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what happened in 1999",
                "what happened to the camp",
                "who was there in 1911",
                "what happened after the mayor ended it",
            })
    void answer_noTimeOrNoEventThen_isNone(String question) {
        assertThat(answerer.answer(MillDispute.asked(question))).isEmpty();
    }

    private static List<String> texts(Answer.Grounded answer) {
        return answer.items().stream().map(Answer.Item::text).toList();
    }
}
