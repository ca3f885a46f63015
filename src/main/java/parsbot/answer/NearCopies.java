package parsbot.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parsbot.corpus.Passage;
import parsbot.retrieval.Hit;

/**
 * A hit and the hits below it that say the same in nearly the same words, as a syndicated story does in several papers: of their
 * runs of three words, at least half of the shorter passage's stand in the other (Broder's containment). Not thread-safe.
 */
final class NearCopies {

    private static final double SHARED = 0.5;
    private static final int RUN = 3;

    private final Hit best;
    private final Set<Integer> runs;
    private final List<Hit> others = new ArrayList<>();

    NearCopies(Hit best) {
        this(best, runs(best.passage()));
    }

    private NearCopies(Hit best, Set<Integer> runs) {
        this.best = best;
        this.runs = runs;
    }

    /** Returns the hits in groups of near-copies, each hit with the first group whose best hit it copies. */
    static List<NearCopies> group(List<Hit> hits) {
        List<NearCopies> groups = new ArrayList<>();
        for (Hit hit : hits) {
            Set<Integer> runs = runs(hit.passage());
            groups.stream()
                    .filter(group -> group.takes(runs))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(hit), () -> groups.add(new NearCopies(hit, runs)));
        }
        return groups;
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
        return takes(runs(hit.passage()));
    }

    private boolean takes(Set<Integer> other) {
        int smaller = Math.min(runs.size(), other.size());
        return smaller > 0 && other.stream().filter(runs::contains).count() >= SHARED * smaller;
    }

    /** Returns a hash of each run of words; two different runs with the same hash are too rare to matter. */
    private static Set<Integer> runs(Passage passage) {
        String text = passage.text();
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word = 31 * word + Character.toLowerCase(text.charAt(i));
            } else if (word != 0) {
                words[count++] = word;
                word = 0;
            }
        }
        Set<Integer> runs = HashSet.newHashSet(count);
        for (int i = 0; i + RUN <= count; i++) {
            runs.add(Arrays.hashCode(Arrays.copyOfRange(words, i, i + RUN)));
        }
        return runs;
    }
}
