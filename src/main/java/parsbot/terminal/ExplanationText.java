package parsbot.terminal;

import java.util.Locale;
import parsbot.answer.Citation;
import parsbot.retrieval.Explanation;

/** Shows in a terminal how a passage came by its score. Thread-safe. */
public final class ExplanationText {

    private static final int MAX_DEPTH = 5;

    private ExplanationText() {}

    /** Returns the parts of the score as indented lines, each with its end. */
    public static String render(Citation citation, Explanation explanation) {
        StringBuilder lines = new StringBuilder();
        lines.append(citation.rank())
                .append(". ")
                .append(citation.passage().id())
                .append(String.format(Locale.ROOT, ": score %.4f%n", citation.score()));
        append(explanation, 1, lines);
        return lines.toString();
    }

    private static void append(Explanation explanation, int depth, StringBuilder lines) {
        lines.append("  ".repeat(depth))
                .append(String.format(Locale.ROOT, "%.4f  ", explanation.value()))
                .append(explanation.what().replaceAll("\\s+", " "))
                .append('\n');
        if (depth < MAX_DEPTH) {
            explanation.parts().forEach(part -> append(part, depth + 1, lines));
        }
    }
}
