package parsbot.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What a person wrote cannot be used; holds every problem that was found. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order in which they were found, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
