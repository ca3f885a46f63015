package parsbot.evaluation;

import java.util.List;
import parsbot.corpus.Corpus;

/**
 * Judged questions and the corpus that they are judged against. Immutable and thread-safe.
 *
 * @param name for tables
 */
public record QuestionSet(String name, Corpus corpus, List<JudgedQuestion> questions) {
    public QuestionSet {
        questions = List.copyOf(questions);
    }
}
