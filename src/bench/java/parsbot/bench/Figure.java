package parsbot.bench;

/**
 * One thing that was measured. Immutable and thread-safe.
 *
 * @param name the column's, in lower case
 * @param unit empty where the name says it, or where there is none
 * @param value not a number where the machine cannot tell it
 */
record Figure(String name, String unit, double value) {

    static final String MILLISECONDS = "ms";
    static final String SECONDS = "s";
    static final String MEGABYTES = "MB";
    static final String PERCENT = "%";

    /** Returns a time of so many nanoseconds. */
    static Figure milliseconds(String name, double nanos) {
        return new Figure(name, MILLISECONDS, nanos / 1e6);
    }

    /** Returns a time of so many nanoseconds. */
    static Figure seconds(String name, double nanos) {
        return new Figure(name, SECONDS, nanos / 1e9);
    }

    /** Returns a value without a unit: a count, or how many times as much one thing is as another. */
    static Figure number(String name, double value) {
        return new Figure(name, "", value);
    }

    /** Returns the name with the unit. */
    String label() {
        return unit.isEmpty() ? name : name + " " + unit;
    }
}
