package parsbot.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while something is read, so that all of them are reported at once. Not thread-safe. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();

    public void add(Problem problem) {
        all.add(problem);
    }

    /** Adds the problem {@code what} of the place {@code where}. */
    public void add(String where, String what) {
        all.add(new Problem(where, what));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the problems in the order in which they were added. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /**
     * Ends reading if anything was wrong.
     *
     * @throws ProblemsException if at least one problem was added
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ProblemsException(all);
        }
    }
}
