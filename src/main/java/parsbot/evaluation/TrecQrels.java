package parsbot.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Writes judgments in TREC's form, {@code question 0 id gain} in each line. Questions without anything relevant have no line. White
 * space in ids is written as {@code %20}. Thread-safe.
 */
public final class TrecQrels {

    private TrecQrels() {}

    /** Writes the judgments of a set, its questions in their order, each question's judgments by id. */
    public static void write(QuestionSet set, Writer out) throws IOException {
        for (JudgedQuestion question : set.questions()) {
            for (Map.Entry<RankedId, Integer> judgment : question.judgments().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                out.write(TrecId.of(question.id()) + " 0 "
                        + TrecId.of(judgment.getKey().value()) + " " + judgment.getValue() + "\n");
            }
        }
    }
}
