package parsbot.evaluation;

/**
 * How a whole answer did by one measure. Immutable and thread-safe.
 *
 * @param expected what would have been right, for people
 * @param came what is wrong with what came, for people; empty if it is right
 */
public record Judged(AnswerMeasure measure, String expected, String came) {

    static Judged right(AnswerMeasure measure) {
        return new Judged(measure, "", "");
    }

    static Judged of(AnswerMeasure measure, boolean right, String expected, String came) {
        return right ? right(measure) : new Judged(measure, expected, came);
    }

    public boolean isRight() {
        return came.isEmpty();
    }
}
