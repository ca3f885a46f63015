package parsbot.lucene;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Passage;
import parsbot.embedding.Embedder;

/**
 * The vectors of some passages' texts, sentences and asked-as lines, embedded together so that several run at once. Immutable and
 * thread-safe.
 */
final class TextVectors {

    /** No vectors at all. */
    static final TextVectors NONE = new TextVectors(Map.of(), Map.of());

    private final Map<String, float[]> texts;
    private final Map<String, float[]> questions;

    private TextVectors(Map<String, float[]> texts, Map<String, float[]> questions) {
        this.texts = texts;
        this.questions = questions;
    }

    static TextVectors of(List<Passage> passages, Embedder embedder) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> questions = new LinkedHashSet<>();
        for (Passage passage : passages) {
            texts.add(passage.text());
            passage.sentences().forEach(sentence -> texts.add(sentence.of(passage.text())));
            passage.askedAs().forEach(line -> questions.add(line.question()));
        }
        return new TextVectors(
                byText(List.copyOf(texts), embedder::embedPassages),
                byText(List.copyOf(questions), embedder::embedQuestions));
    }

    private static Map<String, float[]> byText(List<String> texts, Function<List<String>, List<float[]>> embed) {
        List<float[]> vectors = embed.apply(texts);
        Map<String, float[]> byText = HashMap.newHashMap(texts.size());
        for (int i = 0; i < vectors.size(); i++) {
            byText.put(texts.get(i), vectors.get(i));
        }
        return byText;
    }

    /** Returns the vector of a passage's text or of one of its sentences; {@code null} if there are no vectors. */
    float @Nullable [] ofText(String text) {
        return texts.get(text);
    }

    /** Returns the vector of an asked-as line; {@code null} if there are no vectors. */
    float @Nullable [] ofQuestion(String line) {
        return questions.get(line);
    }
}
