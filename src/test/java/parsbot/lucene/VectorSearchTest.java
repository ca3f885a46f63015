package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.lucene.FakeEmbedder.Topic;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.RankingWeights;

/** What vectors do to hits and to sentences, with vectors that can be worked out by hand. Questions share no word with passages. */
final class VectorSearchTest {

    /** The mill is what a passage is about; the other topics are what is said of it. */
    private static final FakeEmbedder EMBEDDER = new FakeEmbedder(
            Map.of(
                    "mill", new Topic(0, 2),
                    "works", new Topic(0, 2),
                    "burned", new Topic(1, 1),
                    "fire", new Topic(1, 1),
                    "owners", new Topic(2, 1),
                    "spring", new Topic(3, 1),
                    "dawn", new Topic(4, 1),
                    "bread", new Topic(5, 2),
                    "breakfast", new Topic(5, 2)),
            Set.of());

    private static final String TEXT = "Here stood the mill. The mill burned in spring at dawn.";

    private @Nullable LuceneRetriever open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void retrieve_otherWordsOfTheSameMeaning_findThePassage() {
        LuceneRetriever retriever = opened(TestArticle.corpus(
                TestArticle.id("a").passage(TEXT).passage("Fresh bread.").build()));

        assertThat(ids(retriever.retrieve(query("breakfast?"), 1))).containsExactly("a#2");
        assertThat(ids(retriever.retrieve(query("a fire?"), 1))).containsExactly("a#1");
    }

    @Test
    void retrieve_sentencesOfAPassageWithoutLines_areNearerTheMoreTheySayOfItsSubject() {
        LuceneRetriever retriever =
                opened(TestArticle.corpus(TestArticle.id("a").passage(TEXT).build()));

        Hit hit = retriever.retrieve(query("works, fire?"), 1).getFirst();

        assertThat(hit.sentenceScores()).containsExactly(1.0, 0.4);
    }

