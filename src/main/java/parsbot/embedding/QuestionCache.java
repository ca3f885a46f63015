package parsbot.embedding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Embeds each question once, for those who ask the same questions several times over. Keeps every vector for as long as it lives.
 * Thread-safe.
 */
public final class QuestionCache implements Embedder {

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    /** @param embedder closed together with this one */
    public QuestionCache(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String id() {
        return embedder.id();
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public boolean isCommonWord(String word) {
        return embedder.isCommonWord(word);
    }

    @Override
    public float[] embedQuestion(String text) {
        return vectors.computeIfAbsent(text, embedder::embedQuestion).clone();
    }

    @Override
    public List<float[]> embedQuestions(List<String> texts) {
        return embedder.embedQuestions(texts);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embedder.embedPassages(texts);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
