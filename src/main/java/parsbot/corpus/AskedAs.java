package parsbot.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * - another one
 *
 * -->
 * }</pre>
 *
 * A paragraph is named by its first words, so that its questions stay with it when paragraphs are added or moved; Markdown viewers
 * hide the block.
 */
final class AskedAs {

    private static final String OPEN = "<!-- asked as";
    private static final String CLOSE = "-->";

    private AskedAs() {}

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
        Map<Integer, List<String>> questions = new LinkedHashMap<>();
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
                    questions
                            .computeIfAbsent(paragraph, _ -> new ArrayList<>())
                            .add(line.substring(2).strip());
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
