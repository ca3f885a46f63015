package parsbot.report;

import parsbot.evaluation.Evaluation.Result;

/** How a question went. */
enum Verdict {
    RIGHT("right first", "good"),
    LATER("right later", "fair"),
    MISSED("missed", "bad"),
    REFUSED("rightly refused", "good"),
    ANSWERED("wrongly answered", "bad");

    private final String label;
    private final String tone;

    Verdict(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    static Verdict of(Result result) {
        if (!result.question().isAnswerable()) {
            return result.refused() ? REFUSED : ANSWERED;
        }
        return switch (result.firstRelevant()) {
            case 0 -> MISSED;
            case 1 -> RIGHT;
            default -> LATER;
        };
    }

    String label() {
        return label;
    }

    /** Returns the name of its colour in the page's style sheet. */
    String tone() {
        return tone;
    }
}
