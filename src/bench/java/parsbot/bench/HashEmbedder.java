package parsbot.bench;

import java.util.List;
import java.util.SplittableRandom;
import parsbot.embedding.Embedder;

/**
 * Stands in for the model where only the number of vectors matters: a text's vector has a direction drawn at random, evenly over all
 * of them, from the text's hash. So equal texts have equal vectors, and others have nothing to do with each other. Immutable and
 * thread-safe.
 *
 * @param dimension how many numbers a vector has
 */
record HashEmbedder(int dimension) implements Embedder {

    @Override
    public String id() {
        return "random vectors of " + dimension;
    }

    @Override
    public boolean isCommonWord(String word) {
        // No word of the synthetic texts is mistyped.
        return true;
    }

    @Override
    public float[] embedQuestion(String text) {
        SplittableRandom random = new SplittableRandom(hash(text));
        double[] direction = new double[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            direction[i] = random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) (direction[i] / Math.sqrt(squares));
        }
        return vector;
    }

    /** FNV-1a over 64 bits: among hundreds of thousands of texts, 32 bits would have equal ones. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public List<float[]> embedQuestions(List<String> texts) {
        return texts.stream().map(this::embedQuestion).toList();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embedQuestions(texts);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
