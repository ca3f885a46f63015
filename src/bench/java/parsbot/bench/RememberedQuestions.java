package parsbot.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parsbot.embedding.Embedder;

/**
 * The model, which answers from memory what it was asked before: for timing what comes after it. Thread-safe; closing it leaves the
 * model open.
 */
record RememberedQuestions(Embedder embedder, Map<String, float[]> vectors) implements Embedder {

    static RememberedQuestions of(Embedder embedder) {
        return new RememberedQuestions(embedder, new ConcurrentHashMap<>());
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
        return vectors.computeIfAbsent(text, embedder::embedQuestion);
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
        // The model belongs to another.
    }
}
