package parsbot.answer;

import java.util.List;

/**
 * An answer, and what stands next to it. Immutable and thread-safe.
 *
 * @param further passages that come next in the ranking and that the answer does not show, the best first, ranks from the answer's
 *     last one on; empty where nothing was found
 */
public record Answered(Answer answer, List<Citation> further) {

    /** How many passages there are at most, those of the answer included. */
    public static final int MOST = 9;

    public Answered {
        further = List.copyOf(further);
    }

    /** An answer with nothing next to it. */
    public Answered(Answer answer) {
        this(answer, List.of());
    }
}
