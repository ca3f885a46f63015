package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.lucene.FakeEmbedder.Topic;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;

/** A corpus of more passages than are all looked at for each question: candidates are found first, by words and by vectors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LargeCorpusTest {

    private static final int PASSAGES = 1_100;

    private static final FakeEmbedder EMBEDDER = new FakeEmbedder(
            Map.of(
                    "sheep", new Topic(0, 1),
                    "bread", new Topic(1, 1),
                    "breakfast", new Topic(1, 1)),
            Set.of());

    private LuceneRetriever retriever;

    @BeforeAll
    void open() {
        TestArticle article = TestArticle.id("register");
        for (int i = 1; i <= PASSAGES; i++) {
            switch (i) {
                case 700 -> article.passage("Nobody counted the sheep. A heron nested on the weir in 1911.");
                case 900 -> article.passage("Fresh bread was sold.");
                default -> article.passage("Entry " + i + " counts the sheep on the weir.");
            }
        }
        retriever = LuceneRetriever.open(
                TestArticle.corpus(article.build()),
                new LuceneRetriever.Options(PassageLimits.DEFAULT, RankingWeights.DEFAULT, List.of(), EMBEDDER),
                null,
                false,
                _ -> {});
    }

    @AfterAll
    void close() {
        retriever.close();
    }

    @Test
    void retrieve_aRareWord_isFoundByWords() {
        List<Hit> hits = retriever.retrieve(query("did a heron nest on the weir in 1911?"), 5);

        assertThat(hits.getFirst().passage().id()).hasToString("register#700");
        assertThat(hits.getFirst().signals().coverage()).isEqualTo(1);
        assertThat(hits.getFirst().sentenceScores().get(1))
                .isGreaterThan(hits.getFirst().sentenceScores().getFirst());
        assertThat(hits).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(hits.get(1).signals().coverage()).isPositive().isLessThan(0.1);
    }

    @Test
    void retrieve_anotherWordOfTheSameMeaning_isFoundByVectors() {
        Hit hit = retriever.retrieve(query("breakfast?"), 1).getFirst();

        assertThat(hit.passage().id()).hasToString("register#900");
        assertThat(hit.signals().words()).isZero();
    }

    private static PassageQuery query(String text) {
        return new PassageQuery(text, Locale.ENGLISH, ExpectedAnswer.ANYTHING);
    }
}
