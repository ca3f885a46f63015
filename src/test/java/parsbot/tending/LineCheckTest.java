package parsbot.tending;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parsbot.GoldenFile;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.lucene.LuceneRetriever;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Retriever;
import parsbot.tending.LineResult.AlikeLine;
import parsbot.tending.LineResult.Winner;

/** Asks lines of real indexes, by words. */
final class LineCheckTest {

    private static final Corpus CORPUS = TestArticle.corpus(
            TestArticle.id("bakery")
                    .title("Bread at dawn")
                    .passage(
                            "The baker opens before dawn. Her bread sells out by eight.",
                            "where can I buy bread?",
                            "how long before dawn")
                    .passage("On market days the oven is lit at midnight.", "oven on market days", "xylophone")
                    .build(),
            TestArticle.id("mill")
                    .title("Fire at the mill")
                    .passage(
                            "The old mill burned down on Sunday. Nobody was hurt, since the miller was away.",
                            "when did the old mill burn down",
                            "where can I buy bread",
                            "who was hurt in the fire at the mill?",
                            "Who was hurt in the fire at the mill",
                            "was the baker to blame")
                    .build());

    /** Finds passages by their words. */
    private record Words(LuceneRetriever byWords) implements SearchedCorpus {

        /** Not the default ones, which are tuned now and then. */
        private static final RankingWeights WEIGHTS =
                new RankingWeights(new FieldWeights(1, 0.2, 0.3, 0.3, 0.2, 1, 0.5, 2, 0), 1, 0, 0, true);

        private static final LuceneRetriever.Options OPTIONS =
                new LuceneRetriever.Options(PassageLimits.DEFAULT, WEIGHTS, List.of(), null);

        static Words of(Corpus corpus) {
            return new Words(LuceneRetriever.open(corpus, OPTIONS, null, false, _ -> {}));
        }

        @Override
        public Retriever retriever() {
            return byWords;
        }

        @Override
        public void close() {
            byWords.close();
        }
    }

    @Test
    void run_lines_areAskedOfAnIndexWithoutThem() {
        assertThat(run(CORPUS).results())
                .extracting(result -> result.line().text(), LineResult::rank)
                .containsExactly(
                        tuple("where can I buy bread?", 2),
                        tuple("how long before dawn", 1),
                        tuple("oven on market days", 1),
                        tuple("xylophone", 0),
                        tuple("when did the old mill burn down", 1),
                        tuple("where can I buy bread", 0),
                        tuple("who was hurt in the fire at the mill?", 1),
                        tuple("Who was hurt in the fire at the mill", 1),
                        tuple("was the baker to blame", 2));
    }

    @Test
    void run_lineOfAnotherParagraphAsksTheSame_isNamed() {
        LineResult result = run(CORPUS).results().getFirst();

        Winner winner = requireNonNull(result.winner());
        assertThat(winner.passage()).hasToString("mill#1");
        assertThat(winner.line()).isEqualTo(new AlikeLine("where can I buy bread", 1, true));
        assertThat(winner.words()).isEmpty();
        assertThat(result.sharesNoWord()).isFalse();
    }

    @Test
    void run_wordThatOnlyAnotherParagraphHas_isNamed() {
        LineResult result = run(CORPUS).results().getLast();

        Winner winner = requireNonNull(result.winner());
        assertThat(winner)
                .extracting(Winner::passage, Winner::sentence, Winner::words)
                .containsExactly(PassageId.parse("bakery#1"), "The baker opens before dawn.", List.of("baker"));
        assertThat(winner.advantages()).isNotEmpty().allMatch(advantage -> advantage.by() > 0);
        assertThat(result.sharesNoWord()).isTrue();
    }

    @Test
    void run_lineOfUnknownWords_findsNothing() {
        LineResult result = run(CORPUS).results().get(3);

        assertThat(result).isEqualTo(new LineResult(result.line(), 0, null, true));
    }

    @Test
    void run_progress_countsEachLineOnce() {
        List<Integer> asked = new ArrayList<>();

        new LineCheck(CORPUS, Words::of, new QueryPlanner(), LineLikeness.ofWords()).run(asked::add);

        assertThat(asked)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    void run_partsOfASplitParagraph_areEachRight() {
        String[] lines = {"who rang the bell", "bell ringer"};
        Corpus corpus = TestArticle.corpus(
                TestArticle.id("church")
                        .passage("The bell was rung by the sexton.", lines)
                        .passage("The sexton lives beside the tower.", lines)
                        .build(),
                TestArticle.id("mill").passage("The old mill burned down.").build());

        LineReport report = run(corpus);

        assertThat(report.results())
                .extracting(result -> result.line().paragraph().size(), LineResult::rank)
                .containsExactly(tuple(2, 1), tuple(2, 1));
        assertThat(report.repeated()).isEmpty();
    }

    @Test
    void render_report_isAsInItsFile() throws IOException {
        GoldenFile.assertHolds("tending/lines.txt", LineReportText.render(run(CORPUS)));
    }

    private static LineReport run(Corpus corpus) {
        return new LineCheck(corpus, Words::of, new QueryPlanner(), LineLikeness.ofWords()).run(_ -> {});
    }
}
