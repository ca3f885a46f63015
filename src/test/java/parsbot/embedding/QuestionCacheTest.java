package parsbot.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuestionCacheTest {

    private final List<String> embedded = new ArrayList<>();
    private boolean closed;

    /** Notes what it is asked to embed. */
    private final Embedder embedder = new Embedder() {
        @Override
        public String id() {
            return "noting";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public boolean isCommonWord(String word) {
            return word.equals("mill");
        }

        @Override
        public float[] embedQuestion(String text) {
            embedded.add(text);
            return new float[] {text.length()};
        }

        @Override
        public List<float[]> embedQuestions(List<String> texts) {
            return texts.stream().map(this::embedQuestion).toList();
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            return texts.stream().map(_ -> new float[] {-1}).toList();
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    @Test
    void embedQuestion_askedAgain_isEmbeddedOnce() {
        QuestionCache cache = new QuestionCache(embedder);

        // Whoever changes what they got changes nothing for others.
        cache.embedQuestion("mill")[0] = 0;

        assertThat(cache.embedQuestion("mill")).containsExactly(4);
        assertThat(cache.embedQuestion("ferry")).containsExactly(5);
        assertThat(embedded).containsExactly("mill", "ferry");
    }

    @Test
    void everythingElse_isThatOfTheEmbedder() {
        QuestionCache cache = new QuestionCache(embedder);

        assertThat(cache.id()).isEqualTo("noting");
        assertThat(cache.dimension()).isEqualTo(1);
        assertThat(cache.isCommonWord("mill")).isTrue();
        assertThat(cache.isCommonWord("xyzzy")).isFalse();
        assertThat(cache.embedPassages(List.of("mill"))).singleElement().isEqualTo(new float[] {-1});
        assertThat(cache.embedQuestions(List.of("mill"))).singleElement().isEqualTo(new float[] {4});
        cache.close();
        assertThat(closed).isTrue();
    }
}
