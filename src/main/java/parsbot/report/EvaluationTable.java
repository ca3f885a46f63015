package parsbot.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Estimate;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Evaluation.Result;
import parsbot.evaluation.Measure;

/** Writes evaluations as Markdown tables. Thread-safe. */
public final class EvaluationTable {

    private EvaluationTable() {}

    /**
     * Returns the measures of each system with their 95 % intervals, how the others differ from the first, the first one's measures
     * by category, what is refused, and how the first one's whole answers did.
     */
    public static String summary(Comparison comparison) {
        Evaluation first = comparison.first();
        StringBuilder text = new StringBuilder()
                .append(comparison.set().name())
                .append(": ")
                .append(first.answerable().size())
                .append(" answerable questions, ")
                .append(first.unanswerable().size())
                .append(" others, ")
                .append(comparison.set().corpus().passages().count())
                .append(" passages\n\n");
        if (!first.answerable().isEmpty()) {
            text.append(systems(comparison)).append('\n');
            if (!comparison.others().isEmpty()) {
                text.append("Difference to ")
                        .append(first.system())
                        .append("; * is more than chance explains\n\n")
                        .append(differences(comparison))
                        .append('\n');
            }
            List<String> categories = first.categories();
            if (categories.size() > 1) {
                text.append(first.system())
                        .append(", by type\n\n")
                        .append(categories(first, categories))
                        .append('\n');
            }
        }
        text.append(refusals(comparison));
        List<AnswerRow> answers = AnswerRow.of(first);
        if (!answers.isEmpty()) {
            text.append('\n')
                    .append(first.system())
                    .append(", whole answers\n\n")
                    .append(answers(answers));
        }
        return text.toString();
    }

    private static MarkdownTable systems(Comparison comparison) {
        MarkdownTable table = new MarkdownTable(heading("system", "AUROC"));
        for (Evaluation evaluation : comparison.evaluations()) {
            table.add(row(
                    evaluation.system(),
                    measures(measure -> withInterval(evaluation.estimate(measure))),
                    withInterval(evaluation.auroc())));
        }
        return table;
    }

    private static MarkdownTable differences(Comparison comparison) {
        MarkdownTable table = new MarkdownTable(heading("system", "AUROC"));
        for (Evaluation evaluation : comparison.others()) {
            table.add(row(
                    evaluation.system(),
                    measures(measure -> difference(comparison.difference(evaluation, measure))),
                    difference(comparison.aurocDifference(evaluation))));
        }
        return table;
    }

    private static MarkdownTable categories(Evaluation evaluation, List<String> categories) {
        MarkdownTable table = new MarkdownTable(heading("type", "questions"));
        for (String category : categories) {
            table.add(row(
                    category,
                    measures(measure -> Figures.number(evaluation.estimate(measure, category))),
                    String.valueOf(evaluation.answerable(category).size())));
        }
        return table;
    }

    private static String refusals(Comparison comparison) {
        List<Evaluation> answering = comparison.evaluations().stream()
                .filter(Evaluation::saysAnswers)
                .toList();
        if (answering.isEmpty()) {
            return "";
        }
        MarkdownTable table = new MarkdownTable(
                List.of("system", "answerable but refused", "not answerable and refused", "calibration error"));
        for (Evaluation evaluation : answering) {
            OptionalDouble error = evaluation.calibrationError();
            table.add(List.of(
                    evaluation.system(),
                    refused(evaluation.answerable()),
                    refused(evaluation.unanswerable()),
                    error.isPresent() ? Figures.number(error.getAsDouble()) : Figures.NONE));
        }
        return table + unanswerable(comparison.first());
    }

    /** Returns how those that are not answered are told from those that are, if they are of several types. */
    private static String unanswerable(Evaluation evaluation) {
        List<String> categories = evaluation.unanswerable().stream()
                .map(result -> result.question().category())
                .distinct()
                .toList();
        if (categories.size() < 2 || !evaluation.hasAuroc()) {
            return "";
        }
        MarkdownTable table = new MarkdownTable(List.of("not answerable", "refused", "AUROC"));
        for (String category : categories) {
            table.add(List.of(
                    category, refused(evaluation.unanswerable(category)), withInterval(evaluation.auroc(category))));
        }
        return "\n" + table;
    }

    private static MarkdownTable answers(List<AnswerRow> rows) {
        MarkdownTable table = new MarkdownTable(List.of("answers", "right", "rate", "target"));
        rows.forEach(
                row -> table.add(List.of(row.name(), row.right(), row.rate() + " " + row.interval(), row.target())));
        return table;
    }

    /** Returns a line for each fault of a whole answer: what was expected, and what is wrong with what came. */
    public static String faults(Evaluation evaluation) {
        MarkdownTable table = new MarkdownTable(List.of("id", "answers", "expected", "came", "question"));
        for (Result result : evaluation.results()) {
            result.judged().stream()
                    .filter(judged -> !judged.isRight())
                    .forEach(judged -> table.add(List.of(
                            result.question().id(),
                            judged.measure().label(),
                            judged.expected(),
                            judged.came(),
                            oneLine(result.question().question().text()))));
        }
        return table.toString();
    }

    /** Returns a line for each question: the rank of what is right, whether the key sentence is right, and what came first. */
    public static String questions(Evaluation evaluation) {
        MarkdownTable table = new MarkdownTable(
                List.of("id", "type", "rank", "key sentence", "outcome", "confidence", "question", "first passage"));
        for (Result result : evaluation.results()) {
            Evaluation.Said said = result.said();
            table.add(List.of(
                    result.question().id(),
                    result.question().category(),
                    result.firstRelevant() == 0 ? Figures.NONE : String.valueOf(result.firstRelevant()),
                    result.hasRightKeySentence() ? "right" : Figures.NONE,
                    said == null ? Figures.NONE : said.outcome().label(),
                    said == null ? Figures.NONE : Figures.number(said.confidence()),
                    oneLine(result.question().question().text()),
                    result.ranking().isEmpty()
                            ? Figures.NONE
                            : result.ranking().getFirst().id().toString()));
        }
        return table.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<String> heading(String first, String last) {
        return row(first, measures(Measure::label), last);
    }

    private static List<String> measures(Function<Measure, String> text) {
        return Arrays.stream(Measure.values()).map(text).toList();
    }

    private static List<String> row(String first, List<String> measures, String last) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(measures);
        row.add(last);
        return row;
    }

    private static String withInterval(Optional<Estimate> estimate) {
        return estimate.map(known -> Figures.number(estimate) + " " + Figures.interval(known))
                .orElse(Figures.NONE);
    }

    private static String difference(Optional<Estimate> difference) {
        return difference
                .map(known -> Figures.signed(difference) + " " + Figures.signedInterval(known)
                        + (known.excludesZero() ? " *" : ""))
                .orElse(Figures.NONE);
    }

    private static String refused(List<Result> results) {
        return results.stream().filter(Result::refused).count() + " of " + results.size();
    }
}
