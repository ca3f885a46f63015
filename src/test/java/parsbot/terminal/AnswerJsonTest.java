package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleKind;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.TestArticle;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;
import parsbot.question.Question;
import parsbot.retrieval.Explanation;

final class AnswerJsonTest {

    private static final Article MILL = TestArticle.id("1911-mill")
            .title("Fire at the \"Old Mill\"")
            .publisher("The Weir Gazette")
            .author("Ana Ruiz")
            .published("1911-03-03")
            .url("https://example.org/mill?a=1&b=2")
            .kind(ArticleKind.NEWS)
            .beginningOnly()
            .passage("First. The old mill burned.")
            .build();

    private static final Article BARE = TestArticle.id("notes/1")
            .title("1")
            .language("es")
            .original()
            .passage("El año.")
            .build();

    @Test
    void write_grounded_isTheWholeLine() {
        Citation citation = new Citation(
                1,
                MILL,
                MILL.passages().getFirst(),
                List.of(MILL.passages().getFirst().sentences().getLast()),
                0.81236,
                List.of(new Citation.NearCopy(BARE, new PassageId(BARE.id(), 1))));

        String line = write("q1", new Answer.Grounded(Question.of("when?"), 0.96751, List.of(citation)), "took");

        assertThat(line)
                .isEqualTo("{\"id\":\"q1\",\"question\":\"when?\",\"outcome\":\"grounded\",\"confidence\":0.968,"
                        + "\"answer\":\"The old mill burned.\",\"as_of\":\"1911-03-03\",\"passages\":[{\"rank\":1,"
                        + "\"passage\":\"1911-mill#1\",\"text\":\"First. The old mill burned.\",\"language\":\"en\","
                        + "\"highlight\":[[7,27]],\"score\":0.8124,\"also\":[\"notes/1#1\"],\"source\":{"
                        + "\"id\":\"1911-mill\",\"title\":\"Fire at the \\\"Old Mill\\\"\","
                        + "\"publisher\":\"The Weir Gazette\",\"author\":\"Ana Ruiz\",\"published\":\"1911-03-03\","
                        + "\"url\":\"https://example.org/mill?a=1&b=2\",\"language\":\"en\",\"kind\":\"news\","
                        + "\"completeness\":\"beginning\",\"text\":\"summary\"}}],"
                        + "\"message\":\"<b>took</b>\",\"took_ms\":6.2}");
    }

    @Test
    void write_twoKeySentences_areJoinedByALineBreakAndMarkedTheBestFirst() {
        Passage passage = MILL.passages().getFirst();
        Citation citation = new Citation(
                1,
                MILL,
                passage,
                List.of(passage.sentences().getLast(), passage.sentences().getFirst()),
                0.8,
                List.of());

        String line = write("q1", new Answer.Grounded(Question.of("when?"), 0.9, List.of(citation)), "took");

        assertThat(line).contains("\"answer\":\"The old mill burned.\\nFirst.\"", "\"highlight\":[[7,27],[0,6]]");
    }

    @Test
    void write_scoreBelowZero_isKept() {
        Citation citation = new Citation(
                1, BARE, BARE.passages().getFirst(), BARE.passages().getFirst().sentences(), -0.51236, List.of());

        assertThat(write("q1", new Answer.Related(Question.of("when?"), 0.3, List.of(citation)), "near"))
                .contains("\"score\":-0.5124,");
    }

    @Test
    void write_relatedFromABareFile_leavesOutWhatIsUnknown() {
        String line = write(null, new Answer.Related(Question.of("¿año?"), 0.3, List.of(cite(BARE))), "near");

        assertThat(line)
                .isEqualTo(
                        "{\"question\":\"¿año?\",\"outcome\":\"related\",\"confidence\":0.3,\"answer\":null,\"passages\":[{\"rank\":1,\"passage\":\"notes/1#1\",\"text\":\"El"
                            + " año.\",\"language\":\"es\","
                            + "\"highlight\":[[0,7]],\"score\":0.5,\"also\":[],\"source\":{\"id\":\"notes/1\","
                            + "\"title\":\"1\",\"language\":\"es\",\"completeness\":\"whole\",\"text\":\"original\"}}],"
                            + "\"message\":\"<b>near</b>\",\"took_ms\":6.2}");
    }

    @Test
    void write_nothingFound_hasNoPassages() {
        String line = write("2", new Answer.NothingFound(Question.of("a\nb\u2028\u0000"), 0), "no");

        assertThat(line)
                .isEqualTo(
                        "{\"id\":\"2\",\"question\":\"a\\n"
                            + "b\u2028\\u0000\",\"outcome\":\"nothing_found\","
                            + "\"confidence\":0.0,\"answer\":null,\"passages\":[],\"message\":\"<b>no</b>\",\"took_ms\":6.2}");
    }

    @Test
    void write_explanations_standWithTheirPassages() {
        Answer answer = new Answer.NothingFound(Question.of("x"), 0);
        Explanation explanation = new Explanation(1.23456, "sum", List.of(new Explanation(1, "text", List.of())));

        String line = AnswerJson.write(new AnswerJson.Line(
                null,
                answer,
                List.of(cite(BARE)),
                List.of(explanation),
                new OutgoingMessage(RichText.words("no")),
                Duration.ZERO));

        assertThat(line)
                .contains(
                        "\"explanation\":{\"value\":1.2346,\"what\":\"sum\",\"parts\":[{\"value\":1.0,\"what\":\"text\"}]}}],");
    }

    @Test
    void writeError_withAndWithoutId_isALine() {
        assertThat(AnswerJson.writeError("7", "is \"bad\"")).isEqualTo("{\"id\":\"7\",\"error\":\"is \\\"bad\\\"\"}");
        assertThat(AnswerJson.writeError(null, "bad")).isEqualTo("{\"id\":null,\"error\":\"bad\"}");
    }

    private static String write(@Nullable String id, Answer answer, String message) {
        return AnswerJson.write(new AnswerJson.Line(
                id,
                answer,
                answer.citations(),
                List.of(),
                new OutgoingMessage(RichText.bold(message)),
                Duration.ofNanos(6_151_234)));
    }

    private static Citation cite(Article article) {
        return new Citation(
                1,
                article,
                article.passages().getFirst(),
                List.of(article.passages().getFirst().sentences().getFirst()),
                0.5,
                List.of());
    }
}
