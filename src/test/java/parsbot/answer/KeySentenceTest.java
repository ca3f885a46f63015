package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;
import parsbot.corpus.TestArticle;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Hit;
import parsbot.retrieval.Signals;

final class KeySentenceTest {

    private static final String CLOSED = "The mill closed.";
    private static final String DATE = "It closed on March 3, 1911.";
    private static final String CAUSE = "It closed because the river froze.";

    private static final Article ARTICLE = TestArticle.id("mill")
            .passage(String.join(" ", CLOSED, DATE, CAUSE))
            .build();

    @Test
    void of_oneSentenceFitsBest_isThatOne() {
        assertThat(keys(ExpectedAnswer.ANYTHING, 0.0, 0.5, 1.0)).containsExactly(CAUSE);
    }

    @Test
    void of_twoSentencesFitNearlyAlike_areBothTheBestFirst() {
        assertThat(keys(ExpectedAnswer.ANYTHING, 0.81, 0.0, 1.0)).containsExactly(CAUSE, CLOSED);
        assertThat(keys(ExpectedAnswer.ANYTHING, 1.0, 0.0, 0.81)).containsExactly(CLOSED, CAUSE);
    }

    @Test
    void of_secondSentenceClearlyWorse_isTheBestAlone() {
        assertThat(keys(ExpectedAnswer.ANYTHING, 0.79, 0.0, 1.0)).containsExactly(CAUSE);
    }

    @Test
    void of_equalSentences_areTheFirstTwo() {
        assertThat(keys(ExpectedAnswer.ANYTHING, 1.0, 1.0, 1.0)).containsExactly(CLOSED, DATE);
    }

    @Test
    void of_equalSentences_isTheOneOfTheExpectedKind() {
        assertThat(keys(ExpectedAnswer.TIME, 1.0, 1.0, 1.0)).containsExactly(DATE);
        assertThat(keys(ExpectedAnswer.REASON, 1.0, 1.0, 1.0)).containsExactly(CAUSE);
    }

    @Test
    void of_expectedKindInASomewhatWorseSentence_isThatOne() {
        assertThat(keys(ExpectedAnswer.TIME, 0.9, 0.7, 0.0)).containsExactly(DATE);
    }

    @Test
    void of_expectedKindInAMuchWorseSentence_isTheBestOne() {
        assertThat(keys(ExpectedAnswer.TIME, 1.0, 0.3, 0.3)).containsExactly(CLOSED);
    }

    @Test
    void of_expectedKindMakesAWorseSentenceNearlyAsGood_areBoth() {
        assertThat(keys(ExpectedAnswer.TIME, 1.0, 0.5, 0.3)).containsExactly(CLOSED, DATE);
    }

    @Test
    void of_noSentenceFits_beginsWithTheFirst() {
        assertThat(keys(ExpectedAnswer.NAME, 0.0, 0.0, 0.0)).first().isEqualTo(CLOSED);
    }

    private static List<String> keys(ExpectedAnswer expected, Double... scores) {
        Passage passage = ARTICLE.passages().getFirst();
        Hit hit = new Hit(1, ARTICLE, passage, 1, new Signals(1, 1, 0, 0, 0), List.of(scores));
        return KeySentence.of(hit, expected).stream()
                .map(range -> range.of(passage.text()))
                .toList();
    }
}
