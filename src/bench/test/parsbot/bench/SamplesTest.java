package parsbot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void percentile_ofAHundredValues_isTheNearestRank() {
        Samples samples = Samples.of(
                IntStream.rangeClosed(1, 100).map(i -> 101 - i).asDoubleStream().toArray());

        assertThat(samples.percentile(50)).isEqualTo(50);
        assertThat(samples.percentile(95)).isEqualTo(95);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
    }

    @Test
    void percentile_ofOneValue_isThatOne() {
        assertThat(Samples.of(7).percentile(1)).isEqualTo(7);
        assertThat(Samples.of(7).percentile(99)).isEqualTo(7);
    }

    @Test
    void percentile_outsideItsRange_isRefused() {
        assertThatThrownBy(() -> Samples.of(7).percentile(0)).hasMessageContaining("must be above 0, 100 at most");
        assertThatThrownBy(() -> Samples.of(7).percentile(101)).hasMessageContaining("must be above 0, 100 at most");
    }

    @Test
    void median_ofAnEvenNumber_isTheMeanOfTheMiddleTwo() {
        assertThat(Samples.of(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(Samples.of(9, 1, 2).median()).isEqualTo(2);
    }
}
