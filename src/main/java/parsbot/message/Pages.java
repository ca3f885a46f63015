package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines on pages that a phone shows without much scrolling. Immutable and thread-safe.
 *
 * @param blocks by page, each the blocks of its text
 */
record Pages(List<List<RichText>> blocks) {

    private static final int MAX_LINES = 10;
    private static final int MAX_CHARS = 1100;

    /**
     * A line.
     *
     * @param group the heading under which it stands, repeated on each page; empty for none
     */
    record Line(String group, RichText text) {}

    /** Returns the lines in their order, on one page at least. */
    static Pages of(List<Line> lines) {
        List<List<Line>> pages = new ArrayList<>();
        int chars = 0;
        for (Line line : lines) {
            int length = line.text().length();
            if (pages.isEmpty() || pages.getLast().size() == MAX_LINES || chars + length > MAX_CHARS) {
                pages.add(new ArrayList<>());
                chars = 0;
            }
            pages.getLast().add(line);
            chars += length;
        }
        return new Pages(
                pages.isEmpty()
                        ? List.of(List.of())
                        : pages.stream().map(Pages::blocks).toList());
    }

    private static List<RichText> blocks(List<Line> lines) {
        List<RichText> blocks = new ArrayList<>();
        List<RichText> open = new ArrayList<>();
        String group = null;
        for (Line line : lines) {
            if (!line.group().equals(group)) {
                close(open, blocks);
                group = line.group();
                open = heading(group);
            }
            open.add(line.text());
        }
        close(open, blocks);
        return blocks;
    }

    private static List<RichText> heading(@Nullable String group) {
        List<RichText> lines = new ArrayList<>();
        if (group != null && !group.isEmpty()) {
            lines.add(bold(group));
        }
        return lines;
    }

    private static void close(List<RichText> open, List<RichText> blocks) {
        if (!open.isEmpty()) {
            blocks.add(join("\n", open));
        }
    }

    int count() {
        return blocks.size();
    }

    /** Returns the page of this number from 0, or the last one if there are fewer. */
    List<RichText> page(int number) {
        return blocks.get(place(number));
    }

    /** Returns the number of the page that is shown for this one. */
    int place(int number) {
        return Math.min(number, blocks.size() - 1);
    }
}
