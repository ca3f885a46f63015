package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BootstrapTest {

    @Test
    void mean_halfOfManyValues_hasTheIntervalOfTheNormalDistribution() {
        Estimate estimate = Bootstrap.mean(400, i -> i % 2);

        // 1.96 standard errors: 1.96 * 0.5 / 20
        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.low()).isCloseTo(0.5 - 0.049, within(0.01));
        assertThat(estimate.high()).isCloseTo(0.5 + 0.049, within(0.01));
    }

    @Test
    void mean_equalValues_hasNoWidth() {
        assertThat(Bootstrap.mean(5, _ -> 0.25)).isEqualTo(new Estimate(0.25, 0.25, 0.25));
    }

    @Test
    void mean_askedAgain_isTheSame() {
        assertThat(Bootstrap.mean(30, i -> i * i)).isEqualTo(Bootstrap.mean(30, i -> i * i));
    }

    @Test
    void estimate_groups_areDrawnEachFromItsOwnPlaces() {
        Estimate largest = Bootstrap.estimate(
                sample -> Arrays.stream(sample[0]).max().orElse(-1)
                        + 100.0 * Arrays.stream(sample[1]).max().orElse(-1),
                3,
                1);

        assertThat(largest.value()).isEqualTo(2);
        assertThat(largest.high()).isEqualTo(2);
        assertThat(largest.low()).isBetween(0.0, 1.0);
    }

    @Test
    void excludesZero_interval_dependsOnItsEnds() {
        assertThat(new Estimate(0.2, 0.1, 0.3).excludesZero()).isTrue();
        assertThat(new Estimate(-0.2, -0.3, -0.1).excludesZero()).isTrue();
        assertThat(new Estimate(0.2, 0, 0.3).excludesZero()).isFalse();
        assertThat(new Estimate(0.1, -0.1, 0.3).excludesZero()).isFalse();
    }
}
