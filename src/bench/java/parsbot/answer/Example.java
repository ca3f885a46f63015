package parsbot.answer;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question of which it is known whether the corpus answers it, with all that tells of it. Immutable and thread-safe.
 *
 * @param source which questions it is one of
 * @param fold those of one fold are held out together
 */
record Example(
        String source, int fold, String id, boolean answerable, Features.Kind kind, Map<String, Double> features) {

    private static final int FIXED = 5;

    Example {
        features = Map.copyOf(features);
    }

    /** @throws IllegalArgumentException if there is no feature of this name */
    double feature(String name) {
        Double value = features.get(name);
        if (value == null) {
            throw new IllegalArgumentException("question '" + id + "' has no feature '" + name + "'");
        }
        return value;
    }

    /** Returns it as a line of a file, fields between tabs. */
    String line() {
        return String.join("\t", source, String.valueOf(fold), id, String.valueOf(answerable), kind.name()) + "\t"
                + new TreeMap<>(features)
                        .entrySet().stream()
                                .map(feature -> feature.getKey() + "=" + feature.getValue())
                                .collect(joining("\t"));
    }

    /** Reads what {@link #line} wrote. */
    static Example parse(String line) {
        String[] fields = line.split("\t", -1);
        return new Example(
                fields[0],
                Integer.parseInt(fields[1]),
                fields[2],
                Boolean.parseBoolean(fields[3]),
                Features.Kind.valueOf(fields[4]),
                Arrays.stream(fields)
                        .skip(FIXED)
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(field -> field[0], field -> Double.valueOf(field[1]))));
    }
}
