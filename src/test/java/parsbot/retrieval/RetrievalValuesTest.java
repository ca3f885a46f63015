package parsbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Article;
import parsbot.corpus.TestArticle;

final class RetrievalValuesTest {

    @Test
    void hit_fewerScoresThanSentences_isRefused() {
        Article article = TestArticle.id("mill").passage("One. Two. Three.").build();

        assertThatThrownBy(() -> new Hit(
                        1,
                        article,
                        article.passages().getFirst(),
                        0.5,
                        new Signals(0.5, 0.5, 0, 0, 0),
                        List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit on mill#1 has 2 sentence scores for 3 sentences");
    }

    @Test
    void fieldWeights_negativeNotANumberOrAllZero_areRefused() {
        String message = "weights must be 0 or more, and one that finds passages above 0";

        assertThatThrownBy(() -> new FieldWeights(1, -0.1, 0, 0, 0, 0, 0, 0, 0)).hasMessage(message);
        assertThatThrownBy(() -> new FieldWeights(1, Double.NaN, 0, 0, 0, 0, 0, 0, 0))
                .hasMessage(message);
        assertThatThrownBy(() -> new FieldWeights(1, 0, 0, 0, 0, 0, 0, 0, -0.1)).hasMessage(message);
        assertThatThrownBy(() -> new FieldWeights(0, 0, 0, 0, 0, 0, 1, 1, 1)).hasMessage(message);
    }

    @Test
    void fieldWeights_sum_isOfAllWithPairsTwice() {
        assertThat(new FieldWeights(1, 2, 3, 4, 5, 6, 7, 8, 9).sum()).isEqualTo(54);
    }

    @Test
    void fieldWeights_withoutAPart_keepTheOthers() {
        FieldWeights weights = new FieldWeights(1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(weights.withoutAsked()).isEqualTo(new FieldWeights(1, 2, 3, 4, 5, 0, 7, 0, 9));
        assertThat(weights.withoutSentences()).isEqualTo(new FieldWeights(1, 2, 3, 4, 5, 6, 0, 8, 9));
    }

    @Test
    void rankingWeights_withoutAsked_giveTheirWeightAndSomeOfTheWordsToMeaning() {
        RankingWeights weights = new RankingWeights(FieldWeights.DEFAULT, 0.3, 0.4, 0.5, true);

        assertThat(weights.withoutAsked())
                .isEqualTo(
                        new RankingWeights(FieldWeights.DEFAULT.withoutAsked(), 0.3 * (2 / 3.0), 0.4 + 0.5, 0, true));
        assertThat(weights.wordsOnly().withoutAsked())
                .isEqualTo(new RankingWeights(FieldWeights.DEFAULT.withoutAsked(), 1, 0, 0, true));
        assertThat(weights.askedAs()).isTrue();
        assertThat(weights.wordsOnly().askedAs()).isTrue();
        assertThat(weights.withoutAsked().askedAs()).isFalse();
    }
}
