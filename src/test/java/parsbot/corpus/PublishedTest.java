package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedTest {

    @Test
    void parse_day_isOneDay() {
        Published published = Published.parse("2018-07-11");

        assertThat(published)
                .isEqualTo(new Published.OnDay(LocalDate.of(2018, 7, 11)))
                .hasToString("2018-07-11")
                .returns(LocalDate.of(2018, 7, 11), Published::earliest)
                .returns(LocalDate.of(2018, 7, 11), Published::latest);
    }

    @Test
    void parse_month_reachesFromItsFirstDayToItsLast() {
        Published published = Published.parse("2016-02");

        assertThat(published)
                .isEqualTo(new Published.InMonth(YearMonth.of(2016, 2)))
                .hasToString("2016-02")
                .returns(LocalDate.of(2016, 2, 1), Published::earliest)
                .returns(LocalDate.of(2016, 2, 29), Published::latest);
    }

    @Test
    void parse_year_reachesFromItsFirstDayToItsLast() {
        Published published = Published.parse("2018");

        assertThat(published)
                .isEqualTo(new Published.InYear(Year.of(2018)))
                .hasToString("2018")
                .returns(LocalDate.of(2018, 1, 1), Published::earliest)
                .returns(LocalDate.of(2018, 12, 31), Published::latest);
    }

    @Test
    void parse_undated_isBeforeEveryDay() {
        Published published = Published.parse("undated");

        assertThat(published)
                .isEqualTo(new Published.Undated())
                .hasToString("undated")
                .returns(LocalDate.MIN, Published::earliest)
                .returns(LocalDate.MIN, Published::latest);
    }

    @Test
    void compareTo_datesOfEveryGrain_isByFirstDayThenTheCoarserFirst() {
        Stream<Published> shuffled = Stream.of(
                        "2018-07-11", "2018-01-01", "2019", "2018-07", "undated", "2018", "2018-01", "2017-12-31")
                .map(Published::parse);

        assertThat(shuffled.sorted())
                .extracting(Published::toString)
                .containsExactly(
                        "undated", "2017-12-31", "2018", "2018-01", "2018-01-01", "2018-07", "2018-07-11", "2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "2018-13", "2018-00", "2017-02-29"})
    void parse_dayThatDoesNotExist_saysSo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.parse(text))
                .withMessage("is no date of the calendar: write it as 2018-07-11, 2018-07, 2018 or undated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "March 3", "2018-7-11", "18", "11.07.2018", "2018-07-11T00:00", "Undated", "-2018", "٢٠١٨"})
    void parse_anotherForm_saysWhichAreAllowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.parse(text))
                .withMessage("write it as 2018-07-11, 2018-07, 2018 or undated");
    }
}
