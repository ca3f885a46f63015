package parsbot.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parsbot.evaluation.AnswerMeasure;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Estimate;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Evaluation.Result;
import parsbot.evaluation.Measure;

/** Writes the totals of evaluations as JSON, for scripts. Thread-safe. */
public final class EvaluationJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EvaluationJson() {}

    /** Returns the figures of all systems on one line, without a line end; what is not defined is left out. */
    public static String write(Comparison comparison) {
        Evaluation first = comparison.first();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("set", comparison.set().name());
        json.put("passages", comparison.set().corpus().passages().count());
        json.put("answerable", first.answerable().size());
        json.put("unanswerable", first.unanswerable().size());
        ArrayNode systems = json.putArray("systems");
        putSystem(systems, first);
        for (Evaluation other : comparison.others()) {
            ObjectNode difference = putSystem(systems, other).putObject("difference");
            putMeasures(difference, measure -> comparison.difference(other, measure));
            put(difference, "auroc", comparison.aurocDifference(other));
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static ObjectNode putSystem(ArrayNode systems, Evaluation evaluation) {
        ObjectNode system = systems.addObject();
        system.put("system", evaluation.system());
        putMeasures(system, evaluation::estimate);
        put(system, "auroc", evaluation.auroc());
        if (evaluation.saysAnswers()) {
            system.put("answerable_refused", refused(evaluation.answerable()));
            system.put("unanswerable_refused", refused(evaluation.unanswerable()));
            evaluation.calibrationError().ifPresent(error -> system.put("calibration_error", rounded(error)));
        }
        if (evaluation.saysAnswers()) {
            putAnswers(system.putObject("answers"), evaluation);
        }
        ObjectNode types = system.putObject("types");
        for (String category : evaluation.categories()) {
            ObjectNode type = types.putObject(category);
            type.put("questions", evaluation.answerable(category).size());
            putMeasures(type, measure -> evaluation.estimate(measure, category));
        }
        return system;
    }

    private static void putAnswers(ObjectNode answers, Evaluation evaluation) {
        for (AnswerMeasure measure : AnswerMeasure.values()) {
            evaluation.rate(measure).ifPresent(rate -> {
                ObjectNode figures = putEstimate(answers, measure.name().toLowerCase(Locale.ROOT), rate);
                figures.put("questions", evaluation.judged(measure).size());
                measure.target().ifPresent(target -> figures.put("target", target));
            });
        }
        put(answers, "sides_difference", evaluation.sidesDifference());
    }

    private static void putMeasures(ObjectNode json, Function<Measure, Optional<Estimate>> estimates) {
        for (Measure measure : Measure.values()) {
            put(json, measure.name().toLowerCase(Locale.ROOT), estimates.apply(measure));
        }
    }

    private static void put(ObjectNode json, String name, Optional<Estimate> estimate) {
        estimate.ifPresent(known -> putEstimate(json, name, known));
    }

    private static ObjectNode putEstimate(ObjectNode json, String name, Estimate estimate) {
        return json.putObject(name)
                .put("value", rounded(estimate.value()))
                .put("low", rounded(estimate.low()))
                .put("high", rounded(estimate.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static long refused(List<Result> results) {
        return results.stream().filter(Result::refused).count();
    }
}
