package parsbot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The buttons below a message. Immutable and thread-safe.
 *
 * @param rows from top to bottom, each from left to right, none of them empty
 */
public record Keyboard(List<List<Button>> rows) {

    /** No buttons. */
    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    /** Returns a keyboard with these buttons, a row each. */
    static Keyboard column(List<Button> buttons) {
        return new Keyboard(buttons.stream().map(List::of).toList());
    }

    /** Returns this keyboard with further rows below. */
    Keyboard then(List<List<Button>> further) {
        List<List<Button>> all = new ArrayList<>(rows);
        all.addAll(further);
        return new Keyboard(all);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns all buttons, row by row. */
    public Stream<Button> buttons() {
        return rows.stream().flatMap(List::stream);
    }
}
