package parsbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import parsbot.answer.Answer;
import parsbot.answer.Answerer;
import parsbot.answer.Citation;
import parsbot.corpus.PassageId;

/**
 * What came out for each question of a set. Immutable and thread-safe.
 *
 * @param passages how many were searched
 * @param results in the order of the questions
 */
public record Evaluation(String set, String system, long passages, List<Result> results) {

    private static final int DEPTH = 10;

    /**
     * What came out for one question.
     *
     * @param ranking the best passages, ten at most
     * @param firstRelevant the rank of the first relevant one, 0 if none is there
     * @param keySentence of the first passage, or several with line breaks between them; empty if nothing was found
     * @param refused whether the answer does not stand behind any passage
     */
    public record Result(
            JudgedQuestion question,
            List<PassageId> ranking,
            int firstRelevant,
            String keySentence,
            double confidence,
            boolean refused) {
        public Result {
            ranking = List.copyOf(ranking);
        }

        /** Returns whether the first passage is right and its key sentence has a gold string. */
        public boolean hasRightKeySentence() {
            return firstRelevant == 1 && question.isGold(keySentence);
        }
    }

    public Evaluation {
        results = List.copyOf(results);
    }

    /** Asks all questions of a set. */
    public static Evaluation of(QuestionSet set, String system, Answerer answerer) {
        List<Result> results = new ArrayList<>();
        for (JudgedQuestion question : set.questions()) {
            List<Citation> ranking = answerer.rank(question.question(), DEPTH);
            List<PassageId> ids =
                    ranking.stream().map(citation -> citation.passage().id()).toList();
            Answer answer = answerer.answer(question.question());
            results.add(new Result(
                    question,
                    ids,
                    Measures.firstRelevant(ids, question.judgments()),
                    ranking.isEmpty()
                            ? ""
                            : String.join("\n", ranking.getFirst().keySentences()),
                    answer.confidence(),
                    !(answer instanceof Answer.Grounded)));
        }
        return new Evaluation(set.name(), system, set.corpus().passages().count(), results);
    }

    /** Returns the results of the questions that the corpus answers. */
    public List<Result> answerable() {
        return results.stream()
                .filter(result -> result.question().isAnswerable())
                .toList();
    }

    /** Returns the results of the questions that the corpus does not answer. */
    public List<Result> unanswerable() {
        return results.stream()
                .filter(result -> !result.question().isAnswerable())
                .toList();
    }

    /** Returns the mean of a measure over answerable questions. */
    public double mean(ToDoubleFunction<Result> measure) {
        return Measures.mean(answerable().stream().map(measure::applyAsDouble).toList());
    }
}
