package parsbot.tending;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parsbot.embedding.Embedder;

/**
 * How much two lines are alike. Thread-safe.
 *
 * @param measure of two lines: higher for more alike, 1 for equal ones
 * @param nearlyTheSame from which value on two lines ask the same
 */
public record LineLikeness(Measure measure, double nearlyTheSame) {

    /** Compares two lines. */
    @FunctionalInterface
    public interface Measure {
        double of(String line, String other);
    }

    /** Set by eye on the lines of one corpus: most pairs above it ask the same, most below it something else. */
    private static final double NEAR_COSINE = 0.94;

    /** As many of their words as are equal where one of five differs. */
    private static final double NEAR_WORDS = 0.66;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Returns the cosine of the lines' vectors. */
    public static LineLikeness ofMeaning(Embedder embedder) {
        return new LineLikeness(
                (line, other) -> {
                    float[] a = embedder.embedQuestion(line);
                    float[] b = embedder.embedQuestion(other);
                    double cosine = 0;
                    for (int i = 0; i < a.length; i++) {
                        cosine += a[i] * b[i];
                    }
                    return cosine;
                },
                NEAR_COSINE);
    }

    /** Returns the share of the words of both that both have (Jaccard). */
    public static LineLikeness ofWords() {
        return new LineLikeness(
                (line, other) -> {
                    Set<String> words = new HashSet<>(words(line));
                    Set<String> all = new HashSet<>(words(other));
                    words.retainAll(all);
                    all.addAll(words(line));
                    return all.isEmpty() ? 0 : (double) words.size() / all.size();
                },
                NEAR_WORDS);
    }

    boolean areNearlyTheSame(String line, String other) {
        return measure.of(line, other) >= nearlyTheSame;
    }

    /** Returns the words in small letters, without what stands between them. */
    static List<String> words(String line) {
        return NO_WORD.splitAsStream(line.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
