package parsbot.answer;

import parsbot.retrieval.Hit;

/**
 * How sure it is that a passage answers. A logistic function of the hit's score and of its share of the question's terms; the
 * three numbers are set by hand on the development questions, so that it orders questions well but is no calibrated probability.
 */
final class Confidence {

    private static final double BIAS = -3.5;
    private static final double SCORE = 6;
    private static final double COVERAGE = 5;

    private Confidence() {}

    /** Returns 0 to 1, both excluded. */
    static double of(Hit best) {
        return 1
                / (1
                        + Math.exp(-(BIAS
                                + SCORE * best.signals().words()
                                + COVERAGE * best.signals().coverage())));
    }
}
