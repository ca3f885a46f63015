package parsbot.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that a question names: "on July 11", "before the vote in 2010", "in summer 2013". Immutable and thread-safe.
 *
 * @param relation of what is asked about to the days that follow
 * @param from the first of the days
 * @param to the last of them, inclusive
 */
public record AskedTime(Relation relation, LocalDate from, LocalDate to) {

    /** How what is asked about relates to the days named. */
    public enum Relation {
        WITHIN,
        BEFORE,
        AFTER
    }

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("enero", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("febrero", 2),
            Map.entry("march", 3),
            Map.entry("marzo", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("abril", 4),
            Map.entry("may", 5),
            Map.entry("mayo", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("junio", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("julio", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("agosto", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("septiembre", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("octubre", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("noviembre", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12),
            Map.entry("diciembre", 12));

    /** The first month of each season. */
    private static final Map<String, Integer> SEASONS = Map.of(
            "spring",
            3,
            "primavera",
            3,
            "summer",
            6,
            "verano",
            6,
            "autumn",
            9,
            "fall",
            9,
            "otoño",
            9,
            "winter",
            12,
            "invierno",
            12);

    private static final String MONTH = "(?<month>" + String.join("|", sorted(MONTHS.keySet())) + ")\\.?";
    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

    /** From the most exact form to the least. */
    private static final List<Pattern> FORMS = List.of(
            pattern("(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})"),
            pattern("(?<number>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{4}))?"),
            pattern(MONTH + " " + DAY + "(?:,? (?:of )?" + YEAR + ")?"),
            pattern(DAY + " (?:of |de )?" + MONTH + "(?:,? (?:del? )?" + YEAR + ")?"),
            pattern(MONTH + ",? (?:of |del? )?" + YEAR),
            pattern("(?<season>" + String.join("|", sorted(SEASONS.keySet())) + ") (?:of |del? )?" + YEAR),
            pattern("(?:in|of|by|since|during|until|till|late|early|mid|en|de) " + MONTH),
            pattern(YEAR));

    /** From one time to another, which may be neither. */
    private static final Pattern RANGE = Pattern.compile(
            "\\b(?:between|from|entre|desde|del?) (?<first>.{4,26}?) (?:and|to|until|till|through|y|hasta|al?)"
                    + " (?<last>.{4,26})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(before|prior to|until|till|up to|antes del?|hasta)\\b[^.?!]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            "\\b(after|since|following|from|despu[eé]s del?|desde|tras)\\b[^.?!]{0,40}$", Pattern.CASE_INSENSITIVE);

    private static List<String> sorted(java.util.Collection<String> words) {
        // The longer first, so that "july" is not read as "jul".
        return words.stream()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .toList();
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}$])" + form + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @throws IllegalArgumentException if the last day is before the first */
    public AskedTime {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("time is '" + from + "' to '" + to + "': must not end before it begins");
        }
    }

    /**
     * Returns the time that a question names; the most exact if it names several; empty if it names none.
     *
     * @param usualYear the year that is meant where none is given
     */
    public static Optional<AskedTime> in(String question, int usualYear) {
        Matcher range = RANGE.matcher(question);
        while (range.find()) {
            Optional<AskedTime> time =
                    between(single(range.group("first"), usualYear), single(range.group("last"), usualYear));
            if (time.isPresent()) {
                return time;
            }
        }
        return single(question, usualYear);
    }

    /** Returns all the days from one time to the end of another; empty if either is missing or they are the wrong way round. */
    private static Optional<AskedTime> between(Optional<AskedTime> first, Optional<AskedTime> last) {
        return first.isPresent() && last.isPresent() && !last.get().to.isBefore(first.get().from)
                ? Optional.of(new AskedTime(Relation.WITHIN, first.get().from, last.get().to))
                : Optional.empty();
    }

    private static Optional<AskedTime> single(String question, int usualYear) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(question);
            while (matcher.find()) {
                Optional<AskedTime> time = read(matcher, question.substring(0, matcher.start()), usualYear);
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the time that a match gives; empty if it is no date of the calendar, so that the numbers mean something else. */
    private static Optional<AskedTime> read(Matcher matcher, String before, int usualYear) {
        try {
            return Optional.of(time(matcher, before, usualYear));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static AskedTime time(Matcher matcher, String before, int usualYear) {
        Relation relation = BEFORE.matcher(before).find()
                ? Relation.BEFORE
                : AFTER.matcher(before).find() ? Relation.AFTER : Relation.WITHIN;
        String givenYear = group(matcher, "year");
        int year = givenYear == null ? usualYear : Integer.parseInt(givenYear);
        String season = group(matcher, "season");
        if (season != null) {
            YearMonth first = YearMonth.of(year, SEASONS.getOrDefault(season.toLowerCase(Locale.ROOT), 1));
            return new AskedTime(relation, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        String month = group(matcher, "month");
        String number = group(matcher, "number");
        String day = group(matcher, "day");
        if (month == null && number == null) {
            return new AskedTime(relation, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int ofYear = month == null ? Integer.parseInt(number) : MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), 1);
        if (day == null) {
            YearMonth whole = YearMonth.of(year, ofYear);
            return new AskedTime(relation, whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate date = LocalDate.of(year, ofYear, Integer.parseInt(day));
        return new AskedTime(relation, date, date);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    /** Returns whether something that may have happened on any of these days fits, as far as can be known. */
    public boolean fits(LocalDate earliest, LocalDate latest) {
        return switch (relation) {
            case WITHIN -> !latest.isBefore(from) && !earliest.isAfter(to);
            case BEFORE -> earliest.isBefore(from);
            case AFTER -> latest.isAfter(to);
        };
    }
}
