package parsbot.lucene;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;
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

    /** Returns the vectors of what texts and lines are in English words. */
    static TextVectors of(List<Passage> passages, IndexContent content, Embedder embedder) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> questions = new LinkedHashMap<>();
        for (Passage passage : passages) {
            texts.put(passage.text(), content.inEnglish(passage, passage.text()));
            for (TextRange range : passage.sentences()) {
                String sentence = range.of(passage.text());
                texts.put(sentence, content.inEnglish(passage, sentence));
            }
            passage.askedAs().forEach(line -> questions.put(line.question(), content.inEnglish(line.question())));
        }
        return new TextVectors(byText(texts, embedder::embedPassages), byText(questions, embedder::embedQuestions));
    }

    private static Map<String, float[]> byText(Map<String, String> texts, Function<List<String>, List<float[]>> embed) {
        Iterator<float[]> vectors = embed.apply(List.copyOf(texts.values())).iterator();
        Map<String, float[]> byText = HashMap.newHashMap(texts.size());
        texts.keySet().forEach(text -> byText.put(text, vectors.next()));
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
