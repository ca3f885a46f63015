package parsbot.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import parsbot.corpus.PassageId;

/** The measures, as functions of a ranked list or of many values. Thread-safe. */
public final class Measures {

    private Measures() {}

    /**
     * Returns the rank of the first relevant passage, counted from 1, or 0 if none is in the list.
     *
     * @param judgments the gains of the relevant passages
     */
    public static int firstRelevant(List<PassageId> ranking, Map<PassageId, Integer> judgments) {
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
     * Returns the normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) of the first {@code k} passages: gains as
     * judged, discounted by the logarithm to base 2 of the rank plus 1, divided by what the best order would give.
     *
     * @throws IllegalArgumentException if no passage is relevant: such a question is left out of a mean
     */
    public static double ndcgAt(int k, List<PassageId> ranking, Map<PassageId, Integer> judgments) {
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
     * @return 0 to 1; not a number if one of the lists is empty
     */
    public static double auroc(List<Double> positives, List<Double> negatives) {
        double above = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                above += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }
        return above / ((double) positives.size() * negatives.size());
    }

    /** Returns the mean; not a number if there is no value. */
    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** An interval that holds a value with 95 % confidence. */
    public record Interval(double low, double high) {}

    /**
     * Returns the percentile bootstrap interval (Efron 1979) of a statistic, of 1,000 samples drawn with a fixed seed.
     *
     * @param values at least one
     */
    public static <T> Interval bootstrap(List<T> values, ToDoubleFunction<List<T>> statistic) {
        Random random = new Random(42);
        double[] statistics = new double[1000];
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] = statistic.applyAsDouble(random.ints(values.size(), 0, values.size())
                    .mapToObj(values::get)
                    .toList());
        }
        Arrays.sort(statistics);
        return new Interval(statistics[25], statistics[974]);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
