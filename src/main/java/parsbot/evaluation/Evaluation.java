package parsbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Answerer;
import parsbot.answer.Citation;
import parsbot.answer.Outcome;
import parsbot.corpus.PassageId;

/**
 * What a system found for each question of a set. Immutable and thread-safe.
 *
 * @param system its name, for tables
 * @param results in the order of the questions
 */
public record Evaluation(QuestionSet set, String system, List<Result> results) {

    /** Deep enough for all measures, and for what an answer looks at, so that one search serves both. */
    private static final int DEPTH = 20;

    /** How deep a ranking is that is written to a file. */
    public static final int FILE_DEPTH = 100;

    /** So many passages give enough articles. A retriever considers no fewer, and so finds the same first ones as for a few. */
    private static final int PASSAGES_FOR_ARTICLES = 200;

    /**
     * What was found for one question.
     *
     * @param ranking the best first, at least as many as the measures need, if there are
     * @param said what the answer was; {@code null} for a system of which only rankings are known
     */
    public record Result(
            JudgedQuestion question,
            List<Ranked> ranking,
            @Nullable Said said) {
        public Result {
            ranking = List.copyOf(ranking);
        }

        /** Returns the ranking without its scores. */
        public List<RankedId> ids() {
            return ranking.stream().map(Ranked::id).toList();
        }

        /** Returns the rank of the first relevant entry, 0 if none is among the first ten. */
        public int firstRelevant() {
            return Measures.firstRelevant(ids().subList(0, Math.min(10, ranking.size())), question.judgments());
        }

        /** Returns whether the first passage is right and its key sentence has a gold string. */
        public boolean hasRightKeySentence() {
            return said != null && firstRelevant() == 1 && question.isGold(said.keySentence());
        }

        /** Returns how the whole answer did; nothing if only the ranking is known. */
        public List<Judged> judged() {
            return said == null ? List.of() : said.judged();
        }

        /** Returns whether the answer does not stand behind any passage. */
        public boolean refused() {
            return said != null && said.outcome().isRefusal();
        }
    }

    /**
     * What was answered.
     *
     * @param confidence that the corpus answers the question, 0 to 1
     * @param keySentence of the first passage, or several with line breaks between them; empty if nothing was found
     * @param judged how the whole answer did, once by each measure that is defined for the question
     */
    public record Said(Outcome outcome, double confidence, String keySentence, List<Judged> judged) {
        public Said {
            judged = List.copyOf(judged);
        }
    }

    public Evaluation {
        results = List.copyOf(results);
    }

    /** Asks all questions of a set, and keeps as much of each ranking as the measures need. */
    public static Evaluation of(QuestionSet set, String system, Answerer answerer) {
        return of(set, system, answerer, DEPTH);
    }

    /**
     * Asks all questions of a set.
     *
     * @param depth how much of each ranking is kept, 20 to {@value #FILE_DEPTH}
     */
    public static Evaluation of(QuestionSet set, String system, Answerer answerer, int depth) {
        if (depth < DEPTH || depth > FILE_DEPTH) {
            throw new IllegalArgumentException("depth is '" + depth + "': must be " + DEPTH + " to " + FILE_DEPTH);
        }
        int passages = set.unit() == JudgedUnit.PASSAGE ? depth : PASSAGES_FOR_ARTICLES;
        Map<PassageId, RankedId> ids = set.ids();
        List<Result> results = new ArrayList<>();
        for (JudgedQuestion question : set.questions()) {
            List<Citation> citations = answerer.rank(question.question(), passages);
            Answer answer = answerer.answer(question.question());
            List<Ranked> ranking =
                    set.judged(question, citations.stream().map(citation -> ranked(citation, ids)), depth);
            results.add(new Result(
                    question,
                    ranking,
                    new Said(
                            Outcome.of(answer),
                            answer.confidence(),
                            citations.isEmpty()
                                    ? ""
                                    : String.join("\n", citations.getFirst().keySentences()),
                            AnswerJudge.judge(
                                    question, ranking.stream().map(Ranked::id).toList(), set.unit(), answer))));
        }
        return new Evaluation(set, system, results);
    }

    private static Ranked ranked(Citation citation, Map<PassageId, RankedId> ids) {
        RankedId id = ids.get(citation.passage().id());
        if (id == null) {
            throw new IllegalArgumentException("the questions are about another corpus: passage "
                    + citation.passage().id() + " is not in it");
        }
        return new Ranked(id, citation.score());
    }

    /** Returns the results of the questions that the corpus answers. */
    public List<Result> answerable() {
        return results.stream()
                .filter(result -> result.question().isAnswerable())
                .toList();
    }

    /** Returns the results of those of one category. */
    public List<Result> answerable(String category) {
        return answerable().stream()
                .filter(result -> result.question().category().equals(category))
                .toList();
    }

