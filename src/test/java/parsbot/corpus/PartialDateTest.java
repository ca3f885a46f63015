package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018-07-11,            2018-07-11, 2018-07-11",
        "2016-02,               2016-02-01, 2016-02-29",
        "2018,                  2018-01-01, 2018-12-31",
        "2008-spring,           2008-03-01, 2008-05-31",
        "2008-summer,           2008-06-01, 2008-08-31",
        "2008-autumn,           2008-09-01, 2008-11-30",
        "2015-winter,           2015-12-01, 2016-02-29",
        "2018-07-05/2018-07-06, 2018-07-05, 2018-07-06",
        "2010-06/2011-summer,   2010-06-01, 2011-08-31",
        "~2018-10,              2018-10-01, 2018-10-31",
        "~2010-06/2010-07,      2010-06-01, 2010-07-31"
    })
    void parse_everyForm_reachesFromItsFirstDayToItsLast(String text, LocalDate earliest, LocalDate latest) {
        assertThat(PartialDate.parse(text))
                .hasToString(text)
                .returns(earliest, PartialDate::earliest)
                .returns(latest, PartialDate::latest);
    }

    @Test
    void parse_approximateRange_isBothInOneAnother() {
        assertThat(PartialDate.parse("~2008-summer/2009"))
                .isEqualTo(new PartialDate.About(new PartialDate.Range(
                        new PartialDate.InSeason(Year.of(2008), Season.SUMMER), new Published.InYear(Year.of(2009)))));
    }

    @Test
    void compareTo_datesOfEveryGrain_isByFirstDayThenTheCoarserThenTheExactFirst() {
        Stream<PartialDate> shuffled = Stream.of(
                        "2018-07-05/2018-07-06",
                        "2018-07-05",
                        "2018-06-30",
                        "~2018-07",
                        "2018-summer",
                        "2018-06",
                        "2018-06-01/2018-07-27",
                        "2019",
                        "2017-winter",
                        "2018-07",
                        "2018-01-01",
                        "2018",
                        "2018-07-27")
                .map(PartialDate::parse);

        assertThat(shuffled.sorted())
                .extracting(PartialDate::toString)
                .containsExactly(
                        "2017-winter",
                        "2018",
                        "2018-01-01",
                        "2018-summer",
                        "2018-06-01/2018-07-27",
                        "2018-06",
                        "2018-06-30",
                        "2018-07",
                        "~2018-07",
                        "2018-07-05/2018-07-06",
                        "2018-07-05",
                        "2018-07-27",
                        "2019");
    }

    @Test
    void compareTo_dateOfASource_isInTheSameOrder() {
        assertThat(Stream.<DateSpan>of(
                                PartialDate.parse("2018-summer"),
                                Published.parse("2018-07"),
                                Published.parse("undated"),
                                PartialDate.parse("2018"))
                        .sorted())
                .extracting(DateSpan::toString)
                .containsExactly("undated", "2018", "2018-summer", "2018-07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "~2018-13", "2018-02-30/2018-03", "2018/2019-06-31"})
    void parse_dayThatDoesNotExist_saysSo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("is no date of the calendar: " + PartialDate.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "undated",
                "July 2018",
                "2018-fall",
                "2018-Summer",
                "~~2018",
                "2018/",
                "2018/2018-07",
                "2018-07-06/2018-07-05",
                "2018-07/2018-07",
                "2017/2018/2019",
                "2017/~2018"
            })
    void parse_anotherForm_saysWhichAreAllowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage(PartialDate.ALLOWED);
    }
}
