package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassageLimitsTest {

    @Test
    void default_asDocumented_is30To1000() {
        assertThat(PassageLimits.DEFAULT).isEqualTo(new PassageLimits(30, 1000));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "10, 10", "11, 10", "0, 1"})
    void constructor_limitsThatCannotBeKept_areRefused(int minChars, int maxChars) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassageLimits(minChars, maxChars))
                .withMessage("minChars is '" + minChars + "', maxChars is '" + maxChars
                        + "': must be 0 <= minChars < maxChars, and maxChars at least 2");
    }
}
