package parsbot.evaluation;

/** What is measured of each question that the corpus answers, 0 to 1. */
public enum Measure {
    R_1("R@1"),
    R_3("R@3"),
    R_5("R@5"),
    R_10("R@10"),
    MRR_10("MRR@10"),
    NDCG_10("nDCG@10"),
    /** Only where answers are known, and the set says what a right sentence has. */
    KEY_SENTENCE("key sentence");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Returns its name in tables. */
    public String label() {
        return label;
    }

    /**
     * Returns it for one question.
     *
     * @throws IllegalArgumentException if the corpus does not answer the question, and the measure is not defined then
     */
    public double of(Evaluation.Result result) {
        return switch (this) {
            case R_1 -> Measures.successAt(1, result.firstRelevant());
            case R_3 -> Measures.successAt(3, result.firstRelevant());
            case R_5 -> Measures.successAt(5, result.firstRelevant());
            case R_10 -> Measures.successAt(10, result.firstRelevant());
            case MRR_10 -> Measures.reciprocalRankAt(10, result.firstRelevant());
            case NDCG_10 -> Measures.ndcgAt(10, result.ids(), result.question().judgments());
            case KEY_SENTENCE -> result.hasRightKeySentence() ? 1 : 0;
        };
    }
}
