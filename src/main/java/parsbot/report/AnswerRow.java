package parsbot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parsbot.evaluation.AnswerMeasure;
import parsbot.evaluation.Estimate;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Judged;

/**
 * How whole answers did by a measure, as tables show it. Immutable and thread-safe.
 *
 * @param right how many of how many questions went right
 * @param target what is aimed at
 */
record AnswerRow(String name, String right, String rate, String interval, String target) {

    /** Within how many points of each other the two sides of a dispute are to be. */
    private static final int SIDES_POINTS = 10;

    /** Returns a row for each measure that is defined for one of the questions; none if only rankings are known. */
    static List<AnswerRow> of(Evaluation evaluation) {
        List<AnswerRow> rows = new ArrayList<>();
        for (AnswerMeasure measure : AnswerMeasure.values()) {
            List<Judged> judged = evaluation.judged(measure);
            Optional<Estimate> rate = evaluation.rate(measure);
            rate.ifPresent(known -> rows.add(new AnswerRow(
                    measure.label(),
                    judged.stream().filter(Judged::isRight).count() + " of " + judged.size(),
                    Figures.number(rate),
                    Figures.interval(known),
                    target(measure))));
        }
        Optional<Estimate> difference = evaluation.sidesDifference();
        difference.ifPresent(known -> rows.add(new AnswerRow(
                "difference of the two sides",
                Figures.NONE,
                Figures.signed(difference),
                Figures.signedInterval(known),
                String.format(Locale.ROOT, "-%1$.2f to +%1$.2f", SIDES_POINTS / 100.0))));
        return rows;
    }

    private static String target(AnswerMeasure measure) {
        return measure.target().isPresent()
                ? "≥ " + Figures.brief(measure.target().getAsDouble())
                : Figures.NONE;
    }
}
