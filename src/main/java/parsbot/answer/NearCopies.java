package parsbot.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** Hashes of its runs, rising, each once; two different runs with the same hash are too rare to matter. */
    private final int[] runs;

    private final List<Hit> others = new ArrayList<>();

    NearCopies(Hit best) {
        this(best, runs(best.passage()));
    }

    private NearCopies(Hit best, int[] runs) {
        this.best = best;
        this.runs = runs;
    }

    /** Returns the hits in groups of near-copies, each hit with the first group whose best hit it copies. */
    static List<NearCopies> group(List<Hit> hits) {
        List<NearCopies> groups = new ArrayList<>();
        for (Hit hit : hits) {
            int[] runs = runs(hit.passage());
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

    private boolean takes(int[] other) {
        int smaller = Math.min(runs.length, other.length);
        return smaller > 0 && inBoth(runs, other) >= SHARED * smaller;
    }

    private static int inBoth(int[] some, int[] others) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            int order = Integer.compare(some[i], others[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static int[] runs(Passage passage) {
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
        int[] runs = new int[Math.max(0, count - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            int run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = 31 * run + words[j];
            }
            runs[i] = run;
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }
}