    @Test
    void retrieve_sentencesOfAPassageWithLines_areNearerByWhatSetsThemApart() {
        LuceneRetriever retriever = opened(TestArticle.corpus(TestArticle.id("a")
                .passage(TEXT, "when did the works catch fire?", "who were the owners of the works?")
                .build()));

        Hit hit = retriever.retrieve(query("works, fire?"), 1).getFirst();

        assertThat(hit.sentenceScores()).hasSize(2);
        assertThat(hit.sentenceScores().get(0)).isCloseTo(0.4, within(1e-9));
        assertThat(hit.sentenceScores().get(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void retrieve_linesThatNameASentence_countForIt() {
        LuceneRetriever retriever = opened(namingAndSilent());

        List<Hit> hits = retriever.retrieve(query("the owners?"), 2);

        // Nearest is the first line, in meaning and in words, while the second sentence is the one that is nearer
        // itself.
        assertThat(ids(hits)).containsExactly("a#1", "b#1");
        assertThat(hits.get(0).sentenceScores().get(0)).isCloseTo(0.7, within(1e-5));
        assertThat(hits.get(0).sentenceScores().get(1)).isCloseTo(0.5, within(1e-5));
        assertThat(hits.get(1).sentenceScores().get(0)).isCloseTo(0.4, within(1e-9));
        assertThat(hits.get(1).sentenceScores().get(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void retrieve_withoutAskedAsLines_sentencesAreWorthWhatTheyAreWithoutNames() {
        LuceneRetriever retriever = opened(namingAndSilent(), RankingWeights.DEFAULT.withoutAsked());

        List<Hit> hits = retriever.retrieve(query("the owners?"), 2);

        assertThat(hits.get(0).sentenceScores()).isEqualTo(hits.get(1).sentenceScores());
    }

    /** Returns a corpus of the same text and lines twice; the lines of the first article name sentences. */
    private static Corpus namingAndSilent() {
        List<AskedAs> naming = List.of(
                new AskedAs("owners of the works?", OptionalInt.of(0)),
                new AskedAs("the works in springtime?", OptionalInt.of(1)));
        List<AskedAs> silent =
                naming.stream().map(line -> AskedAs.of(line.question())).toList();
        return TestArticle.corpus(
                TestArticle.id("a").passage(TEXT, naming).build(),
                TestArticle.id("b").passage(TEXT, silent).build());
    }

    @Test
    void retrieve_wordsOfASentence_countBesideItsMeaning() {
        LuceneRetriever retriever =
                opened(TestArticle.corpus(TestArticle.id("a").passage(TEXT).build()));

        Hit hit = retriever.retrieve(query("works at dawn"), 1).getFirst();

        // The second sentence has the word, the first one is nearer.
        assertThat(hit.sentenceScores().get(0)).isCloseTo(0.6, within(1e-9));
        assertThat(hit.sentenceScores().get(1)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void retrieve_followUp_isSearchedByItsMeaningToo() {
        LuceneRetriever retriever = opened(TestArticle.corpus(
                TestArticle.id("a").passage(TEXT).passage("Fresh bread.").build()));
        String both = "works, works, and breakfast?";

        List<Hit> hits = retriever.retrieve(
                new PassageQuery(both, Locale.ENGLISH, ExpectedAnswer.ANYTHING, Optional.of("and breakfast?")), 2);

        assertThat(ids(retriever.retrieve(query(both), 2))).containsExactly("a#1", "a#2");
        assertThat(ids(hits)).hasSize(2);
        // One is as far above the mean for both texts as the other is for the last one alone.
        assertThat(hits)
                .extracting(Hit::score)
                .allSatisfy(score -> assertThat(score).isCloseTo(0, within(1e-9)));
    }

    @Test
    void retrieve_signals_areCosines() {
        LuceneRetriever retriever = opened(TestArticle.corpus(TestArticle.id("a")
                .passage(TEXT, "who were the owners of the works?")
                .build()));

        Hit hit = retriever.retrieve(query("works, fire?"), 1).getFirst();

        assertThat(hit.signals().passage()).isCloseTo(9 / Math.sqrt(5 * 19), within(1e-6));
        assertThat(hit.signals().sentence()).isCloseTo(2 / Math.sqrt(5), within(1e-6));
        // The line asks for a name, and the query for nothing certain.
        assertThat(hit.signals().asked()).isCloseTo(4.0 / 5 - 0.01, within(1e-6));
    }

    @Test
    void retrieve_linesThatAskForSomethingElse_areALittleFarther() {
        LuceneRetriever retriever = opened(TestArticle.corpus(
                TestArticle.id("who").passage(TEXT, "who burned the works").build(),
                TestArticle.id("when")
                        .passage(TEXT, "when were the works burned")
                        .build()));

        List<Hit> hits = retriever.retrieve(new QueryPlanner().plan(Question.of("when did the works burn down")), 2);

        assertThat(ids(hits)).containsExactly("when#1", "who#1");
        assertThat(hits.get(0).signals().asked() - hits.get(1).signals().asked())
                .isCloseTo(0.02, within(1e-6));
    }

    @Test
    void explain_hit_namesItsPartsWithTheirWeights() {
        LuceneRetriever retriever = opened(TestArticle.corpus(
                TestArticle.id("a").passage(TEXT).passage("Fresh bread.").build()));
        PassageQuery query = query("works, fire?");
        Hit hit = retriever.retrieve(query, 1).getFirst();

        Explanation explanation = retriever.explain(query, hit.passage().id());

        assertThat(explanation.value()).isCloseTo(hit.score(), within(1e-9));
        assertThat(explanation.parts())
                .extracting(Explanation::what)
                .containsExactly(
                        "words, weight 0.3",
                        "meaning of the text, weight 0.35",
                        "meaning of the best asked-as line, weight 0.35");
        assertThat(explanation.parts().stream().mapToDouble(Explanation::value).sum())
                .isCloseTo(explanation.value(), within(1e-9));
        Explanation meaning = explanation.parts().get(1).parts().getFirst();
        assertThat(meaning.value())
                .isEqualTo((hit.signals().passage() + hit.signals().sentence()) / 2);
        assertThat(meaning.parts())
                .containsExactly(
                        new Explanation(hit.signals().passage(), "whole passage", List.of()),
                        new Explanation(hit.signals().sentence(), "best sentence", List.of()));
    }

    private LuceneRetriever opened(Corpus corpus) {
        return opened(corpus, RankingWeights.DEFAULT);
    }

    private LuceneRetriever opened(Corpus corpus, RankingWeights weights) {
        open = LuceneRetriever.open(
                corpus,
                new LuceneRetriever.Options(PassageLimits.DEFAULT, weights, List.of(), EMBEDDER),
                null,
                false,
                _ -> {});
        return open;
    }

    private static PassageQuery query(String text) {
        return new PassageQuery(text, Locale.ENGLISH, ExpectedAnswer.ANYTHING);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().id().toString()).toList();
    }
}
