package parsbot.tending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineLikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        who bought the mill      | Who bought the mill?   | 1    | true
        who bought the old mill  | who bought the mill    | 0.8  | true
        who bought the mill      | who sold the mill      | 0.6  | false
        ¿Quién compró el molino? | quién compró el molino | 1    | true
        mill                     | bakery                 | 0    | false
        ???                      | !!!                    | 0    | false
        """)
    void ofWords_isTheShareOfTheWords(String line, String other, double likeness, boolean nearlyTheSame) {
        LineLikeness words = LineLikeness.ofWords();

        assertThat(words.measure().of(line, other)).isEqualTo(likeness, within(1e-9));
        assertThat(words.measure().of(other, line)).isEqualTo(likeness, within(1e-9));
        assertThat(words.areNearlyTheSame(line, other)).isEqualTo(nearlyTheSame);
    }

    @Test
    void words_areSmallAndBare() {
        assertThat(LineLikeness.words(" \"Who's\" Ana, in 2018? ")).containsExactly("who", "s", "ana", "in", "2018");
    }
}
