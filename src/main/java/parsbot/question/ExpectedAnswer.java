package parsbot.question;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of words a question asks for. It helps to choose among the sentences of a passage; it says nothing of which passage
 * answers.
 */
public enum ExpectedAnswer {
    /** A date or a year. */
    TIME(
            "when|what (date|day|month|year|time)|which (date|day|month|year)|since when|until when|how"
                    + " long|cu[aá]ndo|qu[eé] (fecha|d[ií]a|mes|año)",
            "\\b(?=[\\dadefjmnostw])(\\d{4}|january|february|march|april|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\b|\\bMay"
                + " \\d"),
    /** A number or an amount. */
    AMOUNT(
            "how (much|many|often|old)|what (share|percentage|percent|price|fee|number)|what (does|did|do) .{1,40}"
                    + " cost|cost|cu[aá]nt[oa]s?",
            "\\d|\\b(?=[cdefnopst])(two|three|four|five|six|seven|eight|nine|ten|dozen|percent|dos|tres|cuatro|cinco)\\b"),
    /** A cause. */
    REASON(
            "why|how come|what (reason|made)|por qu[eé]",
            "\\b(?=[bdiprstw])(because|so that|due to|reasons?|since|in order|why|therefore|porque|debido|para"
                    + " que)\\b"),
    /** A name. */
    NAME("who|whom|whose|qui[eé]n(es)?", "(?-i:\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)"),
    /** Anything else. */
    ANYTHING("", "");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * The words that answer have ASCII letters only. Many sentences are searched for them, so the first letter is looked at before
     * each of the words is.
     */
    private static final int ANSWER_FLAGS = Pattern.CASE_INSENSITIVE;

    private static final Pattern DAY = Pattern.compile(
            "\\b(?=[adfjmnos])(january|february|march|april|may|june|july|august|september|october|november|december)"
                    + " \\d{1,2}\\b|\\b\\d{1,2} de"
                    + " (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\b",
            ANSWER_FLAGS);

    private static final double LESS_THAN_A_DAY = 0.3;

    /** When a source said so, which is no answer to when it was. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:reported|wrote|explained|noted|inform[oó]|public[oó]|according to [^,.;]{2,40}?) (?:on|in|at the"
                + " end of|el|en|a finales de) (?:(?:early|late|mid|the) )?(?:\\w+day,"
                + " )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:"
                + " \\d{1,2},?)?(?: \\d{4})?|(?:\\d{1,2} de )?\\p{L}+ de \\d{4}|\\d{4})",
            ANSWER_FLAGS);

    /** Asks for something else: whatever question words come after it are no longer those of the question. */
    private static final Pattern OTHER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:what|which|where|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|qu[eé]|cu[aá]l(?:es)?|d[oó]nde|c[oó]mo)(?![\\p{L}\\p{N}])",
            FLAGS);

    /** Stands before a question and is none. */
    private static final Pattern POLITE = Pattern.compile(
            "\\b(?:(?:do|does) (?:you|u|anyone|anybody) know|(?:can|could|would) (?:you|u) (?:please"
                    + " )?(?:tell|show|explain)(?: me)?|is it known)\\b",
            FLAGS);

    private final Pattern question;
    private final Pattern answer;

    ExpectedAnswer(String question, String answer) {
        this.question = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + question + ")(?![\\p{L}\\p{N}])", FLAGS);
        this.answer = Pattern.compile(answer, ANSWER_FLAGS);
    }

    /** Returns what the question asks for, by its first question words; {@link #ANYTHING} if it has none. */
    public static ExpectedAnswer of(String question) {
        String text = POLITE.matcher(question.toLowerCase(Locale.ROOT)).replaceAll(" ");
        Matcher other = OTHER.matcher(text);
        int first = other.find() ? other.start() : text.length();
        ExpectedAnswer asked = ANYTHING;
        for (ExpectedAnswer expected : values()) {
            Matcher words = expected.question.matcher(text);
            if (expected != ANYTHING && words.find() && words.start() <= first) {
                // Of two at the same place, such as "how much" and "how", the first in the order of kinds.
                first = words.start() - 1;
                asked = expected;
            }
        }
        return asked;
    }

    /**
     * Returns how well the sentence's words are of this kind: 0 if none is, 1 if one is, and between if it is only nearly so, as
     * a month is where a day may be meant. For {@link #ANYTHING} it is always 1.
     */
    public double in(String sentence) {
        if (this == ANYTHING) {
            return 1;
        } else if (!answer.matcher(sentence).find()) {
            return 0;
        }
        return this == TIME ? time(REPORTED.matcher(sentence).replaceAll("")) : 1;
    }

    private static double time(String sentence) {
        if (!TIME.answer.matcher(sentence).find()) {
            return 0;
        }
        return DAY.matcher(sentence).find() ? 1 : LESS_THAN_A_DAY;
    }
}
