package parsbot.feedback;

/**
 * How many votes an answer has. Immutable and thread-safe.
 *
 * @param helpful how many found that it helped, 0 or more
 * @param wrong how many found it wrong, 0 or more
 */
public record VoteCounts(int helpful, int wrong) {

    static final VoteCounts NONE = new VoteCounts(0, 0);

    /** Returns the counts after somebody has changed a vote; none falls below 0. */
    VoteCounts changed(Vote before, Vote now) {
        return plus(before, -1).plus(now, 1);
    }

    private VoteCounts plus(Vote vote, int votes) {
        return switch (vote) {
            case NONE -> this;
            case UP -> new VoteCounts(Math.max(0, helpful + votes), wrong);
            case DOWN -> new VoteCounts(helpful, Math.max(0, wrong + votes));
        };
    }
}
