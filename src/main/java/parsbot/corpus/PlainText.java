package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads text without markup. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    private PlainText() {}

    /** Returns the text with every run of white space and control characters as one space, and none at its ends. */
    static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Returns the paragraphs, each on one line, that blank lines separate. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!onOneLine(line).isEmpty()) {
                paragraph.append(line).append('\n');
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(onOneLine(paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(onOneLine(paragraph.toString()));
        }
        return paragraphs;
    }
}