    /** Returns the categories of the questions that the corpus answers, in the order in which they occur. */
    public List<String> categories() {
        return answerable().stream()
                .map(result -> result.question().category())
                .distinct()
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
        return Measures.mean(answerable().stream().mapToDouble(measure).toArray());
    }

    /** Returns the mean of a measure over answerable questions, or nothing if it is not defined for the set or the system. */
    public Optional<Estimate> estimate(Measure measure) {
        return estimate(measure, answerable());
    }

    /** Returns the mean of a measure over the answerable questions of one category, or nothing as above. */
    public Optional<Estimate> estimate(Measure measure, String category) {
        return estimate(measure, answerable(category));
    }

    private Optional<Estimate> estimate(Measure measure, List<Result> some) {
        return some.isEmpty() || !defines(measure)
                ? Optional.empty()
                : Optional.of(Bootstrap.mean(some.size(), i -> measure.of(some.get(i))));
    }

    boolean defines(Measure measure) {
        return measure != Measure.KEY_SENTENCE
                || (saysAnswers()
                        && results.stream()
                                .anyMatch(result ->
                                        !result.question().goldStrings().isEmpty()));
    }

    /** Returns how the whole answers did by a measure, in the order of the questions for which it is defined. */
    public List<Judged> judged(AnswerMeasure measure) {
        return results.stream()
                .flatMap(result -> result.judged().stream())
                .filter(judged -> judged.measure() == measure)
                .toList();
    }

    /** Returns the share of whole answers that are right by a measure, or nothing if it is defined for no question. */
    public Optional<Estimate> rate(AnswerMeasure measure) {
        double[] right = rights(measure);
        return right.length == 0 ? Optional.empty() : Optional.of(Bootstrap.mean(right.length, i -> right[i]));
    }

    /**
     * Returns by how much the share of right passages is higher for the side that wants an end than for the other, or nothing if
     * not both are asked about.
     */
    public Optional<Estimate> sidesDifference() {
        double[] ends = rights(AnswerMeasure.ENDS);
        double[] keeps = rights(AnswerMeasure.KEEPS);
        return ends.length == 0 || keeps.length == 0
                ? Optional.empty()
                : Optional.of(Bootstrap.estimate(
                        sample -> Measures.mean(drawn(ends, sample[0])) - Measures.mean(drawn(keeps, sample[1])),
                        ends.length,
                        keeps.length));
    }

    private double[] rights(AnswerMeasure measure) {
        return judged(measure).stream()
                .mapToDouble(judged -> judged.isRight() ? 1 : 0)
                .toArray();
    }

    /** Returns the results of those of one category. */
    public List<Result> unanswerable(String category) {
        return unanswerable().stream()
                .filter(result -> result.question().category().equals(category))
                .toList();
    }

    /** Returns whether answers are known, and not rankings alone. */
    public boolean saysAnswers() {
        return !results.isEmpty() && results.stream().allMatch(result -> result.said() != null);
    }

    /**
     * Returns the area under the ROC curve of the confidence, by which answerable questions are told from others; nothing if there
     * is none of a kind, or no confidence is known.
     */
    public Optional<Estimate> auroc() {
        return auroc(unanswerable());
    }

    /** Returns the same, but only of the unanswerable questions of one category. */
    public Optional<Estimate> auroc(String category) {
        return auroc(unanswerable(category));
    }

    private Optional<Estimate> auroc(List<Result> unanswerable) {
        if (!hasAuroc() || unanswerable.isEmpty()) {
            return Optional.empty();
        }
        double[] answerable = confidences(answerable());
        double[] others = confidences(unanswerable);
        return Optional.of(Bootstrap.estimate(
                sample -> Measures.auroc(drawn(answerable, sample[0]), drawn(others, sample[1])),
                answerable.length,
                others.length));
    }

    /** Returns the expected calibration error of the confidence; nothing if none is known, or there is no question. */
    public OptionalDouble calibrationError() {
        return saysAnswers()
                ? OptionalDouble.of(Curves.calibrationError(confidences(results), Curves.answerable(results)))
                : OptionalDouble.empty();
    }

    /** Returns whether confidences are known, of questions of both kinds. */
    public boolean hasAuroc() {
        return saysAnswers() && !answerable().isEmpty() && !unanswerable().isEmpty();
    }

    /**
     * Returns the confidences of some results, in their order.
     *
     * @throws IllegalArgumentException if of one only the ranking is known
     */
    public static double[] confidences(List<Result> results) {
        return results.stream()
                .mapToDouble(result -> {
                    Said said = result.said();
                    if (said == null) {
                        throw new IllegalArgumentException("no confidence is known");
                    }
                    return said.confidence();
                })
                .toArray();
    }

    static double[] drawn(double[] values, int[] places) {
        double[] drawn = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            drawn[i] = values[places[i]];
        }
        return drawn;
    }
}
