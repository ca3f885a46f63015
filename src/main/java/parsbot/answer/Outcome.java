package parsbot.answer;

/** What an answer makes of what was found. */
public enum Outcome {
    GROUNDED("grounded"),
    DISPUTED("disputed"),
    POSITIONS("positions"),
    RELATED("related"),
    NOTHING_FOUND("nothing found"),
    DECLINED("declined");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Returns what kind of answer it is. */
    public static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Grounded _ -> GROUNDED;
            case Answer.Disputed _ -> DISPUTED;
            case Answer.Positions _ -> POSITIONS;
            case Answer.Related _ -> RELATED;
            case Answer.NothingFound _ -> NOTHING_FOUND;
            case Answer.Declined _ -> DECLINED;
        };
    }

    /** Returns whether the answer stands behind nothing that it shows. */
    public boolean isRefusal() {
        return this == RELATED || this == NOTHING_FOUND || this == DECLINED;
    }

    /** Returns its name in tables. */
    public String label() {
        return label;
    }
}
