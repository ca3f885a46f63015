package parsbot.corpus;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a text gives a date. A day needs its number next to its month; month, season and day need the year somewhere in the same
 * text; of a range one end is enough.
 */
final class DateMention {

    private DateMention() {}

    static boolean isIn(FoldedText text, Locale language, PartialDate date) {
        return switch (date) {
            case Published.OnDay(var day) ->
                hasYear(text, day.getYear())
                        && monthNames(day.getMonth(), language)
                                .anyMatch(month -> text.has(month + " " + day.getDayOfMonth())
                                        || text.has(day.getDayOfMonth() + " " + month)
                                        || text.has(day.getDayOfMonth() + " de " + month));
            case Published.InMonth(var month) ->
                hasYear(text, month.getYear())
                        && monthNames(month.getMonth(), language).anyMatch(text::has);
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

    private static Stream<String> monthNames(Month month, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> month.getDisplayName(style, language));
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
