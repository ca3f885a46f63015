package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.corpus.Corpus;
import parsbot.problem.Problem;
import parsbot.problem.Problems;
import parsbot.question.Question;

final class TrecRunTest {

    private static final JudgedQuestion FIRST = question("q 1", Map.of("a file#1", 2, "b#1", 1));
    private static final JudgedQuestion SECOND = question("q2", Map.of());
    private static final QuestionSet SET =
            new QuestionSet("set", new Corpus(List.of(), "test"), JudgedUnit.PASSAGE, List.of(FIRST, SECOND));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void write_rankings_areInTheFormOfTrec() throws IOException {
        assertThat(written(evaluation(List.of(ranked("a file#1", 3.5), ranked("b#1", -1)), List.of(ranked("b#1", 2)))))
                .isEqualTo("""
                    q%201 Q0 a%20file#1 1 3.5 my-system
                    q%201 Q0 b#1 2 -1.0 my-system
                    q2 Q0 b#1 1 2.0 my-system
                    """);
    }

    @Test
    void read_writtenRun_isTheSameRanking() throws IOException {
        Evaluation evaluation = evaluation(
                List.of(ranked("c#1", 1), ranked("a file#1", 1), ranked("b#1", 1), ranked("é😀#2", 0.5)),
                List.of(ranked("b#1", 2)));

        Evaluation read = read(written(evaluation)).on(SET);

        assertThat(problems.all()).isEmpty();
        assertThat(read.system()).isEqualTo("my-system (run.txt)");
        assertThat(read.results())
                .extracting(Evaluation.Result::ids)
                .containsExactlyElementsOf(evaluation.results().stream()
                        .map(Evaluation.Result::ids)
                        .toList());
        assertThat(read.estimate(Measure.NDCG_10)).isEqualTo(evaluation.estimate(Measure.NDCG_10));
        assertThat(read.estimate(Measure.MRR_10).orElseThrow().value()).isEqualTo(0.5);
        assertThat(read.saysAnswers()).isFalse();
    }

    @Test
    void read_anyOrder_isThatOfTheScoresThenOfFallingIds() throws IOException {
        TrecRun run = read("""
            q2 Q0 low 1 0.1 other
            q2\tQ0\tb\t2\t7\tother
              q2 Q0 c 3 7 other

            q2 Q0 a 4 1e2 other
            """);

        assertThat(run.on(SET).results().get(1).ids())
                .extracting(RankedId::value)
                .containsExactly("a", "c", "b", "low");
        assertThat(run.on(SET).results().getFirst().ids()).isEmpty();
    }

    @Test
    void isOn_setWithNoneOfItsQuestions_isFalse() throws IOException {
        assertThat(read("q9 Q0 a 1 1 other\n").isOn(SET)).isFalse();
        assertThat(read("q%201 Q0 a 1 1 other\n").isOn(SET)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        q1 a 1 0.5 other                         | 1 | has 5 fields: must have question, Q0, id, rank, score and tag
        q1 Q0 a b 1 0.5 other                    | 1 | has 7 fields: must have question, Q0, id, rank, score and tag
        q1 Q0 a 1 high other                     | 1 | score is 'high': must be a number
        q1 Q0 a 1 NaN other                      | 1 | score is 'NaN': must be a number
        q1 Q0 a 1 2 other~q1 Q0 a 2 1 other      | 2 | has 'a' for question 'q1' a second time
        """)
    void read_badLine_saysWhereAndWhatIsAllowed(String text, int line, String what) throws IOException {
        read(text.replace('~', '\n'));

        assertThat(problems.all()).containsExactly(new Problem(folder.resolve("run.txt") + ":" + line, what));
    }

    @Test
    void read_emptyFile_isAProblem() throws IOException {
        read("\n");

        assertThat(problems.all())
                .containsExactly(new Problem(
                        folder.resolve("run.txt").toString(),
                        "is empty: must have a line for each passage that was found"));
    }

    @Test
    void read_noFile_isAProblem() {
        TrecRun.read(folder.resolve("none.txt"), problems);

        assertThat(problems.all())
                .containsExactly(new Problem(folder.resolve("none.txt").toString(), "is not there"));
    }

    @Test
    void qrels_judgments_areInTheFormOfTrec() throws IOException {
        StringWriter out = new StringWriter();

        TrecQrels.write(SET, out);

        assertThat(out).hasToString("""
            q%201 0 a%20file#1 2
            q%201 0 b#1 1
            """);
    }

    private TrecRun read(String text) throws IOException {
        Path file = folder.resolve("run.txt");
        Files.writeString(file, text);
        return TrecRun.read(file, problems);
    }

    private static String written(Evaluation evaluation) throws IOException {
        StringWriter out = new StringWriter();
        TrecRun.write(evaluation, out);
        return out.toString();
    }

    private static Evaluation evaluation(List<Ranked> first, List<Ranked> second) {
        return new Evaluation(
                SET,
                "my system",
                Stream.of(new Evaluation.Result(FIRST, first, null), new Evaluation.Result(SECOND, second, null))
                        .toList());
    }

    private static Ranked ranked(String id, double score) {
        return new Ranked(new RankedId(id), score);
    }

    private static JudgedQuestion question(String id, Map<String, Integer> gains) {
        return new JudgedQuestion(
                id,
                Question.of("what about " + id),
                "what",
                gains.entrySet().stream()
                        .collect(Collectors.toMap(gain -> new RankedId(gain.getKey()), Map.Entry::getValue)),
                List.of());
    }
}
