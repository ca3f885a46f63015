package parsbot.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import parsbot.evaluation.Evaluation.Result;

/** Writes evaluations as Markdown tables. Thread-safe. */
public final class EvaluationTable {

    private EvaluationTable() {}

    /** Returns the measures over all answerable questions with their 95 % intervals, then by category, then what is refused. */
    public static String summary(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        line(
                table,
                evaluation.set() + ", " + evaluation.system() + ": "
                        + evaluation.answerable().size() + " answerable questions, "
                        + evaluation.unanswerable().size() + " others, "
                        + evaluation.passages() + " passages");
        line(table, "");
        if (!evaluation.answerable().isEmpty()) {
            line(table, "| answerable questions | n | R@1 | R@3 | R@5 | R@10 | MRR@10 | nDCG@10 | key sentence |");
            line(table, "|---|---|---|---|---|---|---|---|---|");
            row(table, "all", evaluation.answerable(), true);
            Set<String> categories = new LinkedHashSet<>();
            evaluation
                    .answerable()
                    .forEach(result -> categories.add(result.question().category()));
            if (categories.size() > 1) {
                categories.forEach(category -> row(
                        table,
                        category,
                        evaluation.answerable().stream()
                                .filter(result -> result.question().category().equals(category))
                                .toList(),
                        false));
            }
            line(table, "");
        }
        refusals(table, evaluation);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, List<Result> results, boolean intervals) {
        List<ToDoubleFunction<Result>> measures = List.of(
                result -> Measures.successAt(1, result.firstRelevant()),
                result -> Measures.successAt(3, result.firstRelevant()),
                result -> Measures.successAt(5, result.firstRelevant()),
                result -> Measures.successAt(10, result.firstRelevant()),
                result -> Measures.reciprocalRankAt(10, result.firstRelevant()),
                result ->
                        Measures.ndcgAt(10, result.ranking(), result.question().judgments()),
                result -> result.hasRightKeySentence() ? 1 : 0);
        StringBuilder row = new StringBuilder("| " + name + " | " + results.size() + " |");
        for (ToDoubleFunction<Result> measure : measures) {
            List<Double> values = results.stream().map(measure::applyAsDouble).toList();
            row.append(String.format(Locale.ROOT, " %.3f", Measures.mean(values)));
            if (intervals) {
                Measures.Interval interval = Measures.bootstrap(values, Measures::mean);
                row.append(String.format(Locale.ROOT, " (%.3f to %.3f)", interval.low(), interval.high()));
            }
            row.append(" |");
        }
        line(table, row.toString());
    }

    private static void refusals(StringBuilder table, Evaluation evaluation) {
        List<Result> answerable = evaluation.answerable();
        List<Result> others = evaluation.unanswerable();
        line(table, "answerable but refused: " + refused(answerable) + " of " + answerable.size());
        line(table, "not answerable and refused: " + refused(others) + " of " + others.size());
        if (!answerable.isEmpty() && !others.isEmpty()) {
            double auroc = Measures.auroc(confidences(answerable), confidences(others));
            line(table, "AUROC of the confidence: " + String.format(Locale.ROOT, "%.3f", auroc));
        }
    }

    /** Returns a line for each question: the rank of its first right passage, whether the key sentence is right, and the best passage. */
    public static String questions(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        line(table, "");
        line(table, "| id | category | rank | key sentence | confidence | question | best passage |");
        line(table, "|---|---|---|---|---|---|---|");
        for (Result result : evaluation.results()) {
            List<String> cells = new ArrayList<>();
            cells.add(result.question().id());
            cells.add(result.question().category());
            cells.add(result.firstRelevant() == 0 ? "-" : String.valueOf(result.firstRelevant()));
            cells.add(result.hasRightKeySentence() ? "right" : "-");
            cells.add(String.format(Locale.ROOT, "%.3f", result.confidence()));
            cells.add(result.question().question().text().replace("|", "\\|"));
            cells.add(
                    result.ranking().isEmpty()
                            ? "-"
                            : result.ranking().getFirst().toString());
            line(table, "| " + String.join(" | ", cells) + " |");
        }
        return table.toString();
    }

    private static long refused(List<Result> results) {
        return results.stream().filter(Result::refused).count();
    }

    private static List<Double> confidences(List<Result> results) {
        return results.stream().map(Result::confidence).toList();
    }

    private static void line(StringBuilder table, String line) {
        table.append(line).append('\n');
    }
}
