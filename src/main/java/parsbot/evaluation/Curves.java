package parsbot.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** How well the confidence tells questions apart, point by point. Thread-safe. */
public final class Curves {

    private static final int CALIBRATION_BINS = 10;

    private Curves() {}

    /**
     * What passes if only questions of some confidence are answered.
     *
     * @param threshold the confidence from which on
     * @param falsePositives the share of the questions that the corpus does not answer
     * @param truePositives the share of those that it answers
     */
    public record RocPoint(double threshold, double falsePositives, double truePositives) {}

    /**
     * Some questions of about the same confidence.
     *
     * @param confidence their mean
     * @param answerable the share of those that the corpus answers
     */
    public record Bin(int questions, double confidence, double answerable) {}

    /**
     * Returns what passes from a confidence on.
     *
     * @param positives confidences of answerable questions, at least one
     * @param negatives confidences of others, at least one
     */
    public static RocPoint passing(double threshold, double[] positives, double[] negatives) {
        return new RocPoint(threshold, share(negatives, threshold), share(positives, threshold));
    }

    private static double share(double[] values, double threshold) {
        return Arrays.stream(values).filter(value -> value >= threshold).count() / (double) values.length;
    }

    /**
     * Returns the ROC curve, from where nothing passes to where everything does: each value is a threshold. Points within a
     * vertical or horizontal stretch are left out.
     *
     * @param positives confidences of answerable questions, at least one
     * @param negatives confidences of others, at least one
     */
    public static List<RocPoint> roc(double[] positives, double[] negatives) {
        double[] above = positives.clone();
        double[] below = negatives.clone();
        Arrays.sort(above);
        Arrays.sort(below);
        double[] thresholds = DoubleStream.concat(Arrays.stream(above), Arrays.stream(below))
                .distinct()
                .sorted()
                .toArray();
        List<RocPoint> points = new ArrayList<>();
        points.add(new RocPoint(Double.POSITIVE_INFINITY, 0, 0));
        int p = above.length;
        int n = below.length;
        for (int i = thresholds.length - 1; i >= 0; i--) {
            while (p > 0 && above[p - 1] >= thresholds[i]) {
                p--;
            }
            while (n > 0 && below[n - 1] >= thresholds[i]) {
                n--;
            }
            RocPoint point = new RocPoint(thresholds[i], 1 - n / (double) below.length, 1 - p / (double) above.length);
            if (points.size() > 1 && isStraight(points.get(points.size() - 2), points.getLast(), point)) {
                points.removeLast();
            }
            points.add(point);
        }
        return points;
    }

    private static boolean isStraight(RocPoint one, RocPoint two, RocPoint three) {
        return (one.falsePositives() == two.falsePositives() && two.falsePositives() == three.falsePositives())
                || (one.truePositives() == two.truePositives() && two.truePositives() == three.truePositives());
    }

    /**
     * Returns questions by rising confidence, in bins of equal count, or one more in some where they do not divide evenly.
     *
     * @param results whose confidence is known
     * @return {@code bins} of them, fewer if there are fewer questions
     */
    public static List<Bin> reliability(List<Evaluation.Result> results, int bins) {
        return reliability(Evaluation.confidences(results), answerable(results), bins);
    }

    static boolean[] answerable(List<Evaluation.Result> results) {
        boolean[] answerable = new boolean[results.size()];
        for (int i = 0; i < answerable.length; i++) {
            answerable[i] = results.get(i).question().isAnswerable();
        }
        return answerable;
    }

    private static List<Bin> reliability(double[] confidences, boolean[] answerable, int bins) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < confidences.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> confidences[i]));
        int count = Math.min(bins, order.size());
        List<Bin> all = new ArrayList<>();
        for (int bin = 0; bin < count; bin++) {
            List<Integer> some = order.subList(order.size() * bin / count, order.size() * (bin + 1) / count);
            all.add(new Bin(
                    some.size(),
                    some.stream().mapToDouble(i -> confidences[i]).average().orElseThrow(),
                    some.stream().mapToInt(i -> answerable[i] ? 1 : 0).average().orElseThrow()));
        }
        return all;
    }

    /**
     * Returns the expected calibration error (Naeini, Cooper and Hauskrecht 2015, AAAI): how far in the mean the share of answerable
     * questions is from the confidence, over {@value #CALIBRATION_BINS} bins of equal count.
     *
     * @param confidences at least one
     * @param answerable of each, in the same order
     */
    public static double calibrationError(double[] confidences, boolean[] answerable) {
        return reliability(confidences, answerable, CALIBRATION_BINS).stream()
                        .mapToDouble(bin -> bin.questions() * Math.abs(bin.confidence() - bin.answerable()))
                        .sum()
                / confidences.length;
    }

    /** Returns how many values, each 0 to 1, lie in each of {@code bins} equal parts of that range; 1 lies in the last one. */
    public static List<Integer> histogram(double[] values, int bins) {
        int[] counts = new int[bins];
        for (double value : values) {
            counts[Math.min(bins - 1, (int) (value * bins))]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
