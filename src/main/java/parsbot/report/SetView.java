package parsbot.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Curves;
import parsbot.evaluation.Estimate;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Measure;

/**
 * A set of questions as the page's template shows it. Immutable and thread-safe.
 *
 * @param id of its section in the page
 * @param system the first one, to which all but the first two tables belong
 * @param differences of the other systems to the first one
 * @param answers how whole answers did
 * @param recall of each system at 1 to 10
 * @param passing what is answered from some confidences on
 * @param outcomes the names that occur, for filters, as are {@code types} and {@code verdicts}
 */
record SetView(
        String id,
        String name,
        int answerable,
        int unanswerable,
        long passages,
        String system,
        List<String> measures,
        List<SystemRow> systems,
        boolean hasOthers,
        List<Row> differences,
        boolean hasTypes,
        List<TypeRow> byType,
        boolean hasAnswers,
        List<AnswerRow> answers,
        List<Row> recall,
        List<BinRow> histogram,
        boolean hasRoc,
        List<PassingRow> passing,
        List<ReliabilityRow> reliability,
        List<QuestionRow> questions,
        List<String> types,
        List<String> verdicts,
        List<String> outcomes) {

    private static final int THRESHOLDS = 10;

    /** A figure with its interval, both as text. */
    record Cell(String value, String interval, boolean marked) {

        static Cell of(Optional<Estimate> estimate) {
            return new Cell(
                    Figures.number(estimate), estimate.map(Figures::interval).orElse(""), false);
        }

        static Cell ofDifference(Optional<Estimate> estimate) {
            return new Cell(
                    Figures.signed(estimate),
                    estimate.map(Figures::signedInterval).orElse(""),
                    estimate.map(Estimate::excludesZero).orElse(false));
        }
    }

    record Row(String name, List<Cell> cells) {}

    record SystemRow(String name, List<Cell> cells, String answerableRefused, String unanswerableRefused) {}

    record TypeRow(String name, long questions, List<Cell> cells) {}

    record BinRow(String from, String to, int answerable, int unanswerable) {}

    record PassingRow(String threshold, String answerable, String unanswerable) {}

    record ReliabilityRow(int questions, String confidence, String answerable) {}

    static SetView of(String id, Comparison comparison, Plots plots) {
        Evaluation first = comparison.first();
        List<QuestionRow> questions = QuestionRow.of(first);
        List<AnswerRow> answers = AnswerRow.of(first);
        return new SetView(
                id,
                comparison.set().name(),
                first.answerable().size(),
                first.unanswerable().size(),
                comparison.set().corpus().passages().count(),
                first.system(),
                Arrays.stream(Measure.values()).map(Measure::label).toList(),
                comparison.evaluations().stream().map(SetView::systemRow).toList(),
                !comparison.others().isEmpty(),
                comparison.others().stream()
                        .map(other -> differenceRow(comparison, other))
                        .toList(),
                !plots.types().isEmpty(),
                plots.types().stream().map(type -> typeRow(first, type)).toList(),
                !answers.isEmpty(),
                answers,
                plots.systems().stream()
                        .filter(system -> !system.recall().isEmpty())
                        .map(SetView::recallRow)
                        .toList(),
                histogram(plots),
                first.hasAuroc(),
                first.hasAuroc() ? passing(first) : List.of(),
                plots.reliability().stream()
                        .map(bin -> new ReliabilityRow(
                                bin.questions(), Figures.number(bin.confidence()), Figures.number(bin.answerable())))
                        .toList(),
                questions,
                questions.stream().map(QuestionRow::type).distinct().toList(),
                Arrays.stream(Verdict.values())
                        .map(Verdict::label)
                        .filter(label ->
                                questions.stream().anyMatch(row -> row.verdict().equals(label)))
                        .toList(),
                questions.stream().map(QuestionRow::outcome).distinct().toList());
    }

    private static SystemRow systemRow(Evaluation evaluation) {
        List<Cell> cells = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            cells.add(Cell.of(evaluation.estimate(measure)));
        }
        cells.add(Cell.of(evaluation.auroc()));
        return new SystemRow(
                evaluation.system(),
                cells,
                evaluation.saysAnswers() ? refused(evaluation.answerable()) : Figures.NONE,
                evaluation.saysAnswers() ? refused(evaluation.unanswerable()) : Figures.NONE);
    }

    private static String refused(List<Evaluation.Result> results) {
        return results.stream().filter(Evaluation.Result::refused).count() + " of " + results.size();
    }

    private static Row differenceRow(Comparison comparison, Evaluation other) {
        List<Cell> cells = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            cells.add(Cell.ofDifference(comparison.difference(other, measure)));
        }
        cells.add(Cell.ofDifference(comparison.aurocDifference(other)));
        return new Row(other.system(), cells);
    }

    private static TypeRow typeRow(Evaluation evaluation, Plots.TypePlot type) {
        return new TypeRow(
                type.name(),
                type.questions(),
                Arrays.stream(Measure.values())
                        .map(measure -> Cell.of(evaluation.estimate(measure, type.name())))
                        .toList());
    }

    private static Row recallRow(Plots.SystemPlot system) {
        return new Row(
                system.name(),
                system.recall().stream()
                        .map(value -> new Cell(Figures.number(value), "", false))
                        .toList());
    }

    private static List<BinRow> histogram(Plots plots) {
        return IntStream.range(0, Plots.HISTOGRAM_BINS)
                .mapToObj(bin -> new BinRow(
                        Figures.brief((double) bin / Plots.HISTOGRAM_BINS),
                        Figures.brief((bin + 1.0) / Plots.HISTOGRAM_BINS),
                        plots.answerable().get(bin),
                        plots.unanswerable().get(bin)))
                .toList();
    }

    private static List<PassingRow> passing(Evaluation evaluation) {
        double[] answerable = Evaluation.confidences(evaluation.answerable());
        double[] others = Evaluation.confidences(evaluation.unanswerable());
        return IntStream.range(0, THRESHOLDS)
                .mapToObj(step -> Curves.passing((double) step / THRESHOLDS, answerable, others))
                .map(point -> new PassingRow(
                        Figures.brief(point.threshold()),
                        Figures.number(point.truePositives()),
                        Figures.number(point.falsePositives())))
                .toList();
    }
}
