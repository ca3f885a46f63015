package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShorthandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat did he say abt the mill|what did he say about the mill",
                "WEN DID IT END|when DID IT END",
                "mtg w mayor y|meeting with mayor why",
                "ppl moved 2 the mill n y|people moved to the mill and why",
                "how mny ppl|how many people",
                "whos the miller|who is the miller",
                "waht did teh miller siad abot it|what did the miller said about it",
                "wats that 4 u|what is that for you",
                "did gov oak answer sen ash|did governor oak answer senator ash",
                "Gov. Oak and the gov|governor. Oak and the government",
                "what did gov do|what did government do",
            })
    void spelledOut_english_isInFull(String typed, String meant) {
        assertThat(Shorthand.spelledOut(typed, Locale.ENGLISH)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"q paso con el molino|que paso con el molino", "xq lo vendieron|por qué lo vendieron"})
    void spelledOut_spanish_isInFull(String typed, String meant) {
        assertThat(Shorthand.spelledOut(typed, QuestionLanguage.SPANISH)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When did it end?",
                "who is George W. Bush",
                "R. Oak and N. Ash",
                "the mill's n° 2 wheel",
                "2 mills and 4 wheels",
                "see a.b/w.html",
                "",
            })
    void spelledOut_nothingShort_isUnchanged(String typed) {
        assertThat(Shorthand.spelledOut(typed, Locale.ENGLISH)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y el molino", "x"})
    void spelledOut_shortInTheOtherLanguageOnly_isUnchanged(String typed) {
        assertThat(Shorthand.spelledOut(typed, typed.equals("x") ? Locale.ENGLISH : QuestionLanguage.SPANISH))
                .isEqualTo(typed);
    }
}
