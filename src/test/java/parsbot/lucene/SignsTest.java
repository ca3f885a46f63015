package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.lucene.FakeEmbedder.Topic;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Glossary;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/** How near questions are to signposts, by meaning that can be worked out by hand and by words. */
final class SignsTest {

    private static final FakeEmbedder EMBEDDER = new FakeEmbedder(
            Map.of(
                    "mill", new Topic(0, 1),
                    "fire", new Topic(1, 1),
                    "blaze", new Topic(1, 1),
                    "owner", new Topic(2, 1)),
            Set.of());

    private static final Corpus CORPUS = TestArticle.corpus(TestArticle.id("a")
            .passage("The mill burned.", "who saw the fire at the mill", "when did the roof fall")
            .passage("Bread is sold.", "what does bread cost")
            .build());

    private final LuceneRetriever retriever = LuceneRetriever.open(
            CORPUS,
            new LuceneRetriever.Options(
                    PassageLimits.DEFAULT,
                    RankingWeights.DEFAULT,
                    List.of(),
                    Glossary.EMPTY,
                    List.of(
                            new Signpost(
                                    "gaps",
                                    List.of("who is the owner", "who built the mill", "was there a fire"),
                                    Signpost.Kind.OPEN),
                            new Signpost("point", List.of("of the owner"), Signpost.Kind.ANSWERED),
                            new Signpost("fire", List.of("how the fire began"))),
                    EMBEDDER),
            null,
            false,
            _ -> {});

    @AfterEach
    void close() {
        retriever.close();
    }

    @Test
    void find_signposts_areAsNearAsTheirNearestLines() {
        Signs signs = signs("a blaze at the mill");

        assertThat(signs.of("fire")).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(signs.of("gaps")).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(signs.around("gaps")).isCloseTo(2 * Math.sqrt(0.5) / 3, within(1e-6));
        assertThat(signs.asked()).isPositive();
        assertThat(signs.of("unknown")).isZero();
    }

    @Test
    void find_linesNearTheQuestion_voteOnWhetherItIsAnswered() {
        double far = Math.exp((Math.sqrt(0.5) - 1) / 0.1);

        // The asked-as line is the nearest, two open questions are farther; what a signpost of no kind has does not
        // count.
        assertThat(signs("the fire at the mill").answered()).isCloseTo(1 / (1 + 2 * far), within(1e-3));
        // An open question and a signpost's line are as near.
        assertThat(signs("the owner").answered()).isCloseTo(0.5, within(1e-3));
        // An open question is the nearest, an asked-as line is farther.
        assertThat(signs("a fire").answered()).isCloseTo(far / (1 + far), within(1e-3));
    }

    @Test
    void find_sameWords_areWhollyAlike() {
        assertThat(signs("Who built the mills?").wordingOf("gaps")).isCloseTo(1, within(1e-6));
        assertThat(signs("who saw a fire at the mill").askedWording()).isCloseTo(1, within(1e-6));
        assertThat(signs("what does bread cost").wordingOf("gaps")).isLessThan(0.3);
    }

    @Test
    void find_wordsThatNoLineHas_makeTheOthersLessAlike() {
        double alone = signs("built the mill").wordingOf("gaps");
        double withOthers = signs("built the mill in Timbuktu").wordingOf("gaps");

        assertThat(withOthers).isPositive().isLessThan(alone);
    }

    @Test
    void find_rareWords_countForMoreThanCommonOnes() {
        // Two lines have "fire" and one "roof".
        assertThat(signs("roof").askedWording()).isGreaterThan(signs("fire").askedWording());
    }

    @Test
    void find_followUp_isAsAlikeAsBothTextsInTheMean() {
        Signs both = retriever
                .find(
                        new PassageQuery(
                                "who built the mill bread",
                                Locale.ENGLISH,
                                ExpectedAnswer.ANYTHING,
                                Optional.of("who built the mill")),
                        1)
                .signs();

        double whole = signs("who built the mill bread").wordingOf("gaps");
        assertThat(both.wordingOf("gaps")).isCloseTo((whole + 1) / 2, within(1e-6));
    }

    private Signs signs(String question) {
        return retriever
                .find(new PassageQuery(question, Locale.ENGLISH, ExpectedAnswer.ANYTHING), 1)
                .signs();
    }
}
