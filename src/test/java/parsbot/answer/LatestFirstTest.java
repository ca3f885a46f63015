package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.question.Question;
import parsbot.retrieval.Hit;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;

final class LatestFirstTest {

    // Of the hits, the scores are 3, 2 and 1; their sources are of 1906, 1911 and 1911.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is the lease still in force|2.4|gazette#1 herald#1 paper#1",
                "is the lease still in force|1.7|herald#1 gazette#1 paper#1",
                "is the lease in force|2.4|herald#1 gazette#1 paper#1",
                "is the lease in force|2.8|gazette#1 herald#1 paper#1",
                "did they ever sign the lease|2.4|gazette#1 herald#1 paper#1",
                "did they ever sign the lease|1.9|herald#1 gazette#1 paper#1",
                "who signed the lease|2.8|herald#1 gazette#1 paper#1",
            })
    void order_presentAskedFor_putsTheLatestOfAboutEqualOnesFirst(String question, double second, String expected) {
        List<Hit> hits = MillDispute.asked(Question.of(question), Signs.NONE, "herald#1", "gazette#1", "paper#1")
                .findings()
                .hits();
        List<Hit> scored = List.of(hits.get(0), hits.get(1).plus(second - 2), hits.get(2));

        List<Hit> ordered = LatestFirst.order(scored, List.of(question));

        assertThat(ordered.stream().map(hit -> hit.passage().id().toString())).containsExactly(expected.split(" "));
        assertThat(ordered).extracting(Hit::rank).containsExactly(1, 2, 3);
    }

    @Test
    void order_laterOneOnAnotherQuestion_staysBehind() {
        List<Hit> hits = MillDispute.asked(Question.of("is it open"), Signs.NONE, "herald#1", "gazette#1")
                .findings()
                .hits();
        Hit later = hits.get(1);
        Hit far = new Hit(
                2,
                later.article(),
                later.passage(),
                hits.getFirst().score(),
                new Signals(0.5, 0.5, 0.8, 0.85, 0.82),
                later.sentenceScores());

        assertThat(LatestFirst.order(List.of(hits.getFirst(), far), List.of("is the lease still in force")))
                .extracting(hit -> hit.passage().id().toString())
                .containsExactly("herald#1", "gazette#1");
    }
}
