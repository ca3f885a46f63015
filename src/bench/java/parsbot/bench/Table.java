package parsbot.bench;

import java.util.List;

/**
 * What a benchmark measured. Immutable and thread-safe.
 *
 * @param name for machines, the same from run to run
 * @param title for people
 * @param how what was done, so that the figures can be judged
 * @param rows all with figures of the same names
 */
record Table(String name, String title, String how, List<Row> rows) {

    /** @throws IllegalArgumentException if the rows' figures have different names */
    Table {
        rows = List.copyOf(rows);
        if (rows.stream()
                        .map(row -> row.figures().stream().map(Figure::label).toList())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("rows of '" + name + "' have different figures");
        }
    }
}
