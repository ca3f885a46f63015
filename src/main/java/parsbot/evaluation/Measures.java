package parsbot.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The measures, as functions of a ranked list or of many values. Thread-safe. */
public final class Measures {

    private Measures() {}

    /**
     * Returns the rank of the first relevant entry, counted from 1, or 0 if none is in the list.
     *
     * @param judgments the gains of the relevant ones
     */
    public static int firstRelevant(List<RankedId> ranking, Map<RankedId, Integer> judgments) {
        for (int i = 0; i < ranking.size(); i++) {
            if (judgments.containsKey(ranking.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns 1 if a relevant passage is among the first {@code k}, else 0. */
    public static double successAt(int k, int firstRelevant) {
        return firstRelevant > 0 && firstRelevant <= k ? 1 : 0;
    }

    /** Returns one over the rank of the first relevant passage, or 0 if it is beyond {@code k}. */
    public static double reciprocalRankAt(int k, int firstRelevant) {
        return successAt(k, firstRelevant) == 0 ? 0 : 1.0 / firstRelevant;
    }

    /**
     * Returns the normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) of the first {@code k} entries: gains as
     * judged, discounted by the logarithm to base 2 of the rank plus 1, divided by what the best order would give. That is the
     * {@code ndcg_cut} of trec_eval, which BEIR reports; others take 2 to the power of the gain, minus 1.
     *
     * @throws IllegalArgumentException if nothing is relevant: such a question is left out of a mean
     */
    public static double ndcgAt(int k, List<RankedId> ranking, Map<RankedId, Integer> judgments) {
        if (judgments.isEmpty()) {
            throw new IllegalArgumentException("nDCG is not defined without a relevant passage");
        }
        double gain = 0;
        for (int i = 0; i < Math.min(k, ranking.size()); i++) {
            gain += judgments.getOrDefault(ranking.get(i), 0) / log2(i + 2);
        }
        List<Integer> ideal =
                judgments.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = 0;
        for (int i = 0; i < Math.min(k, ideal.size()); i++) {
            best += ideal.get(i) / log2(i + 2);
        }
        return gain / best;
    }

    /**
     * Returns the area under the ROC curve: how often a positive value is above a negative one, equal ones counted half
     * (Mann and Whitney 1947).
     *
     * @return 0 to 1; not a number if one of the arrays is empty
     */
    public static double auroc(double[] positives, double[] negatives) {
        double[] above = positives.clone();
        double[] below = negatives.clone();
        Arrays.sort(above);
        Arrays.sort(below);
        double wins = 0;
        int lower = 0;
        int notHigher = 0;
        for (double value : above) {
            while (lower < below.length && below[lower] < value) {
                lower++;
            }
            while (notHigher < below.length && below[notHigher] <= value) {
                notHigher++;
            }
            wins += (lower + notHigher) / 2.0;
        }
        return wins / ((double) above.length * below.length);
    }

    /** Returns the mean; not a number if there is no value. */
    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
