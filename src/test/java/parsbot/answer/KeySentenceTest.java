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

    private static final Article ARTICLE = TestArticle.id("mill")
            .passage("The mill closed. It closed on March 3, 1911. It closed because the river froze.")
            .build();

    @Test
    void of_oneSentenceFitsBest_isThatOne() {
        assertThat(key(ExpectedAnswer.ANYTHING, 1.0, 2.0, 3.0)).isEqualTo("It closed because the river froze.");
    }

    @Test
    void of_equalSentences_isTheFirst() {
        assertThat(key(ExpectedAnswer.ANYTHING, 2.0, 2.0, 2.0)).isEqualTo("The mill closed.");
    }

    @Test
    void of_equalSentences_isTheOneOfTheExpectedKind() {
        assertThat(key(ExpectedAnswer.TIME, 2.0, 2.0, 2.0)).isEqualTo("It closed on March 3, 1911.");
        assertThat(key(ExpectedAnswer.REASON, 2.0, 2.0, 2.0)).isEqualTo("It closed because the river froze.");
    }

    @Test
    void of_expectedKindInMuchWorseSentence_isTheBestOne() {
        assertThat(key(ExpectedAnswer.TIME, 2.0, 1.0, 1.0)).isEqualTo("The mill closed.");
    }

    @Test
    void of_noSentenceFits_isTheFirst() {
        assertThat(key(ExpectedAnswer.NAME, 0.0, 0.0, 0.0)).isEqualTo("The mill closed.");
    }

    private static String key(ExpectedAnswer expected, Double... scores) {
        Passage passage = ARTICLE.passages().getFirst();
        return KeySentence.of(new Hit(1, ARTICLE, passage, 1, new Signals(1, 1, 0, 0, 0), List.of(scores)), expected)
                .of(passage.text());
    }
}
