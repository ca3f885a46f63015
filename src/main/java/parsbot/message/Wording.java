package parsbot.message;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.corpus.Published;

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

    /** Returns the text of this key with {@code {0}} replaced by a text that has formats of its own. */
    RichText around(String key, RichText argument) {
        String text = bundle.getString(key);
        int at = text.indexOf("{0}");
        return RichText.words(text.substring(0, at)).then(argument).then(text.substring(at + 3));
    }

    /** Returns the date as people write it, as exactly as it is known. */
    String date(Published published) {
        return switch (published) {
            case Published.OnDay(var date) ->
                text("date.day", date.getDayOfMonth(), month(date.getMonthValue()), date.getYear());
            case Published.InMonth(var month) -> text("date.month", month(month.getMonthValue()), month.getYear());
            case Published.InYear(var year) -> year.toString();
            case Published.Undated() -> text("date.undated");
        };
    }

    private String month(int number) {
        return text("month." + number);
    }
}
