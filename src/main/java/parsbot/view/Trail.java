package parsbot.view;

import java.util.List;
import java.util.stream.Stream;
import parsbot.answer.Answered;
import parsbot.answer.Outcome;
import parsbot.feedback.Vote;

/**
 * What a message must carry to find back to the answer that it gave: nothing of the question, and nothing of who asked it. Immutable
 * and thread-safe.
 *
 * @param outcome what kind of answer it was
 * @param shown how many of the passages the answer shows
 * @param marks the passages of the answer, in its order, and then those next to them
 * @param vote what the person thinks of the answer
 */
public record Trail(Outcome outcome, int shown, List<Mark> marks, Vote vote) {

    /** The most passages that fit. */
    public static final int MAX_MARKS = 9;

    /** Leads back to nothing. */
    public static final Trail NONE = new Trail(Outcome.NOTHING_FOUND, 0, List.of(), Vote.NONE);

    /** @throws IllegalArgumentException if there are too many marks, or fewer than are shown */
    public Trail {
        marks = List.copyOf(marks);
        if (marks.size() > MAX_MARKS || shown < 0 || shown > marks.size()) {
            throw new IllegalArgumentException("a trail of " + marks.size() + " marks, " + shown + " of them shown");
        }
    }

    /** Returns the trail of an answer on which nobody has voted. */
    public static Trail of(Answered answered) {
        List<Mark> marks = Stream.concat(answered.answer().citations().stream(), answered.further().stream())
                .limit(MAX_MARKS)
                .map(MarkedPassages::of)
                .toList();
        return new Trail(
                Outcome.of(answered.answer()),
                Math.min(answered.answer().citations().size(), marks.size()),
                marks,
                Vote.NONE);
    }

    /** Returns whether there is an answer to find back to. */
    public boolean leadsBack() {
        return !marks.isEmpty();
    }

    /** Returns the same with another vote. */
    public Trail with(Vote changed) {
        return new Trail(outcome, shown, marks, changed);
    }
}
