package parsbot.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.TestArticle;

final class MarkedPassagesTest {

    private static final Article MILL = TestArticle.id("mill")
            .passage("The mill burned down. Nobody was hurt.")
            .passage("It was built anew.")
            .build();

    @Test
    void find_markOfSecondSentence_isThatSentence() {
        Passage passage = MILL.passages().getFirst();
        Mark mark = MarkedPassages.of(
                new Citation(1, MILL, passage, List.of(passage.sentences().get(1)), 0.5, List.of()));

        assertThat(new MarkedPassages(TestArticle.corpus(MILL)).find(mark))
                .get()
                .satisfies(found -> {
                    assertThat(found.passage()).isEqualTo(passage);
                    assertThat(found.sentence().of(passage.text())).isEqualTo("Nobody was hurt.");
                    assertThat(found.article()).isEqualTo(MILL);
                });
    }

    @Test
    void find_passageAsLongAsItsTextStays_isFoundInAnotherCorpus() {
        Mark first = mark(MILL, 0);
        Mark second = mark(MILL, 1);
        Article other = TestArticle.id("other").passage("Another text.").build();
        Article changed = TestArticle.id("mill")
                .passage("The mill burned down on Sunday. Nobody was hurt.")
                .passage("It was built anew.")
                .build();
        MarkedPassages passages = new MarkedPassages(TestArticle.corpus(other, changed));

        assertThat(passages.find(first)).isEmpty();
        assertThat(passages.find(second)).isPresent();
    }

    @Test
    void find_forgedMark_isEmpty() {
        assertThat(new MarkedPassages(TestArticle.corpus(MILL)).find(new Mark(1, 0)))
                .isEmpty();
        assertThat(new MarkedPassages(new Corpus(List.of(), "")).find(mark(MILL, 0)))
                .isEmpty();
    }

    @Test
    void find_sentenceBeyondThoseThere_isTheLastOne() {
        Mark mark = mark(MILL, 1);

        assertThat(new MarkedPassages(TestArticle.corpus(MILL)).find(new Mark(mark.passage(), 40)))
                .get()
                .satisfies(found ->
                        assertThat(found.sentence().of(found.passage().text())).isEqualTo("It was built anew."));
    }

    private static Mark mark(Article article, int passage) {
        Passage of = article.passages().get(passage);
        return MarkedPassages.of(
                new Citation(1, article, of, List.of(of.sentences().getFirst()), 0.5, List.of()));
    }
}
