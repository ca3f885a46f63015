package parsbot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parsbot.corpus.Corpus;

class SyntheticCorpusTest {

    @Test
    void of_aNumberOfPassages_hasThemAndAlwaysTheSame() {
        Corpus corpus = SyntheticCorpus.of(200);

        assertThat(corpus.passages()).hasSize(200);
        assertThat(corpus.passages().toList())
                .isEqualTo(SyntheticCorpus.of(200).passages().toList());
        assertThat(corpus.passages().map(passage -> passage.text()).distinct()).hasSize(200);
    }

    @Test
    void questions_ofACorpus_areTheSameEachTimeAndOfItsWords() {
        Corpus corpus = SyntheticCorpus.of(50);

        assertThat(SyntheticCorpus.questions(corpus, 20))
                .hasSize(20)
                .isEqualTo(SyntheticCorpus.questions(corpus, 20))
                .allSatisfy(question -> assertThat(question.text()).matches("what about( \\w+){6}\\?"));
    }

    @Test
    void embedQuestion_ofTheHashEmbedder_hasLengthOneAndDiffersByText() {
        HashEmbedder embedder = new HashEmbedder(384);

        float[] one = embedder.embedQuestion("one");
        double squares = 0;
        for (float component : one) {
            squares += component * component;
        }

        assertThat(squares).isBetween(0.9999, 1.0001);
        assertThat(one).containsExactly(embedder.embedQuestion("one"));
        assertThat(one).isNotEqualTo(embedder.embedQuestion("two"));
    }
}
