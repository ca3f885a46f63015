package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.RankingWeights;

final class PartScoresTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    /** The parts count one, two and one of four. */
    private static final RankingWeights WEIGHTS = new RankingWeights(FieldWeights.DEFAULT, 1, 2, 1, true);

    /** The standard deviation of 1, 2 and 3. */
    private static final double DEVIATION = Math.sqrt(2.0 / 3);

    @Test
    void combined_eachPart_countsInItsStandardDeviations() {
        PartScores parts = parts(new double[] {10, 20, 30}, new double[] {0.3, 0.2, 0.1}, new double[] {0.9, 0.9, 0.3});

        double asked = Math.sqrt(0.5);
        assertThat(parts.weighted(WEIGHTS).sum())
                .containsExactly(
                        new double[] {
                            (-1 / DEVIATION + 2 * (1 / DEVIATION) + asked) / 4,
                            asked / 4,
                            (1 / DEVIATION + 2 * (-1 / DEVIATION) - 2 * asked) / 4
                        },
                        ROUNDING);
    }

    @Test
    void combined_meaning_isTheMeanOfPassageAndBestSentence() {
        PartScores parts = new PartScores(2);
        set(parts.passage, 0.5, 0.6);
        set(parts.sentence, 0.9, 0.2);
        RankingWeights meaningOnly = new RankingWeights(FieldWeights.DEFAULT, 0, 1, 0, true);

        assertThat(parts.meaning(0)).isEqualTo(0.7);
        assertThat(parts.meaning(1)).isEqualTo(0.4);
        assertThat(parts.weighted(meaningOnly).sum()).containsExactly(new double[] {1, -1}, ROUNDING);
    }

    @Test
    void combined_valuesThatDoNotDiffer_countNothing() {
        PartScores parts = parts(new double[] {7, 7}, new double[] {0.8, 0.8 + 1e-12}, new double[] {0.2, 0.4});

        assertThat(parts.weighted(WEIGHTS).sum()).containsExactly(new double[] {-0.25, 0.25}, ROUNDING);
    }

    @Test
    void combined_oneCandidate_isZero() {
        PartScores parts = parts(new double[] {7}, new double[] {0.8}, new double[] {0.4});

        assertThat(parts.weighted(WEIGHTS).sum()).containsExactly(0);
    }

    @Test
    void combined_noCandidate_isEmpty() {
        assertThat(new PartScores(0).weighted(WEIGHTS).sum()).isEmpty();
    }

    @Test
    void combined_noVectors_leavesAllWeightToTheWords() {
        PartScores parts = parts(new double[] {4, 2}, new double[] {0, 0}, new double[] {0, 0});

        assertThat(parts.weighted(WEIGHTS).sum()).containsExactly(1, -1);
    }

    @Test
    void combined_candidateWithoutLines_isJudgedByItsMeaningInstead() {
        PartScores parts = parts(new double[] {0, 0, 0}, new double[] {0.3, 0.2, 0.1}, new double[] {0, 0.8, 0.6});

        assertThat(parts.weighted(WEIGHTS).sum())
                .containsExactly(new double[] {3 / DEVIATION / 4, 1.0 / 4, (-2 / DEVIATION - 1) / 4}, ROUNDING);
    }

    @Test
    void combined_noLinesAtAll_leavesTheirWeightAndSomeOfTheWordsToTheMeaning() {
        PartScores parts = parts(new double[] {4, 2}, new double[] {0.1, 0.2}, new double[] {0, 0});

        // Two thirds of one to three.
        assertThat(parts.weighted(WEIGHTS).sum()).containsExactly(new double[] {-7 / 11.0, 7 / 11.0}, ROUNDING);
        assertThat(parts.weighted(WEIGHTS.withoutAsked()).sum())
                .containsExactly(parts.weighted(WEIGHTS).sum(), ROUNDING);
    }

    @Test
    void scaled_values_areZeroToOne() {
        assertThat(PartScores.scaled(new double[] {3, 1, 2})).containsExactly(1, 0, 0.5);
        assertThat(PartScores.scaled(new double[] {-3, -1})).containsExactly(0, 1);
    }

    @Test
    void scaled_equalValues_areOne() {
        assertThat(PartScores.scaled(new double[] {0, 0})).containsExactly(1, 1);
        assertThat(PartScores.scaled(new double[] {5})).containsExactly(1);
        assertThat(PartScores.scaled(new double[0])).isEmpty();
    }

    /** @param meaning that of passage and of best sentence */
    private static PartScores parts(double[] words, double[] meaning, double[] asked) {
        PartScores parts = new PartScores(words.length);
        set(parts.words, words);
        set(parts.passage, meaning);
        set(parts.sentence, meaning);
        set(parts.asked, asked);
        return parts;
    }

    private static void set(double[] array, double... values) {
        System.arraycopy(values, 0, array, 0, values.length);
    }
}
