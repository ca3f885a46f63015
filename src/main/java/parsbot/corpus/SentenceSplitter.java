package parsbot.corpus;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sentences: the boundaries of the JDK's {@link BreakIterator} but for those after an abbreviation or an initial, and
 * those inside a word such as a web address. Thread-safe.
 *
 * <p>Rather join two sentences than cut one: "U.S." keeps the next word with it, even where it ends a sentence.
 */
public final class SentenceSplitter {

    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{N}.]+(?=[)\\]\"'”’»]*\\s*$)");
    /** Longer than every abbreviation with the quotation marks after it, so that a long sentence costs no more than a short one. */
    private static final int ENDING_CHARS = 40;

    /** What ends a sentence with no space after it. */
    private static final String IDEOGRAPHIC_STOPS = "。｡．！？";

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");

    /** Abbreviations before a capital or a number, in lower case, of the languages that the program speaks. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            // English
            "v.",
            "vs.",
            "no.",
            "nos.",
            "dr.",
            "mr.",
            "mrs.",
            "ms.",
            "st.",
            "jr.",
            "sr.",
            "rep.",
            "reps.",
            "sen.",
            "sens.",
            "gov.",
            "gen.",
            "hon.",
            "lt.",
            "sgt.",
            "capt.",
            "col.",
            "prof.",
            "rev.",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.",
            "inc.",
            "corp.",
            "co.",
            "ltd.",
            "ave.",
            "mt.",
            "ft.",
            "art.",
            "sec.",
            "fig.",
            "e.g.",
            "i.e.",
            // Spanish
            "sra.",
            "srta.",
            "dra.",
            "lic.",
            "ing.",
            "ud.",
            "uds.",
            "núm.",
            "pág.",
            "págs.",
            "av.",
            "gral.",
            "ee.",
            "uu.",
            "ej.");

    private SentenceSplitter() {}

    /**
     * Returns where the sentences of a text are, in their order, without the spaces between them.
     *
     * @return at least one sentence unless the text is blank
     */
    public static List<TextRange> split(String text, Locale language) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(language);
        boundaries.setText(text);
        List<TextRange> sentences = new ArrayList<>();
        int start = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end == text.length() || endsSentence(text.substring(Math.max(start, end - ENDING_CHARS), end))) {
                addStripped(text, start, end, sentences);
                start = end;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean endsSentence(String ending) {
        char last = ending.charAt(ending.length() - 1);
        if (!Character.isWhitespace(last)) {
            return IDEOGRAPHIC_STOPS.indexOf(last) >= 0;
        }
        Matcher matcher = LAST_WORD.matcher(ending);
        if (!matcher.find()) {
            return true;
        }
        String word = matcher.group();
        return !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                && !INITIALS.matcher(word).matches();
    }

    private static void addStripped(String text, int start, int end, List<TextRange> sentences) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new TextRange(from, to));
        }
    }
}
