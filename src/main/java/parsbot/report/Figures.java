package parsbot.report;

import java.util.Locale;
import java.util.Optional;
import parsbot.evaluation.Estimate;

/** Writes figures. Thread-safe. */
final class Figures {

    /** What stands where a figure is not defined. */
    static final String NONE = "–";

    private Figures() {}

    /** Returns three digits after the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Returns two digits after the point. */
    static String brief(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String number(Optional<Estimate> estimate) {
        return estimate.map(known -> number(known.value())).orElse(NONE);
    }

    static String interval(Estimate estimate) {
        return "[" + brief(estimate.low()) + ", " + brief(estimate.high()) + "]";
    }

    static String signed(Optional<Estimate> difference) {
        return difference
                .map(known -> String.format(Locale.ROOT, "%+.3f", known.value()))
                .orElse(NONE);
    }

    static String signedInterval(Estimate difference) {
        return String.format(Locale.ROOT, "[%+.2f, %+.2f]", difference.low(), difference.high());
    }
}
