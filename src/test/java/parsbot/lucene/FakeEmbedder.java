package parsbot.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.VectorUtil;
import parsbot.embedding.Embedder;

/**
 * An embedder whose vectors can be worked out by hand: each word that it knows adds to one number, and the whole is brought to length
 * 1. A text of unknown words has a number of its own. Immutable and thread-safe.
 *
 * @param words what each word adds to: the number's place, from 0, and how much
 * @param common the words that are common in its language
 */
record FakeEmbedder(Map<String, Topic> words, Set<String> common) implements Embedder {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** A place in the vectors, and how much a word adds there. */
    record Topic(int place, float weight) {}

    FakeEmbedder {
        words = Map.copyOf(words);
        common = Set.copyOf(common);
    }

    /** Returns an embedder that finds all texts alike. */
    static FakeEmbedder thatKnows(String... common) {
        return new FakeEmbedder(Map.of(), Set.of(common));
    }

    @Override
    public String id() {
        return "fake " + Integer.toHexString(words.hashCode());
    }

    @Override
    public int dimension() {
        return 2 + words.values().stream().mapToInt(Topic::place).max().orElse(0);
    }

    @Override
    public boolean isCommonWord(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public float[] embedQuestion(String text) {
        float[] vector = new float[dimension()];
        boolean known = false;
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            Topic topic = words.get(word);
            if (topic != null) {
                vector[topic.place()] += topic.weight();
                known = true;
            }
        }
        if (!known) {
            vector[vector.length - 1] = 1;
        }
        return VectorUtil.l2normalize(vector);
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
    public void close() {}
}
