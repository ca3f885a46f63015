package parsbot.tending;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Divides lines among folds, each of which is left out of an index of its own. Thread-safe. */
final class Folds {

    private Folds() {}

    /**
     * Returns the folds. Two lines of one paragraph, or two that are nearly the same, are in different ones, unless there are more of
     * them than folds: so a line is missing alone, and what competes with it is there.
     */
    static List<List<AskedLine>> of(List<AskedLine> lines, LineLikeness likeness, int count) {
        List<List<AskedLine>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        for (int i = 0; i < lines.size(); i++) {
            AskedLine line = lines.get(i);
            int start = i % count;
            int fold = IntStream.range(start, start + count)
                    .map(place -> place % count)
                    .filter(place -> folds.get(place).stream().noneMatch(other -> conflict(line, other, likeness)))
                    .findFirst()
                    .orElse(start);
            folds.get(fold).add(line);
        }
        return folds.stream().filter(fold -> !fold.isEmpty()).toList();
    }

    private static boolean conflict(AskedLine line, AskedLine other, LineLikeness likeness) {
        return line.paragraph().equals(other.paragraph()) || likeness.areNearlyTheSame(line.text(), other.text());
    }
}
