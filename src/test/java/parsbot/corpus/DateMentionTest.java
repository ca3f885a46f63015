package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateMentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-07-11            | en | On Wednesday, July 11, 2018 he said no.",
                "2018-07-11            | en | In 2018 he said no on July 11.",
                "2018-07-11            | en | On 11 July 2018 he said no.",
                "2018-08-03            | en | On Aug. 3, 2018 it was published.",
                "2018-08-03            | es | El 3 de agosto de 2018 se publicó.",
                "2018-07               | en | In July 2018 he said no.",
                "2018-07               | en | On July 11, 2018 he said no.",
                "2018-07               | es | En julio de 2018 dijo que no.",
                "2018                  | en | A 2018 report says so.",
                "2008-summer           | en | Most people put it at summer 2008.",
                "2018-autumn           | en | In the fall of 2018 he spoke.",
                "2008-summer           | es | Fue en el verano de 2008.",
                "2018-07-11            | fr | Il a dit non le 11 juillet 2018.",
                "2018-07-05/2018-07-06 | en | On July 6, 2018 the camp stood.",
                "~2018-10              | en | In October 2018 he spoke."
            })
    void isIn_textThatGivesTheDate_isTrue(String date, String language, String text) {
        assertThat(isIn(date, language, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-07-11            | en | On July 11 he said no.",
                "2018-07-11            | en | In July 2018 he said no.",
                "2018-07-11            | en | On July 1, 2018 and on the 11 others.",
                "2018-07-01            | en | On July 11, 2018 he said no.",
                "2018-07               | en | In July he said no.",
                "2018-03               | es | En julio de 2018 dijo que no.",
                "2018                  | en | In July 2017, case 12018, he said no.",
                "2008-summer           | en | In June 2008 it began.",
                "2018-07-05/2018-07-08 | en | On July 6, 2018 the camp stood."
            })
    void isIn_textThatDoesNot_isFalse(String date, String language, String text) {
        assertThat(isIn(date, language, text)).isFalse();
    }

    private static boolean isIn(String date, String language, String text) {
        return DateMention.isIn(FoldedText.of(text), Locale.of(language), PartialDate.parse(date));
    }
}
