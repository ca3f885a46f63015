package parsbot.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened or was so, as exactly as is known: a day, month or year, a season, a stretch of them, or one of these
 * approximately. Immutable and thread-safe.
 */
public sealed interface PartialDate extends DateSpan
        permits Published.OnDay,
                Published.InMonth,
                Published.InYear,
                PartialDate.InSeason,
                PartialDate.Range,
                PartialDate.About {

    /** A date known to the season. The winter of a year begins in its December. */
    record InSeason(Year year, Season season) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return season.firstDay(year.getValue());
        }

        @Override
        public LocalDate latest() {
            return season.lastDay(year.getValue());
        }

        @Override
        public String toString() {
            return year + "-" + season.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * From one date to a later one: a time that lasted so long, or within which the date lies.
     *
     * @param start a day, month, season or year
     * @param end a day, month, season or year
     */
    record Range(PartialDate start, PartialDate end) implements PartialDate {

        /** @throws IllegalArgumentException if the end is not after the start, or one of them is approximate or a range */
        public Range {
            if (isComposed(start) || isComposed(end)) {
                throw new IllegalArgumentException(
                        "range is '" + start + "/" + end + "': its ends must be plain dates");
            }
            if (!start.latest().isBefore(end.earliest())) {
                throw new IllegalArgumentException(
                        "range is '" + start + "/" + end + "': must run from an earlier date to a later one");
            }
        }

        private static boolean isComposed(PartialDate date) {
            return date instanceof Range || date instanceof About;
        }

        @Override
        public LocalDate earliest() {
            return start.earliest();
        }

        @Override
        public LocalDate latest() {
            return end.latest();
        }

        @Override
        public String toString() {
            return start + "/" + end;
        }
    }

    /** About this date: it may lie somewhat before or after it. In the order it stands where the exact date would. */
    record About(PartialDate date) implements PartialDate {

        /** @throws IllegalArgumentException if the date is approximate already */
        public About {
            if (date instanceof About) {
                throw new IllegalArgumentException("date is '" + date + "': is approximate already");
            }
        }

        @Override
        public LocalDate earliest() {
            return date.earliest();
        }

        @Override
        public LocalDate latest() {
            return date.latest();
        }

        @Override
        public String toString() {
            return "~" + date;
        }
    }

    /** What the written form may be, in words. */
    String ALLOWED = "write it as 2018-07-11, 2018-07, 2018, 2018-summer or 2018-07-05/2018-07-06, with ~ before it if"
            + " approximate";

    Pattern SEASON = Pattern.compile("(\\d{4})-(spring|summer|autumn|winter)");

    /**
     * Reads a date in its written form, which is also its text as an object.
     *
     * @throws IllegalArgumentException if the text is no such date
     */
    static PartialDate parse(String text) {
        try {
            return text.startsWith("~") ? new About(parseExact(text.substring(1))) : parseExact(text);
        } catch (IllegalArgumentException e) {
            boolean impossible = e.getCause() instanceof DateTimeException;
            throw new IllegalArgumentException((impossible ? "is no date of the calendar: " : "") + ALLOWED, e);
        }
    }

    private static PartialDate parseExact(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? parsePlain(text)
                : new Range(parsePlain(text.substring(0, slash)), parsePlain(text.substring(slash + 1)));
    }

    private static PartialDate parsePlain(String text) {
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            return new InSeason(
                    Year.parse(season.group(1)), Season.valueOf(season.group(2).toUpperCase(Locale.ROOT)));
        }
        return switch (Published.parse(text)) {
            case Published.OnDay day -> day;
            case Published.InMonth month -> month;
            case Published.InYear year -> year;
            case Published.Undated() -> throw new IllegalArgumentException(ALLOWED);
        };
    }
}
