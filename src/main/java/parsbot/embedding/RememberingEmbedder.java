package parsbot.embedding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An embedder that keeps every vector that another one gave it, for texts that come up again and again: a text has the vector that
 * it had the first time, alone or in a list. It grows with each new text. Thread-safe.
 */
public final class RememberingEmbedder implements Embedder {

    private final Embedder embedder;
    private final Object lists = new Object();
    private final Map<String, float[]> questions = new ConcurrentHashMap<>();
    private final Map<String, float[]> passages = new ConcurrentHashMap<>();

    /** @param embedder closed by whoever opened it: to close this one does nothing */
    public RememberingEmbedder(Embedder embedder) {
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
        return questions.computeIfAbsent(text, embedder::embedQuestion).clone();
    }

    @Override
    public List<float[]> embedQuestions(List<String> texts) {
        return embed(texts, questions, embedder::embedQuestions);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embed(texts, passages, embedder::embedPassages);
    }

    private List<float[]> embed(
            List<String> texts, Map<String, float[]> known, Function<List<String>, List<float[]>> embed) {
        // One list after the other: whoever comes with the same one finds it done.
        synchronized (lists) {
            List<String> missing = texts.stream()
                    .filter(text -> !known.containsKey(text))
                    .distinct()
                    .toList();
            List<float[]> vectors = embed.apply(missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), vectors.get(i));
            }
        }
        return texts.stream()
                .map(text -> requireNonNull(known.get(text)).clone())
                .toList();
    }

    @Override
    public void close() {}
}
