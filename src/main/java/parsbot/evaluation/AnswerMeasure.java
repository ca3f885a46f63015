package parsbot.evaluation;

import java.util.OptionalDouble;

/** What is asked of whole answers: the share of the questions of a kind that go right. */
public enum AnswerMeasure {
    /** Of questions that the corpus does not answer, those that get no answer, whatever is shown as related. */
    REFUSED("not answerable: refused", 0.95),
    /** Of questions that no collection of sources can answer, those that are declined. */
    DECLINED("for no corpus: declined"),
    ANSWERED("answerable: not refused", 0.96),
    /** The first passage that the answer shows is a right one; the ranking behind it may have another first. */
    SHOWN_FIRST("answerable: right passage shown first"),
    LATEST_FIRST("changed over time: latest first, dated", 0.9),
    DISPUTED("disputed: so called, all versions shown", 0.9),
    POSITIONS("positions: every actor, no other", 0.9),
    ITEMS("lists: every item, no other", 0.9),
    FOLLOW_UPS("follow-ups: right passage first", 0.85),
    TYPOS("typos: right passage first", 0.9),
    ENDS("supporters of an end: right passage first"),
    KEEPS("supporters of going on: right passage first");

    private final String label;
    private final double target;

    AnswerMeasure(String label) {
        this(label, Double.NaN);
    }

    AnswerMeasure(String label, double target) {
        this.label = label;
        this.target = target;
    }

    /** Returns its name in tables. */
    public String label() {
        return label;
    }

    /** Returns the share that is aimed at, if one is. */
    public OptionalDouble target() {
        return Double.isNaN(target) ? OptionalDouble.empty() : OptionalDouble.of(target);
    }
}
