package parsbot.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/**
 * The block at the end of an article's file that says which questions its paragraphs answer:
 *
 * <pre>{@code
 * <!-- asked as
 *
 * The first words of a paragraph …
 * - a question that it answers
 * - (2) one that its second sentence answers
 *
 * -->
 * }</pre>
 *
 * A paragraph is named by its first words, so that its questions stay with it when paragraphs are added or moved; Markdown viewers
 * hide the block.
 */
final class AskedAsBlock {

    private static final String OPEN = "<!-- asked as";
    private static final String CLOSE = "-->";

    /** The number of a sentence, and the question after it. */
    private static final Pattern NUMBERED = Pattern.compile("\\((\\d+)\\)\\s*(.*)");

    /** More digits than any paragraph has sentences. */
    private static final int MAX_DIGITS = 9;

    private AskedAsBlock() {}

    /** Returns the line of the block's opening, counted from 0, or -1 if there is none. */
    static int openingLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(OPEN)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the paragraphs with the questions that the block gives them.
     *
     * @param lines of the block, from its opening on
     * @param linesBefore how many lines of the file come before the block
     */
    static List<Paragraph> bind(
            List<Paragraph> paragraphs, List<String> lines, String file, int linesBefore, Problems problems) {
        Map<Integer, List<Paragraph.Line>> questions = new LinkedHashMap<>();
        int paragraph = -1;
        boolean closed = false;
        boolean named = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String where = file + ":" + (linesBefore + i + 1);
            if (closed && !line.isEmpty()) {
                problems.add(
                        where,
                        "'" + Problem.shown(line)
                                + "' stands after the asked-as block, which must be the last in the file");
            } else if (line.equals(CLOSE)) {
                closed = true;
            } else if (line.startsWith("- ")) {
                if (!named) {
                    problems.add(
                            where,
                            "'" + Problem.shown(line) + "' stands before any paragraph is named by its first words");
                } else if (paragraph >= 0) {
                    Paragraph.Line asked = line(line.substring(2).strip(), paragraphs.get(paragraph), where, problems);
                    if (asked != null) {
                        questions
                                .computeIfAbsent(paragraph, _ -> new ArrayList<>())
                                .add(asked);
                    }
                }
            } else if (!line.isEmpty()) {
                named = true;
                paragraph = find(paragraphs, ParagraphName.of(line), where, problems);
            }
        }
        if (!closed) {
            problems.add(file + ":" + (linesBefore + 1), "the asked-as block has no end: close it with a line '-->'");
        }
        List<Paragraph> bound = new ArrayList<>(paragraphs);
        questions.forEach(
                (index, asked) -> bound.set(index, paragraphs.get(index).withAskedAs(asked)));
        return bound;
    }

    /** Returns the line of a paragraph; {@code null} if it cannot be used. */
    private static Paragraph.@Nullable Line line(String written, Paragraph paragraph, String where, Problems problems) {
        Matcher numbered = NUMBERED.matcher(written);
        if (!numbered.matches()) {
            return Paragraph.Line.of(written);
        }
        List<TextRange> sentences = SentenceSplitter.split(paragraph.text(), paragraph.language());
        String digits = numbered.group(1);
        int number = digits.length() > MAX_DIGITS ? 0 : Integer.parseInt(digits);
        if (number < 1 || number > sentences.size()) {
            problems.add(
                    where,
                    "'(" + Problem.shown(digits) + ")' names no sentence of the paragraph: must be "
                            + (sentences.size() == 1 ? "(1), its only one" : "(1) to (" + sentences.size() + ")")
                            + ", or no number");
            return null;
        }
        if (numbered.group(2).isEmpty()) {
            problems.add(where, "'- (" + digits + ")' has no question: write one after the sentence's number");
            return null;
        }
        return new Paragraph.Line(numbered.group(2), sentences.get(number - 1));
    }

    private static int find(List<Paragraph> paragraphs, ParagraphName name, String where, Problems problems) {
        List<Integer> found = name.placesIn(paragraphs);
        if (found.size() == 1) {
            return found.getFirst();
        }
        problems.add(
                where,
                found.isEmpty()
                        ? "no paragraph starts with '" + Problem.shown(name.opening())
                                + "': name one by its first words, or a question by '- '"
                        : found.size() + " paragraphs start with '" + Problem.shown(name.opening())
                                + "': write more of the first words");
        return -1;
    }
}
