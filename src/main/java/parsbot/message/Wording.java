package parsbot.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.corpus.Actor;
import parsbot.corpus.DateSpan;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Published;
import parsbot.corpus.Season;

/** The program's own words in one language, from {@code wording.properties} and its translations. Immutable and thread-safe. */
final class Wording {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Locale language;
    private final ResourceBundle bundle;

    /** @param language one without a translation gets English */
    Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "parsbot.message.wording",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    /**
     * Returns the text of this key, with {@code {0}}, {@code {1}} … replaced by the arguments.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    String text(String key, Object... arguments) {
        return ARGUMENT.matcher(bundle.getString(key))
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(match.group(1))])));
    }

    /** Returns the text of this key with {@code {0}}, {@code {1}} … replaced by texts that have formats of their own. */
    RichText rich(String key, RichText... arguments) {
        String text = bundle.getString(key);
        List<RichText> parts = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(text);
        int done = 0;
        while (argument.find()) {
            parts.add(RichText.words(text.substring(done, argument.start())));
            parts.add(arguments[Integer.parseInt(argument.group(1))]);
            done = argument.end();
        }
        parts.add(RichText.words(text.substring(done)));
        return RichText.join("", parts);
    }

    /** Returns the names with commas between them, and before the last one the word of this kind, {@code and} or {@code or}. */
    String list(String kind, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : text("list." + kind, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** Returns the texts like {@link #list}. */
    RichText richList(String kind, List<RichText> texts) {
        return texts.size() < 2
                ? RichText.join("", texts)
                : rich("list." + kind, RichText.join(", ", texts.subList(0, texts.size() - 1)), texts.getLast());
    }

    /** Returns the actors as they fit after "no position of". */
    String positionOf(List<Actor> actors) {
        return list(
                "or",
                actors.stream()
                        .map(actor -> text("of." + actor.kind().name().toLowerCase(Locale.ROOT), actor.name()))
                        .toList());
    }

    /** Returns the text with a capital letter first. */
    String atTheBeginning(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Returns the date as people write it, as exactly as it is known. */
    String date(DateSpan date) {
        return switch (date) {
            case Published.OnDay(var day) -> text("date.day", dayAndMonth(day), day.getYear());
            case Published.InMonth(var month) -> text("date.month", month(month.getMonthValue()), month.getYear());
            case Published.InYear(var year) -> year.toString();
            case Published.Undated() -> text("date.undated");
            case PartialDate.InSeason(var year, var season) ->
                text(
                        "date.month",
                        text("season." + season.name().toLowerCase(Locale.ROOT)),
                        season == Season.WINTER ? year + "–" + year.plusYears(1) : year);
            case PartialDate.Range(var start, var end) ->
                text("date.range" + ofDays(start, end), start(start, end), date(end));
            case PartialDate.About(var about) -> text("date.about", date(about));
        };
    }

    private static String ofDays(PartialDate start, PartialDate end) {
        return start instanceof Published.OnDay && end instanceof Published.OnDay ? ".days" : "";
    }

    /** Returns the beginning of a range, without a year that its end has too. */
    private String start(PartialDate start, PartialDate end) {
        boolean sameYear = start.earliest().getYear() == end.latest().getYear();
        return switch (start) {
            case Published.OnDay(var day) when sameYear && end instanceof Published.OnDay -> dayAndMonth(day);
            case Published.InMonth(var month)
            when sameYear && end instanceof Published.InMonth -> month(month.getMonthValue());
            default -> date(start);
        };
    }

    /** Returns the date as it fits after what was so at that time: "on July 1, 2018", "in 2018". */
    String when(PartialDate date) {
        return switch (date) {
            case Published.OnDay _ -> text("when.day", date(date));
            case Published.InMonth _, Published.InYear _, PartialDate.InSeason _ -> text("when.in", date(date));
            case PartialDate.Range(var start, var end) ->
                text("when.range" + ofDays(start, end), start(start, end), date(end));
            case PartialDate.About(var about) -> text("when.about", date(about));
        };
    }

    private String dayAndMonth(LocalDate day) {
        return text("date.day.month", day.getDayOfMonth(), month(day.getMonthValue()));
    }

    private String month(int number) {
        return text("month." + number);
    }
}
