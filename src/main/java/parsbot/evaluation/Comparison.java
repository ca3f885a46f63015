package parsbot.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * Several systems on one set of questions. Immutable and thread-safe.
 *
 * @param evaluations the one that others are compared with first; at least one
 */
public record Comparison(QuestionSet set, List<Evaluation> evaluations) {

    /** @throws IllegalArgumentException if there is no system, or one that was asked other questions */
    public Comparison {
        evaluations = List.copyOf(evaluations);
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs a system");
        }
        if (evaluations.stream().anyMatch(evaluation -> !evaluation.set().equals(set))) {
            throw new IllegalArgumentException("a comparison is on one set of questions");
        }
    }

    /** Returns the system that the others are compared with. */
    public Evaluation first() {
        return evaluations.getFirst();
    }

    /** Returns the systems that are compared with the first one. */
    public List<Evaluation> others() {
        return evaluations.subList(1, evaluations.size());
    }

    /**
     * Returns by how much a system's mean is above that of the first one. The interval is that of the mean of the differences of
     * each question (paired bootstrap: Efron and Tibshirani 1993), which is narrower than the two means' own intervals suggest.
     *
     * @return nothing if the measure is not defined for one of the two
     */
    public Optional<Estimate> difference(Evaluation other, Measure measure) {
        List<Evaluation.Result> ours = first().answerable();
        List<Evaluation.Result> theirs = other.answerable();
        return ours.isEmpty() || !first().defines(measure) || !other.defines(measure)
                ? Optional.empty()
                : Optional.of(Bootstrap.mean(ours.size(), i -> measure.of(theirs.get(i)) - measure.of(ours.get(i))));
    }

    /** Returns the same for the area under the ROC curve of the confidence. */
    public Optional<Estimate> aurocDifference(Evaluation other) {
        if (!first().hasAuroc() || !other.hasAuroc()) {
            return Optional.empty();
        }
        double[] ours = Evaluation.confidences(first().answerable());
        double[] oursOthers = Evaluation.confidences(first().unanswerable());
        double[] theirs = Evaluation.confidences(other.answerable());
        double[] theirsOthers = Evaluation.confidences(other.unanswerable());
        return Optional.of(Bootstrap.estimate(
                sample -> Measures.auroc(Evaluation.drawn(theirs, sample[0]), Evaluation.drawn(theirsOthers, sample[1]))
                        - Measures.auroc(Evaluation.drawn(ours, sample[0]), Evaluation.drawn(oursOthers, sample[1])),
                ours.length,
                oursOthers.length));
    }
}
