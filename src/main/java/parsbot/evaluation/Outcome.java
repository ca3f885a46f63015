package parsbot.evaluation;

import parsbot.answer.Answer;

/** What an answer makes of what was found. */
public enum Outcome {
    ANSWERED("answered"),
    RELATED("related"),
    NOTHING_FOUND("nothing found");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Grounded _ -> ANSWERED;
            case Answer.Related _ -> RELATED;
            case Answer.NothingFound _ -> NOTHING_FOUND;
        };
    }

    /** Returns its name in tables. */
    public String label() {
        return label;
    }
}
