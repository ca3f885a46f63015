package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AskedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what happened on July 11, 2018?|WITHIN|2018-07-11|2018-07-11",
                "what happened on july 11|WITHIN|2019-07-11|2019-07-11",
                "on the 11th of July 2018|WITHIN|2018-07-11|2018-07-11",
                "el 11 de julio de 2018|WITHIN|2018-07-11|2018-07-11",
                "on 7/11/2018|WITHIN|2018-07-11|2018-07-11",
                "on 2018-07-11|WITHIN|2018-07-11|2018-07-11",
                "what did he say in July 2018|WITHIN|2018-07-01|2018-07-31",
                "in february|WITHIN|2019-02-01|2019-02-28",
                "in summer 2013|WITHIN|2013-06-01|2013-08-31",
                "in the winter of 2010|WITHIN|2010-12-01|2011-02-28",
                "before the vote in 2010|BEFORE|2010-01-01|2010-12-31",
                "antes de julio de 2018|BEFORE|2018-07-01|2018-07-31",
                "what came after July 5|AFTER|2019-07-05|2019-07-05",
                "desde 2008|AFTER|2008-01-01|2008-12-31",
                "what happened from july 2 to july 5|WITHIN|2019-07-02|2019-07-05",
                "what changed between 2010 and 2018?|WITHIN|2010-01-01|2018-12-31",
                "entre el 5 de julio de 2018 y el 27 de julio de 2018|WITHIN|2018-07-05|2018-07-27",
                "from 2018 to 2010|AFTER|2018-01-01|2018-12-31",
            })
    void in_timeNamed_isItsDays(String question, AskedTime.Relation relation, LocalDate from, LocalDate to) {
        assertThat(AskedTime.in(question, 2019)).contains(new AskedTime(relation, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may they see it",
                "how much is $2018",
                "room 12345",
                "on July 45",
                "who was there",
                "february 30",
            })
    void in_noTime_isNone(String question) {
        assertThat(AskedTime.in(question, 2019)).isEmpty();
    }

    @Test
    void in_severalTimes_isTheMostExact() {
        assertThat(AskedTime.in("in 2011, I mean on June 23, 2011", 2019))
                .contains(new AskedTime(
                        AskedTime.Relation.WITHIN, LocalDate.parse("2011-06-23"), LocalDate.parse("2011-06-23")));
    }

    @Test
    void fits_eachRelation_countsWhatMayHaveBeenThen() {
        LocalDate first = LocalDate.parse("2018-07-05");
        LocalDate last = LocalDate.parse("2018-07-11");

        assertThat(new AskedTime(AskedTime.Relation.WITHIN, first, last).fits(last, last.plusDays(3)))
                .isTrue();
        assertThat(new AskedTime(AskedTime.Relation.WITHIN, first, last).fits(last.plusDays(1), last.plusDays(3)))
                .isFalse();
        assertThat(new AskedTime(AskedTime.Relation.BEFORE, first, last).fits(first, first))
                .isFalse();
        assertThat(new AskedTime(AskedTime.Relation.BEFORE, first, last).fits(first.minusDays(1), first))
                .isTrue();
        assertThat(new AskedTime(AskedTime.Relation.AFTER, first, last).fits(last, last))
                .isFalse();
        assertThat(new AskedTime(AskedTime.Relation.AFTER, first, last).fits(last, last.plusDays(1)))
                .isTrue();
    }

    @Test
    void new_endBeforeBeginning_isRefused() {
        LocalDate day = LocalDate.parse("2018-07-05");

        assertThatThrownBy(() -> new AskedTime(AskedTime.Relation.WITHIN, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time is '2018-07-05' to '2018-07-04': must not end before it begins");
    }
}
