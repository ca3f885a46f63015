package parsbot.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** When a source was published, as exactly as is known. Immutable and thread-safe. Undated comes first of all. */
public sealed interface Published extends DateSpan {

    /** A date known to the day. */
    record OnDay(LocalDate date) implements Published, PartialDate {
        @Override
        public LocalDate earliest() {
            return date;
        }

        @Override
        public LocalDate latest() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A date known to the month. */
    record InMonth(YearMonth month) implements Published, PartialDate {
        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** A date known to the year. */
    record InYear(Year year) implements Published, PartialDate {
        @Override
        public LocalDate earliest() {
            return year.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return year.atMonth(12).atEndOfMonth();
        }

        @Override
        public String toString() {
            return year.toString();
        }
    }

    /** No date is known. */
    record Undated() implements Published {
        @Override
        public LocalDate earliest() {
            return LocalDate.MIN;
        }

        @Override
        public LocalDate latest() {
            return LocalDate.MIN;
        }

        @Override
        public String toString() {
            return "undated";
        }
    }

    /** What the written form may be, in words. */
    String ALLOWED = "write it as 2018-07-11, 2018-07, 2018 or undated";

    Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * Reads a date in its written form, which is also its text as an object.
     *
     * @throws IllegalArgumentException if the text is no such date
     */
    static Published parse(String text) {
        try {
            if (text.equals("undated")) {
                return new Undated();
            } else if (YEAR.matcher(text).matches()) {
                return new InYear(Year.parse(text));
            } else if (MONTH.matcher(text).matches()) {
                return new InMonth(YearMonth.parse(text));
            } else if (DAY.matcher(text).matches()) {
                return new OnDay(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no date of the calendar: " + ALLOWED, e);
        }
        throw new IllegalArgumentException(ALLOWED);
    }
}
