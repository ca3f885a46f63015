package parsbot.evaluation;

import parsbot.answer.Answer;

/** What an answer makes of what was found. */
public enum Outcome {
    ANSWERED("answered"),
    RELATED("related"),
    NOTHING_FOUND("nothing found"),
    DECLINED("declined");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Grounded _, Answer.Disputed _, Answer.Positions _ -> ANSWERED;
            case Answer.Related _ -> RELATED;
            case Answer.NothingFound _ -> NOTHING_FOUND;
            case Answer.Declined _ -> DECLINED;
        };
    }

    /** Returns its name in tables. */
    public String label() {
        return label;
    }
}
