package parsbot.answer;

import parsbot.retrieval.Hit;
import parsbot.retrieval.Signals;

/**
 * How sure it is that a passage answers: a logistic function of how near the vectors are and of the share of the question's terms
 * that the passage has, or without vectors, of BM25 and that share.
 *
 * <p>The numbers come from a logistic regression over the project's own questions and SQuAD 2.0 (answerable questions against those
 * of articles that are not in the index), both weighted equally; then the bias was raised by {@value #PRIOR}, since people ask more
 * that can be answered than these sets do. It orders questions well and is no calibrated probability yet.
 */
final class Confidence {

    private static final double PRIOR = 0.7;

    private static final double BIAS = -29.9 + PRIOR;
    private static final double COVERAGE = 4.1;
    private static final double NEARNESS = 32.8;

    private static final double WORDS_BIAS = -3.15 + PRIOR;
    private static final double WORDS = 5.9;
    private static final double WORDS_COVERAGE = 2.8;

    /** How much higher the cosine of two questions is than that of a question and the sentence that answers it. */
    private static final double BETWEEN_QUESTIONS = 0.05;

    private Confidence() {}

    /** Returns 0 to 1, both excluded. */
    static double of(Hit best) {
        Signals signals = best.signals();
        boolean hasVectors = signals.sentence() > 0;
        double nearness = Math.max(signals.sentence(), signals.asked() - BETWEEN_QUESTIONS);
        return logistic(
                hasVectors
                        ? BIAS + COVERAGE * signals.coverage() + NEARNESS * nearness
                        : WORDS_BIAS + WORDS * signals.words() + WORDS_COVERAGE * signals.coverage());
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
