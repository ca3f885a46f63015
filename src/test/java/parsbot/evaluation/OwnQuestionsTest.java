package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.answer.Outcome;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.Dispute;
import parsbot.corpus.PartialDate;
import parsbot.corpus.TestArticle;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

final class OwnQuestionsTest {

    private static final Corpus CORPUS = new Corpus(
            List.of(
                    TestArticle.id("ledger")
                            .passage("The mill cost 12 crowns in 1810.")
                            .build(),
                    TestArticle.id("letter")
                            .passage("It cost 15 crowns in 1811.")
                            .build()),
            "test",
            new Dispute(
                    List.of(new Actor(
                            new ActorId("ann"), "Ann Ash", ActorKind.PERSON, List.of("the reeve"), List.of())),
                    List.of(),
                    List.of(),
                    List.of()));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void read_goldOfTheWholeAnswer_isKept() throws IOException {
        Problems problems = new Problems();

        Gold gold = read("""
            {"id": "q1", "question": "how much", "type": "disputed", "sources": ["ledger", "letter"],
             "answer_strings": ["12 crowns", "15 crowns"], "outcome": "disputed",
             "versions": [["12 crowns"], ["15 crowns"]], "actors": ["The Reeve"], "not_actors": ["Ben"],
             "items": [["12 Crowns", "twelve"]], "side": "keeps",
             "latest": {"date": "1811", "strings": ["15 crowns"]},
             "earlier": [{"date": "1810-05", "strings": ["12 crowns"]}]}\
            """, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(gold)
                .isEqualTo(new Gold(
                        Outcome.DISPUTED,
                        Set.of(new ArticleId("ledger"), new ArticleId("letter")),
                        List.of(List.of("12 crowns"), List.of("15 crowns")),
                        List.of("The Reeve"),
                        List.of("Ben"),
                        List.of(List.of("12 Crowns", "twelve")),
                        new Gold.State(PartialDate.parse("1811"), List.of("15 crowns")),
                        List.of(new Gold.State(PartialDate.parse("1810-05"), List.of("12 crowns"))),
                        Gold.Side.KEEPS));
    }

    @Test
    void read_withoutGold_judgesPassagesOnly() throws IOException {
        Problems problems = new Problems();

        Gold gold = read("{\"id\": \"q1\", \"question\": \"how much\", \"sources\": []}", problems);

        assertThat(problems.all()).isEmpty();
        assertThat(gold).isEqualTo(Gold.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "outcome": "unsure"                                   | 'outcome' is 'unsure': must be one of grounded, disputed, positions, related, nothing_found, declined
        "side": "left"                                        | 'side' is 'left': must be one of ends, keeps
        "outcome": "disputed"                                 | must have two or more 'versions' if 'outcome' is 'disputed', and only then
        "versions": [["12 crowns"], ["15 crowns"]]            | must have two or more 'versions' if 'outcome' is 'disputed', and only then
        "outcome": "positions"                                | must have 'actors' since 'outcome' is 'positions'
        "actors": ["Cid"]                                     | 'actors' has 'Cid': the corpus has no actor of that name
        "not_actors": [" "]                                   | 'not_actors' has something blank, or other than text
        "items": [["13 crowns"]]                              | no passage of its 'sources' has one of '[13 crowns]' of 'items'
        "items": [[]]                                         | 'items' must be a list of lists of strings, none of them empty
        "items": ["12 crowns"]                                | 'items' must be a list of lists of strings, none of them empty
        "latest": {"date": "1811", "strings": ["16 crowns"]}  | no passage of its 'sources' has '16 crowns' of 'latest'
        "latest": {"date": "soon", "strings": ["15 crowns"]}  | 'date' of 'latest' is 'soon': write it as 2018-07-11, 2018-07, 2018, 2018-summer or 2018-07-05/2018-07-06, with ~ before it if approximate
        "latest": {"date": "1811"}                            | 'strings' of 'latest' must not be empty
        "earlier": [{"date": "1811", "strings": ["1811"]}]    | must have 'latest' since it has 'earlier'
        """)
    void read_goldThatCannotBe_isReported(String fields, String problem) throws IOException {
        Problems problems = new Problems();

        read(
                "{\"id\": \"q1\", \"question\": \"how much\", \"sources\": [\"ledger\", \"letter\"],"
                        + " \"answer_strings\": [\"crowns\"], " + fields + "}",
                problems);

        assertThat(problems.all()).containsExactly(new Problem(folder.resolve("own.jsonl") + ":1", problem));
    }

    private Gold read(String line, Problems problems) throws IOException {
        Path file = folder.resolve("own.jsonl");
        Files.writeString(file, line.replace("\n", ""));
        return OwnQuestions.read(file, CORPUS, problems).questions().getFirst().gold();
    }
}
