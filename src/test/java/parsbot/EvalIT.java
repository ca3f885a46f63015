package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs {@code eval} as a person does, by words only, on a folder of bare files. */
final class EvalIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** What a command left behind. */
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void writeFiles() throws IOException {
        write("words.yaml", "ranking:\n  vectors: false\n");
        write("corpus/mill.txt", "The old mill burned down on Sunday. The miller had gone to the fair.\n");
        write("corpus/bakery.txt", "The baker opens before dawn. Her rolls sell out by eight o'clock.\n");
        write("corpus/ferry.txt", "A ferry crosses the river at noon. It carries twelve people and two carts.\n");
        write("corpus/questions/own.jsonl", """
            {"id": "o1", "question": "when did the mill burn down", "type": "when", "sources": ["mill"], "answer_strings": ["Sunday"]}
            {"id": "o2", "question": "when does the baker open", "type": "when", "sources": ["bakery"], "answer_strings": ["dawn"]}
            {"id": "o3", "question": "who won the cup", "type": "unanswerable", "sources": [], "answer_strings": []}
            """);
        write("beir/corpus.jsonl", """
            {"_id": "d1", "title": "Moon", "text": "The moon rises late in winter.\\n\\nThe moon has no air of its own."}
            {"_id": "d2", "title": "Sun", "text": "The sun sets early in winter. Its light takes eight minutes."}
            """);
        write("beir/queries.jsonl", """
            {"_id": "q1", "text": "when does the moon rise"}
            {"_id": "q2", "text": "how long does the light of the sun take"}
            """);
        write("beir/qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq2\td2\t1\n");
        write("beir/qrels/dev.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
    }

    @Test
    void eval_ownQuestions_areMeasured() {
        Run run = run();

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("own.jsonl: 2 answerable questions, 1 others, 3 passages\n")
                .contains("| words only | 1.000 [1.00, 1.00] |")
                .contains("R@1", "R@3", "R@5", "R@10", "MRR@10", "nDCG@10", "key sentence", "AUROC");
    }

    @Test
    void eval_wholeAnswers_areJudgedAndTheirFaultsListed() throws IOException {
        write("corpus/questions/own.jsonl", """
            {"id": "o1", "question": "how many does the ferry carry", "type": "list", "sources": ["ferry"], "answer_strings": ["twelve"], "items": [["twelve people"], ["two carts"], ["river"]]}
            """);

        Run run = run("--questions");

        assertThat(run.out())
                .contains("| answerable: not refused")
                .containsPattern("lists: every item, no other +\\| 0 of 1")
                .containsPattern("o1 +\\| lists: every item, no other +\\| 3 items +\\|.* lacks '");
        JsonNode answers =
                MAPPER.readTree(run("--json").out()).path("systems").path(0).path("answers");
        assertThat(answers.path("items"))
                .isEqualTo(MAPPER.readTree(
                        "{\"value\": 0.0, \"low\": 0.0, \"high\": 0.0, \"questions\": 1, \"target\": 0.9}"));
        assertThat(answers.has("disputed")).isFalse();
    }

    @Test
    void eval_goldThatCannotBe_isReportedWithItsLine() throws IOException {
        write("corpus/questions/own.jsonl", """
            {"id": "o1", "question": "how many", "sources": ["ferry"], "answer_strings": ["twelve"], "outcome": "sure"}
            """);

        assertThat(run().status()).isEqualTo(2);
        assertThat(run().err())
                .contains("own.jsonl:1: 'outcome' is 'sure': must be one of grounded, disputed, positions,");
    }

    @Test
    void eval_beirFolder_isJudgedByDocument() throws IOException {
        JsonNode json = MAPPER.readTree(run("--json", path("beir")).out());

        assertThat(json.path("set").asText()).isEqualTo("beir/test");
        assertThat(json.path("passages").asInt()).isEqualTo(3);
        assertThat(json.path("answerable").asInt()).isEqualTo(2);
        assertThat(json.path("systems").path(0).path("ndcg_10").path("value").asDouble())
                .isEqualTo(1);
    }

    @Test
    void eval_splitOfABeirFolder_isTheOneThatIsNamed() throws IOException {
        JsonNode json =
                MAPPER.readTree(run("--json", "--split", "dev", path("beir")).out());

        assertThat(json.path("set").asText()).isEqualTo("beir/dev");
        assertThat(json.path("answerable").asInt()).isEqualTo(1);
    }

    @Test
    void eval_runThatItWrote_isMeasuredTheSame() throws IOException {
        run("--run-out", path("run.txt"), "--qrels-out", path("qrels.txt"));

        assertThat(folder.resolve("qrels.txt")).hasContent("o1 0 mill#1 1\no2 0 bakery#1 1\n");
        assertThat(Files.readAllLines(folder.resolve("run.txt")))
                .first()
                .asString()
                .startsWith("o1 Q0 mill#1 1 ");
        JsonNode systems =
                MAPPER.readTree(run("--json", "--run", path("run.txt")).out()).path("systems");
        assertThat(systems).hasSize(2);
        assertThat(systems.path(1).path("system").asText()).isEqualTo("words-only (run.txt)");
        assertThat(systems.path(1).path("mrr_10")).isEqualTo(systems.path(0).path("mrr_10"));
        assertThat(systems.path(1)
                        .path("difference")
                        .path("ndcg_10")
                        .path("high")
                        .asDouble())
                .isZero();
        assertThat(systems.path(1).has("auroc")).isFalse();
    }

    @Test
    void eval_compareOnTwoSets_writesAFileForEachRanking() {
        Run run = run(
                "--compare",
                "--run-out",
                path("run.txt"),
                "--qrels-out",
                path("qrels.txt"),
                path("corpus/questions/own.jsonl"),
                path("beir"));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Difference to words only; * is more than chance explains");
        assertThat(folder.toFile().list())
                .contains(
                        "qrels.own.txt",
                        "qrels.beir-test.txt",
                        "run.own.words-only.txt",
                        "run.own.plain-BM25.txt",
                        "run.beir-test.without-sentences.txt",
                        "run.beir-test.without-asked-as-lines.txt")
                .doesNotContain("run.txt", "qrels.txt");
    }

    @Test
    void eval_html_isAPageOfAllSets() throws IOException {
        Run run = run("--html", path("page.html"), path("corpus/questions/own.jsonl"), path("beir"));

        assertThat(run.status()).isZero();
        Document page = Jsoup.parse(Files.readString(folder.resolve("page.html")));
        assertThat(page.select("h2").eachText()).containsExactly("own.jsonl", "beir/test");
        assertThat(page.select(".questions tbody tr")).hasSize(5);
        assertThat(page.select("script").html()).contains("Chart.js v");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --html,@/no/page.html         | --html is '@/no/page.html': there is no folder '@/no'
        --run-out,@/corpus            | --run-out is '@/corpus': that is a folder, and must be a file
        --questions,--json            | --questions and --json exclude each other
        --split,dev                   | --split is 'dev': that is for a BEIR folder, and none is given
        --split,train,@/beir          | @/beir/qrels: has no split 'train': name one by --split, of dev, test
        --run,@/none.txt              | @/none.txt: is not there
        --run,@/words.yaml            | @/words.yaml:1: has 1 fields: must have question, Q0, id, rank, score and tag
        @/corpus                      | @/corpus/corpus.jsonl: is not there
        --qrels-out,@/q,@/beir,@/beir | two question files are named 'beir/test': --run-out and --qrels-out take only one of them
        """)
    void eval_wrongUsage_saysWhatIsWrong(String arguments, String message) {
        Run run = run(arguments.replace("@", folder.toString()).split(","));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).contains(message.replace("@", folder.toString()));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("eval", "--corpus", path("corpus"), "--data", path("data"), "--config", path("words.yaml")));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        // A slow machine is told that the index is being built.
        return new Run(status, out.toString(), err.toString().replaceAll("(?m)^Indexing the corpus: .*\\n", ""));
    }
}
