package parsbot.corpus;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a text gives a date. A day needs its number next to its month; month, season and day need the year somewhere in the same
 * text; of a range one end is enough.
 */
final class DateMention {

    /** The months of the languages that most corpora are in; the JDK's take tens of milliseconds to load. */
    private static final Map<String, List<String>> MONTHS = Map.of(
            "en",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "es",
            List.of(
                    "enero",
                    "febrero",
                    "marzo",
                    "abril",
                    "mayo",
                    "junio",
                    "julio",
                    "agosto",
                    "septiembre",
                    "octubre",
                    "noviembre",
                    "diciembre"));

    private DateMention() {}

    static boolean isIn(FoldedText text, Locale language, PartialDate date) {
        return switch (date) {
            case Published.OnDay(var day) ->
                hasYear(text, day.getYear())
                        && names(day.getMonth(), language)
                                .anyMatch(month -> text.has(month + " " + day.getDayOfMonth())
                                        || text.has(day.getDayOfMonth() + " " + month)
                                        || text.has(day.getDayOfMonth() + " de " + month));
            case Published.InMonth(var month) ->
                hasYear(text, month.getYear())
                        && names(month.getMonth(), language).anyMatch(text::has);
            case Published.InYear(Year year) -> hasYear(text, year.getValue());
            case PartialDate.InSeason(Year year, Season season) ->
                hasYear(text, year.getValue()) && names(season).anyMatch(text::has);
            case PartialDate.Range(var start, var end) -> isIn(text, language, start) || isIn(text, language, end);
            case PartialDate.About(var about) -> isIn(text, language, about);
        };
    }

    private static boolean hasYear(FoldedText text, int year) {
        return text.has(Integer.toString(year));
    }

    /** Returns the month's name and its first three letters, by which it is often abbreviated. */
    private static Stream<String> names(Month month, Locale language) {
        List<String> months = MONTHS.get(language.getLanguage());
        String name =
                months == null ? month.getDisplayName(TextStyle.FULL, language) : months.get(month.getValue() - 1);
        return name.length() <= 3 ? Stream.of(name) : Stream.of(name, name.substring(0, 3));
    }

    private static Stream<String> names(Season season) {
        return switch (season) {
            case SPRING -> Stream.of("spring", "primavera");
            case SUMMER -> Stream.of("summer", "verano");
            case AUTUMN -> Stream.of("autumn", "fall", "otoño");
            case WINTER -> Stream.of("winter", "invierno");
        };
    }
}
