package parsbot.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RememberingEmbedderTest {

    private final List<String> embedded = new ArrayList<>();
    private final RememberingEmbedder embedder = new RememberingEmbedder(new Lengths());

    /** A vector is what a text is, and how long. */
    private final class Lengths implements Embedder {

        @Override
        public String id() {
            return "lengths";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public boolean isCommonWord(String word) {
            return word.equals("common");
        }

        @Override
        public float[] embedQuestion(String text) {
            embedded.add("question " + text);
            return new float[] {1, text.length()};
        }

        @Override
        public List<float[]> embedQuestions(List<String> texts) {
            return texts.stream().map(this::embedQuestion).toList();
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            return texts.stream()
                    .map(text -> {
                        embedded.add("passage " + text);
                        return new float[] {2, text.length()};
                    })
                    .toList();
        }

        @Override
        public void close() {
            embedded.add("closed");
        }
    }

    @Test
    void embed_again_isNotEmbeddedAgain() {
        List<float[]> first = embedder.embedQuestions(List.of("a", "bcd", "a"));
        List<float[]> again = embedder.embedQuestions(List.of("bcd", "ef"));

        assertThat(first).containsExactly(new float[] {1, 1}, new float[] {1, 3}, new float[] {1, 1});
        assertThat(again).containsExactly(new float[] {1, 3}, new float[] {1, 2});
        assertThat(embedder.embedQuestion("ef")).containsExactly(1, 2);
        assertThat(embedded).containsExactly("question a", "question bcd", "question ef");
    }

    @Test
    void embed_sameTextAsQuestionAndPassage_hasTwoVectors() {
        assertThat(embedder.embedQuestion("a")).containsExactly(1, 1);
        assertThat(embedder.embedPassages(List.of("a"))).containsExactly(new float[] {2, 1});
    }

    @Test
    void embed_vectorThatIsChanged_isRememberedAsItWas() {
        embedder.embedQuestion("a")[0] = 7;

        assertThat(embedder.embedQuestion("a")).containsExactly(1, 1);
    }

    @Test
    void close_leavesTheOtherOpen() {
        embedder.close();

        assertThat(embedder.id()).isEqualTo("lengths");
        assertThat(embedder.dimension()).isEqualTo(2);
        assertThat(embedder.isCommonWord("common")).isTrue();
        assertThat(embedder.isCommonWord("rare")).isFalse();
        assertThat(embedded).isEmpty();
    }
}
