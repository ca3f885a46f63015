package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Corpus;
import parsbot.question.AskedTime;

final class YearsTest {

    private final Years years = new Years(MillDispute.CORPUS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what was the rent in 1922",
                "the lease in 1999",
                "what happened in summer 1909",
                "who paid from 1920 to 1925"
            })
    void areNotToldOf_yearsInNoText_is(String question) {
        assertThat(years.areNotToldOf(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who voted in 1905", // in a text
                "who was mayor in 1906", // in a text, and a source's
                "what happened from 1905 to 1909",
                "what happened after 1920",
                "who paid before 1900",
                "what was said on July 11",
                "is the rent $1922",
                "who is ruth oak"
            })
    void areNotToldOf_yearsInAText_orNone_isNot(String question) {
        assertThat(years.areNotToldOf(question)).isFalse();
    }

    @Test
    void areNotToldOf_textsUnknown_isNot() {
        assertThat(new Years(new Corpus(List.of(), "")).areNotToldOf("what happened in 1922"))
                .isFalse();
    }

    @Test
    void askedIn_dayWithoutYear_isInTheYearOfMostEvents() {
        assertThat(years.askedIn("what was said on July 11").map(AskedTime::from))
                .contains(LocalDate.of(1911, 7, 11));
    }
}
