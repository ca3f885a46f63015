package parsbot.evaluation;

import java.util.Comparator;

/**
 * Names what a ranking lists and a judgment is about: a passage, or an article where a set of questions judges whole articles.
 * Immutable and thread-safe; ordered as text.
 */
public record RankedId(String value) implements Comparable<RankedId> {

    private static final Comparator<RankedId> ORDER = Comparator.comparing(RankedId::value);

    @Override
    public int compareTo(RankedId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
