package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class CorpusTest {

    private static final Article A = article("a", "One.", "Two.");
    private static final Article B = article("b", "Three.");
    private static final Corpus CORPUS = new Corpus(List.of(B, A), "hash");

    @Test
    void articles_givenInAnyOrder_areOrderedById() {
        assertThat(CORPUS.articles()).containsExactly(A, B);
    }

    @Test
    void passages_ofAllArticles_areOrderedById() {
        assertThat(CORPUS.passages()).extracting(Passage::text).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void article_knownId_isReturned() {
        assertThat(CORPUS.article(new ArticleId("b"))).isEqualTo(B);
    }

    @Test
    void article_unknownId_isRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CORPUS.article(new ArticleId("c")))
                .withMessage("the corpus has no article 'c'");
    }

    @Test
    void passage_knownId_isReturned() {
        assertThat(CORPUS.passage(PassageId.parse("a#2")))
                .isEqualTo(A.passages().getLast());
    }

    @Test
    void passage_numberBeyondTheLast_isRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CORPUS.passage(PassageId.parse("a#3")))
                .withMessage("the corpus has no passage 'a#3'");
    }

    @Test
    void article_passageAtAnotherPlace_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Article(A.id(), A.source(), A.passages().reversed()))
                .withMessage("passage a#2 stands at place 1 of a");
    }

    @Test
    void article_withoutPassages_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Article(A.id(), A.source(), List.of()))
                .withMessage("article a has no passage");
    }

    private static Article article(String id, String... paragraphs) {
        ArticleId articleId = new ArticleId(id);
        return new Article(
                articleId,
                Source.ofBareFile(id, Locale.ENGLISH),
                new PassageSplitter(new PassageLimits(0, 100))
                        .split(
                                articleId,
                                List.of(paragraphs).stream()
                                        .map(text -> new Paragraph(text, Locale.ENGLISH, null, List.of()))
                                        .toList())
                        .passages());
    }
}
