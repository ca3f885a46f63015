package parsbot.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parsbot.corpus.Passage;
import parsbot.retrieval.Hit;

/**
 * A hit and the hits below it that say the same in nearly the same words, as a syndicated story does in several papers: of their
 * runs of three words, at least half of the shorter passage's stand in the other (Broder's containment). Not thread-safe.
 */
final class NearCopies {

    private static final double SHARED = 0.5;
    private static final int RUN = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Hit best;
    private final Set<String> runs;
    private final List<Hit> others = new ArrayList<>();

    NearCopies(Hit best) {
        this.best = best;
        this.runs = runs(best.passage());
    }

    Hit best() {
        return best;
    }

    /** Returns the near-copies, in the order in which they were added. */
    List<Hit> others() {
        return List.copyOf(others);
    }

    void add(Hit hit) {
        others.add(hit);
    }

    /** Returns whether the hit is a near-copy of the best one. */
    boolean takes(Hit hit) {
        Set<String> other = runs(hit.passage());
        int smaller = Math.min(runs.size(), other.size());
        return smaller > 0 && other.stream().filter(runs::contains).count() >= SHARED * smaller;
    }

    private static Set<String> runs(Passage passage) {
        List<String> words = NO_WORD.splitAsStream(passage.text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
