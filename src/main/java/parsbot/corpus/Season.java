package parsbot.corpus;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year in whole months, as in the north; winter begins in December and ends in the following year. */
public enum Season {
    SPRING(3),
    SUMMER(6),
    AUTUMN(9),
    WINTER(12);

    private final int firstMonth;

    Season(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    /** Returns the first day of the season that begins in this year. */
    LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    /** Returns the last day of the season that begins in this year. */
    LocalDate lastDay(int year) {
        return YearMonth.of(year, firstMonth).plusMonths(2).atEndOfMonth();
    }
}
