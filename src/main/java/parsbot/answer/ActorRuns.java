package parsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parsbot.corpus.Actor;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Position;
import parsbot.corpus.Stance;

/**
 * An actor's positions, those on the same side that follow each other together. Immutable and thread-safe.
 *
 * @param runs the latest last
 */
record ActorRuns(Actor actor, List<Run> runs) {

    ActorRuns {
        runs = List.copyOf(runs);
    }

    /** @param positions by date, none of silence */
    static ActorRuns of(Actor actor, List<Position> positions) {
        List<List<Position>> runs = new ArrayList<>();
        for (Position position : positions) {
            if (runs.isEmpty() || !isSameSide(runs.getLast().getLast(), position)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(position);
        }
        return new ActorRuns(actor, runs.stream().map(Run::of).toList());
    }

    private static boolean isSameSide(Position one, Position other) {
        return one.stance() == other.stance() || (isForKeeping(one) && isForKeeping(other));
    }

    private static boolean isForKeeping(Position position) {
        return position.stance() == Stance.KEEPS || position.stance() == Stance.DEFENDS;
    }

    /** Returns the date of a position that is none of silence. */
    static PartialDate date(Position position) {
        return Objects.requireNonNull(position.asOf(), "a position that is none of silence has a date");
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Returns where the actor stands in the end; there must be a position. */
    Run last() {
        return runs.getLast();
    }

    /** Returns the runs of these stances. */
    ActorRuns in(Set<Stance> stances) {
        return new ActorRuns(
                actor,
                runs.stream().filter(run -> stances.contains(run.stance())).toList());
    }

    /**
     * Positions of one stance, one after the other.
     *
     * @param positions by date, at least one
     */
    record Run(Stance stance, List<Position> positions) {

        Run {
            positions = List.copyOf(positions);
        }

        static Run of(List<Position> positions) {
            // Who wants it to go on and speaks for it as it is, does not change sides by that.
            List<Position> keeping = positions.stream()
                    .filter(position -> position.stance() == Stance.KEEPS)
                    .toList();
            return keeping.isEmpty()
                    ? new Run(positions.getFirst().stance(), positions)
                    : new Run(Stance.KEEPS, keeping);
        }

        PartialDate asOf() {
            return date(positions.getLast());
        }
    }
}
