package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee said no.           | ann lee",
                "Then came Ann Lee's turn.  | Ann Lee",
                "“Ann” Lee                  | Ann Lee",
                "María Núñez                | maria nunez",
                "maria nunez                | María Núñez",
                "It costs $5,565 a year.    | $5,565",
                "It won 16-1.               | 16–1",
                "EL ALCALDE LLEGÓ           | el alcalde llegó"
            })
    void has_wordsOfTheText_whateverTheirCaseAccentsAndSigns_isTrue(String text, String phrase) {
        assertThat(FoldedText.of(text).has(phrase)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Annabel said no. | Ann",
                "Joann said no.   | Ann",
                "Lee Ann          | Ann Lee",
                "Ann said, as Lee | Ann Lee",
                "It costs 15,565. | 5,565"
            })
    void has_otherWordsOrOtherOrder_isFalse(String text, String phrase) {
        assertThat(FoldedText.of(text).has(phrase)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "$"})
    void has_nothingToFind_isFalse(String phrase) {
        assertThat(FoldedText.of("Ann … $ Lee").has(phrase)).isFalse();
    }
}
