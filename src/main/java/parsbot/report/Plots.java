package parsbot.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Curves;
import parsbot.evaluation.Estimate;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Measure;
import parsbot.evaluation.Measures;

/**
 * What is plotted of a comparison; the page's script reads it by these names. Immutable and thread-safe.
 *
 * @param set the id of the set's section in the page
 * @param systems the first one first
 * @param types of the first system; empty if all questions are of one type
 * @param answerable how many answerable questions have a confidence in each {@value #HISTOGRAM_BINS}th of 0 to 1
 * @param unanswerable the same of the others
 * @param reliability of the first system, by rising confidence
 */
record Plots(
        String set,
        List<SystemPlot> systems,
        List<TypePlot> types,
        List<Integer> answerable,
        List<Integer> unanswerable,
        List<Curves.Bin> reliability) {

    static final int HISTOGRAM_BINS = 20;
    static final int RELIABILITY_BINS = 10;
    static final int DEPTH = 10;

    /**
     * A system.
     *
     * @param right how often a right passage comes first; {@code null} if none is answerable
     * @param recall the share of questions with a right passage among the first 1, 2 and so on to {@value #DEPTH}; empty if none is
     *     answerable
     * @param roc pairs of the share of others and the share of answerable questions; empty if no confidence is known
     */
    record SystemPlot(String name, @Nullable Estimate right, List<Double> recall, List<List<Double>> roc) {}

    /** A type of question. */
    record TypePlot(String name, long questions, Estimate right, Estimate reciprocalRank) {}

    static Plots of(String set, Comparison comparison) {
        Evaluation first = comparison.first();
        List<String> categories = first.categories();
        return new Plots(
                set,
                comparison.evaluations().stream().map(Plots::system).toList(),
                categories.size() < 2
                        ? List.of()
                        : categories.stream()
                                .map(category -> type(first, category))
                                .toList(),
                Curves.histogram(Evaluation.confidences(first.answerable()), HISTOGRAM_BINS),
                Curves.histogram(Evaluation.confidences(first.unanswerable()), HISTOGRAM_BINS),
                Curves.reliability(first.results(), RELIABILITY_BINS));
    }

    private static SystemPlot system(Evaluation evaluation) {
        boolean answerable = !evaluation.answerable().isEmpty();
        return new SystemPlot(
                evaluation.system(),
                evaluation.estimate(Measure.R_1).orElse(null),
                answerable
                        ? IntStream.rangeClosed(1, DEPTH)
                                .mapToObj(k -> evaluation.mean(result -> Measures.successAt(k, result.firstRelevant())))
                                .toList()
                        : List.of(),
                evaluation.hasAuroc()
                        ? Curves.roc(
                                        Evaluation.confidences(evaluation.answerable()),
                                        Evaluation.confidences(evaluation.unanswerable()))
                                .stream()
                                .map(point -> List.of(point.falsePositives(), point.truePositives()))
                                .toList()
                        : List.of());
    }

    private static TypePlot type(Evaluation evaluation, String category) {
        return new TypePlot(
                category,
                evaluation.answerable(category).size(),
                evaluation.estimate(Measure.R_1, category).orElseThrow(),
                evaluation.estimate(Measure.MRR_10, category).orElseThrow());
    }
}
