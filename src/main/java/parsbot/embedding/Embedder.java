package parsbot.embedding;

import java.util.List;

/**
 * Turns texts into vectors whose dot product tells how much they have to do with each other.
 *
 * <p>All vectors have length 1, so the dot product is the cosine. Only the order of cosines means something, and only among vectors
 * of embedders with the same {@link #id}. Any text is allowed: an empty one, one of symbols only, one too long for the model (its
 * beginning counts), one with broken surrogate pairs. Implementations are thread-safe.
 */
public interface Embedder extends AutoCloseable {

    /**
     * Returns what stands for the vectors' meaning: the model, what is put in front of texts, and hashes of the model and its
     * vocabulary. Vectors of embedders with different ids must not be compared.
     */
    String id();

    /** Returns how many numbers a vector has. */
    int dimension();

    /** Returns whether the model knows the word as a whole, as it does those that are common in its language. Case is ignored. */
    boolean isCommonWord(String word);

    /** Returns the vector of a question, to be compared with those of passages and of other questions. */
    float[] embedQuestion(String text);

    /** Returns the vectors of questions, in their order. */
    List<float[]> embedQuestions(List<String> texts);

    /** Returns the vectors of passages or sentences, in their order. */
    List<float[]> embedPassages(List<String> texts);

    /** Releases the model, after the calls in progress; calls that come later throw {@link IllegalStateException}. */
    @Override
    void close();
}
