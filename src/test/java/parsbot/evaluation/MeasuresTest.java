package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasuresTest {

    private static final Map<RankedId, Integer> GRADED = Map.of(id("a"), 3, id("b"), 2, id("c"), 1);

    @ParameterizedTest
    @CsvSource({
        // The best order: 3 / log2(2) + 2 / log2(3) + 1 / log2(4) = 4.761860
        "a b c,             1",
        // 2 / log2(2) + 3 / log2(4) = 3.5
        "b x a,             0.735007",
        // 1 / log2(3) + 2 / log2(5) + 3 / log2(6) = 2.652841
        "x c x b a,         0.557102",
        // a stands eleventh, where it does not count any more: 2 / log2(11) = 0.578130
        "x x x x x x x x x b a, 0.121408",
        "x,                 0",
        "'',                0"
    })
    void ndcg_gradedJudgments_isAsComputedByHand(String ranking, double expected) {
        assertThat(Measures.ndcgAt(10, ids(ranking), GRADED)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void ndcg_moreRelevantThanPlaces_comparesWithTheBestFirstOnes() {
        assertThat(Measures.ndcgAt(1, ids("b"), GRADED)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void ndcg_nothingRelevant_isNotDefined() {
        assertThatThrownBy(() -> Measures.ndcgAt(10, ids("a"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nDCG is not defined without a relevant passage");
    }

    @ParameterizedTest
    @CsvSource({"a x x, 1", "x x c b, 3", "x, 0", "'', 0"})
    void firstRelevant_ranking_isCountedFromOne(String ranking, int expected) {
        assertThat(Measures.firstRelevant(ids(ranking), GRADED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "3, 0, 1, 0.333333", "10, 0, 0, 0.1", "11, 0, 0, 0", "0, 0, 0, 0"})
    void ranks_eachMeasure_countsUpToItsDepth(int rank, double one, double five, double reciprocal) {
        assertThat(Measures.successAt(1, rank)).isEqualTo(one);
        assertThat(Measures.successAt(5, rank)).isEqualTo(five);
        assertThat(Measures.reciprocalRankAt(10, rank)).isCloseTo(reciprocal, within(1e-6));
    }

    @Test
    void auroc_pairs_areCountedWithEqualOnesAsHalf() {
        // Of four pairs three are in order, and 0.5 equals 0.5.
        assertThat(Measures.auroc(new double[] {0.9, 0.5}, new double[] {0.5, 0.1}))
                .isEqualTo(0.875);
        assertThat(Measures.auroc(new double[] {0.1}, new double[] {0.2, 0.3})).isZero();
        assertThat(Measures.auroc(new double[] {0.4, 0.4}, new double[] {0.4})).isEqualTo(0.5);
        assertThat(Measures.auroc(new double[] {}, new double[] {0.4})).isNaN();
    }

    private static RankedId id(String value) {
        return new RankedId(value);
    }

    private static List<RankedId> ids(String ranking) {
        return Stream.of(ranking.split(" "))
                .filter(id -> !id.isEmpty())
                .map(RankedId::new)
                .toList();
    }
}
