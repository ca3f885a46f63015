package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Tells how near a passage's sentences are to a question in what sets both apart: half of what the sentences have in common is taken
 * from them, and half of what the passage's asked-as lines have in common from the question. Both name the passage's subject, and the
 * sentence that introduces it is otherwise the nearest to every question on it.
 *
 * <p>Only the sentences' cosines change from one question to the next. All else is computed when a passage is first found, and kept:
 * two numbers for each sentence. Thread-safe.
 */
final class DistinctSentences {

    /** How much of what is common is taken away. Fitted on the project's own questions. */
    private static final double IN_COMMON = 0.5;

    private final AtomicReferenceArray<@Nullable OfPassage> kept;

    DistinctSentences(int passages) {
        kept = new AtomicReferenceArray<>(passages);
    }

    /** The vectors of passages. */
    interface Vectors {

        /** Returns those of one passage, in their order. */
        float[][] of(int ordinal) throws IOException;
    }

    /**
     * Returns how near the sentences are.
     *
     * @param cosines of the sentences and the question
     * @param sentences to read the sentences from, if need be
     * @param lines to read the asked-as lines from, of which the passage must have one
     */
    double[] nearness(int ordinal, double[] cosines, Vectors sentences, Vectors lines) throws IOException {
        OfPassage passage = kept.get(ordinal);
        if (passage == null) {
            passage = OfPassage.of(sentences.of(ordinal), lines.of(ordinal));
            kept.set(ordinal, passage);
        }
        double common = IN_COMMON * Arrays.stream(cosines).average().orElse(0);
        double[] nearness = new double[cosines.length];
        for (int i = 0; i < nearness.length; i++) {
            nearness[i] = (cosines[i] - common - passage.lines[i]) / passage.lengths[i];
        }
        return nearness;
    }

    private static final class OfPassage {

        /** The dot product of each sentence, without what is common, and what is taken from the question. */
        private final double[] lines;

        /** The length of each sentence, without what is common. */
        private final double[] lengths;

        private OfPassage(double[] lines, double[] lengths) {
            this.lines = lines;
            this.lengths = lengths;
        }

        static OfPassage of(float[][] sentences, float[][] lines) {
            float[] ofSentences = mean(sentences);
            float[] ofLines = mean(lines);
            double[] products = new double[sentences.length];
            double[] lengths = new double[sentences.length];
            for (int i = 0; i < sentences.length; i++) {
                float[] rest = sentences[i].clone();
                for (int d = 0; d < rest.length; d++) {
                    rest[d] -= (float) (IN_COMMON * ofSentences[d]);
                }
                products[i] = IN_COMMON * VectorUtil.dotProduct(ofLines, rest);
                // Not 0 but by rounding: vectors have length 1, and at most half of one is taken away.
                lengths[i] = Math.sqrt(VectorUtil.dotProduct(rest, rest));
            }
            return new OfPassage(products, lengths);
        }

        private static float[] mean(float[][] vectors) {
            float[] mean = new float[vectors[0].length];
            for (float[] vector : vectors) {
                VectorUtil.add(mean, vector);
            }
            for (int d = 0; d < mean.length; d++) {
                mean[d] /= vectors.length;
            }
            return mean;
        }
    }
}
