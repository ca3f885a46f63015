package parsbot.evaluation;

import java.util.List;
import java.util.Map;
import parsbot.question.Question;

/**
 * A question and what is right for it. Immutable and thread-safe.
 *
 * @param category the kind of question, for tables
 * @param judgments the gain of each relevant passage or article, 1 or more; empty for a question that the corpus does not answer
 * @param goldStrings the key sentence is right if it has one of them, in any case; empty where that is not judged
 * @param gold what is right for the whole answer
 */
public record JudgedQuestion(
        String id,
        Question question,
        String category,
        Map<RankedId, Integer> judgments,
        List<String> goldStrings,
        Gold gold) {

    public JudgedQuestion {
        judgments = Map.copyOf(judgments);
        goldStrings = List.copyOf(goldStrings);
    }

    /** A question of which only passages are judged. */
    public JudgedQuestion(
            String id, Question question, String category, Map<RankedId, Integer> judgments, List<String> goldStrings) {
        this(id, question, category, judgments, goldStrings, Gold.NONE);
    }

    /** Returns whether the corpus answers the question. */
    public boolean isAnswerable() {
        return !judgments.isEmpty();
    }

    /** Returns whether the sentence has one of the gold strings. */
    public boolean isGold(String sentence) {
        return Gold.hasOneOf(goldStrings, sentence);
    }
}
