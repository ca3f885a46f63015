package parsbot.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a question leans on the one before it, by words that point to something it does not name ("and the mayor?", "when was
 * that?"). A question that stands alone must not be mixed with another, or it is answered by that one's passages. Thread-safe.
 */
public final class FollowUp {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern WORD = Pattern.compile("[\\w'’]+", FLAGS);

    /** Asks for something, but not of what. */
    private static final Pattern TOO_SHORT_TO_STAND_ALONE = Pattern.compile(
            "why|when|where|who|how|which|what|(which|how|since|until|for|by)"
                + " \\w+|cu[aá]ndo|d[oó]nde|qui[eé]n(es)?|c[oó]mo|cu[aá]l(es)?|cu[aá]nt[oa]s?|(por|para|desde|hasta)"
                + " \\w+",
            FLAGS);

    /** Names nobody and nothing: "who says so", "to whom". Who or what something is, is another matter: "who is the miller". */
    private static final Pattern OF_SOMETHING_BEFORE = Pattern.compile(
            "(to |by |for |with |against |from )?(who|whom|what|which|when|where|why|how|a"
                    + " qui[eé]n|qui[eé]n(es)?|cu[aá]ndo|d[oó]nde)(?! (is|are|was|were|s|es|son|era|fue) (?!\\w+ed$))("
                    + " \\w+){0,2}|was it \\w+|is it \\w+",
            FLAGS);

    private static final Pattern CONNECTED = Pattern.compile(
            "(and|but|or|also|what about|how about|pero|entonces|tambi[eé]n|qu[eé] hay de|qu[eé] tal"
                    // "y" is short for "why" as well.
                    + "|y(?! (did|do|does|is|was|were|are|has|have|would|can)\\b))\\b.*",
            FLAGS);

    private static final Pattern IMPERSONAL = Pattern.compile(
            "(is|was|isn't|wasn't|will|would) it (true|legal|illegal|possible|right|ok|okay)\\b.*", FLAGS);

    private static final int NEAR_THE_BEGINNING = 5;

    private static final Pattern PERSON = Pattern.compile(
            ".*\\b(he|she|they|him|them|él|ella|ellos|ellas|the (next|other|others|same|rest))\\b.*", FLAGS);

    private static final int AT_THE_BEGINNING = 3;

    private static final Pattern THING =
            Pattern.compile(".*\\b(it|its|his|her|their|su|sus|eso|esa|ese|that)\\b.*", FLAGS);

    private static final int SHORT = 6;

    private static final Pattern POINTING = Pattern.compile(
            ".*\\b(it|that|those|these|there|then|eso|esa|ese|esos|esas|allí|ahí|entonces)\\b.*", FLAGS);

    /** English words, and what is left of contractions. */
    private static final Set<String> OF_NOTHING = Set.of(
            ("a about again also always am an and any anyone anything are aren as at be been but by can could d did"
                + " didn do does doesn don else even ever exactly from had happen happening has have he her him his"
                + " how i if in is isn it its just ll long m many me mean means more much my never no not now of often"
                + " ok okay on or other others please re really s said say says she should since so some still sure t"
                + " than that thats the their them then there these they this those though to too true until ve was"
                + " wasn we were weren what whats when where which who whom whos whose why will with won would yes"
                + " you")
                    .split(" "));

    private static final Set<String> ACKNOWLEDGED =
            Set.of("ok", "okay", "alright", "cool", "great", "nice", "got", "it", "i", "see", "vale", "ya", "bien");

    private FollowUp() {}

    /** Returns whether the question can hardly be understood without the one before it. */
    public static boolean is(String question) {
        List<String> words = words(question);
        String all = String.join(" ", words);
        if (TOO_SHORT_TO_STAND_ALONE.matcher(all).matches()) {
            return true;
        } else if (CONNECTED.matcher(all).matches()) {
            return true;
        } else if (IMPERSONAL.matcher(all).matches()) {
            return false;
        }
        return PERSON.matcher(first(words, NEAR_THE_BEGINNING)).matches()
                || THING.matcher(first(words, AT_THE_BEGINNING)).matches()
                || (words.size() <= SHORT && POINTING.matcher(all).matches());
    }

    /**
     * Returns whether an earlier question of a conversation says too little of what it was about, so that the one before it is needed
     * as well. More do than lean on the one before them when they are asked: "who voted against it" may open a conversation.
     */
    public static boolean saysTooLittle(String earlier) {
        return is(earlier)
                || OF_SOMETHING_BEFORE.matcher(String.join(" ", words(earlier))).matches();
    }

    /** Returns whether a text of a conversation asks for nothing that a later question could be about: thanks, a greeting, "ok". */
    public static boolean asksNothing(String text) {
        return ACKNOWLEDGED.containsAll(words(text))
                || EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.FAREWELL).contains(Intent.of(text));
    }

    /**
     * Returns whether a question has no word that says what it is about, so that by itself it asks for nothing that could be found: "is
     * that still so".
     */
    public static boolean saysNothing(String question) {
        return words(question).stream()
                .flatMap(word -> Arrays.stream(word.split("'")))
                .allMatch(OF_NOTHING::contains);
    }

    private static List<String> words(String question) {
        return WORD.matcher(question.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().replace('’', '\''))
                .toList();
    }

    private static String first(List<String> words, int count) {
        return String.join(" ", words.subList(0, Math.min(count, words.size())));
    }
}
