package parsbot.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a person has to mend. Immutable and thread-safe.
 *
 * @param where the file, with its line or paragraph where that is known
 * @param what one sentence without a full stop: what is wrong, the value in single quotes, and what is allowed
 */
public record Problem(String where, String what) {

    private static final int MAX_VALUE_CHARS = 80;

    public Problem {
        requireNonNull(where);
        requireNonNull(what);
    }

    /** Returns the problem of a field whose value is not allowed. */
    public static Problem ofField(String where, String field, String value, String allowed) {
        return new Problem(where, "field '" + field + "' is '" + shown(value) + "': " + allowed);
    }

    /** Returns the value as it may stand in a message: on one line, and cut where it is very long. */
    public static String shown(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MAX_VALUE_CHARS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_VALUE_CHARS))) + "…";
    }

    /** Returns the problem as one line, {@code where: what}. */
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
