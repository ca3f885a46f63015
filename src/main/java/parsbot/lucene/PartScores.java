package parsbot.lucene;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parsbot.retrieval.RankingWeights;

/**
 * The parts that the scores of one text's candidates are made of, as measured. Each array has one value for each candidate, in the
 * same order; those of vectors are 0 where there are none. Not thread-safe.
 */
final class PartScores {

    /** Below this, values differ by rounding only. */
    private static final double SAME = 1e-9;

    /** BM25. */
    final double[] words;
    /** The cosine of the whole passage. */
    final double[] passage;
    /** That of its best sentence. */
    final double[] sentence;
    /** That of its best asked-as line; 0 if it has none. */
    final double[] asked;
    /** BM25 of each of its sentences. */
    final double[][] wordsOfSentences;
    /** BM25 of the best asked-as line that names each of its sentences. */
    final double[][] linesOfSentences;

    /** Makes room for as many candidates. */
    PartScores(int candidates) {
        words = new double[candidates];
        passage = new double[candidates];
        sentence = new double[candidates];
        asked = new double[candidates];
        wordsOfSentences = new double[candidates][];
        linesOfSentences = new double[candidates][];
    }

    double meaning(int candidate) {
        return (passage[candidate] + sentence[candidate]) / 2;
    }

    /** What each part adds to the score of each candidate. Their sum is the score. */
    static final class Weighted {

        final double[] words;
        final double[] meaning;
        final double[] asked;

        private Weighted(double[] words, double[] meaning, double[] asked) {
            this.words = words;
            this.meaning = meaning;
            this.asked = asked;
        }

        double[] sum() {
            double[] sum = words.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += meaning[i] + asked[i];
            }
            return sum;
        }
    }

    /**
     * Returns what makes up the score of each candidate: the weighted mean of its parts, each as its standard score over the
     * candidates. A part that no candidate has leaves its weight to the others; a candidate without asked-as lines is judged by its
     * text instead.
     */
    Weighted weighted(RankingWeights all) {
        double[] meaning =
                IntStream.range(0, words.length).mapToDouble(this::meaning).toArray();
        boolean hasVectors = Arrays.stream(meaning).anyMatch(cosine -> cosine != 0);
        boolean hasLines = Arrays.stream(asked).anyMatch(cosine -> cosine != 0);
        return weighted(hasVectors && !hasLines ? all.withoutAsked() : all, meaning, hasVectors);
    }

    private Weighted weighted(RankingWeights weights, double[] meaning, boolean hasVectors) {
        double[] byWords = standard(words, _ -> true);
        double[] byMeaning = standard(meaning, _ -> true);
        double[] byAsked = standard(asked, i -> asked[i] != 0);
        double ofMeaning = hasVectors ? weights.meaning() : 0;
        double ofAsked = hasVectors ? weights.asked() : 0;
        double all = weights.words() + ofMeaning + ofAsked;
        return new Weighted(
                times(weights.words() / all, i -> byWords[i]),
                times(ofMeaning / all, i -> byMeaning[i]),
                times(ofAsked / all, i -> asked[i] != 0 ? byAsked[i] : byMeaning[i]));
    }

    private double[] times(double weight, IntToDoubleFunction value) {
        double[] times = new double[words.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = weight * value.applyAsDouble(i);
        }
        return times;
    }

    /** Returns how many standard deviations each value is above the mean of those that count; 0 if they do not differ. */
    private static double[] standard(double[] values, IntPredicate counts) {
        int count = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts.test(i)) {
                count++;
                sum += values[i];
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts.test(i)) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
        }
        double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
        double[] standard = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            standard[i] = deviation < SAME ? 0 : (values[i] - mean) / deviation;
        }
        return standard;
    }

    /** Maps values to 0 to 1, 1 for all if they do not differ. */
    static double[] scaled(double[] values) {
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values)
                .map(value -> max > min ? (value - min) / (max - min) : 1)
                .toArray();
    }
}
