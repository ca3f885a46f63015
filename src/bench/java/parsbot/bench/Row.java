package parsbot.bench;

import java.util.List;

/** What was measured of one thing. Immutable and thread-safe. */
record Row(String name, List<Figure> figures) {

    Row {
        figures = List.copyOf(figures);
    }

    static Row of(String name, Figure... figures) {
        return new Row(name, List.of(figures));
    }
}
