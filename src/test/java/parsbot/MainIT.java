package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands as a person does, on a folder of bare files. */
final class MainIT {

    private static final String ANSWER = """
        “The old mill burned down on Sunday.”
        From the text “The mill”, undated

        1. The mill
        From the text “The mill”, undated
            >>The old mill burned down on Sunday.<< Nobody was hurt, since the miller had gone to the fair.
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** What a command left behind. */
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void writeCorpus() throws IOException {
        write("corpus/mill.md", """
            # The mill

            The old mill burned down on Sunday. Nobody was hurt, since the miller had gone to the fair.
            """);
        write(
                "corpus/more/bakery.txt",
                "The baker opens before dawn. Her rolls sell out by eight o'clock on most days.\n");
        write(
                "corpus/more/fair.txt",
                "The fair takes place on the green. Horses and cattle are sold there every June.\n");
        write("corpus/more/ferry.txt", "A ferry crosses the river at noon. It carries twelve people and two carts.\n");
        write("corpus/more/school.txt", "The school has one room. Thirty children learn to read and to count in it.\n");
        write("empty.yaml", "");
    }

    @Test
    void ask_question_isAnsweredFromTheCorpus() {
        assertThat(run("ask", "old mill", "burned down on Sunday?")).isEqualTo(new Run(0, ANSWER, ""));
    }

    @Test
    void ask_optionsBeforeOrAfterTheCommand_areTheSame() {
        Run before = execute(List.of(
                "--corpus",
                corpus(),
                "--data",
                data(),
                "--config",
                config(),
                "ask",
                "old mill burned down on Sunday?"));
        Run mixed = execute(List.of(
                "--corpus",
                corpus(),
                "ask",
                "--data=" + data(),
                "old mill burned down on Sunday?",
                "--config",
                config()));

        assertThat(before).isEqualTo(new Run(0, ANSWER, ""));
        assertThat(mixed).isEqualTo(before);
    }

    @Test
    void ask_nothingInTheCorpus_saysSoAndIsDone() {
        assertThat(run("ask", "xylophone?"))
                .isEqualTo(new Run(0, "The collection has nothing on that.\n\nIt holds 5 texts.\n", ""));
    }

    @Test
    void ask_mistypedWord_isAnsweredAndSaysWhatItWasTakenFor() {
        Run run = run("ask", "old mill burnedd down on Sunday?");

        assertThat(run).isEqualTo(new Run(0, ANSWER.replaceFirst("\n\n", "\n\nShowing results for burned.\n\n"), ""));
    }

    @Test
    void ask_followUp_isAnsweredByWhatItAsksFor() {
        Run run = runWithInput("""
            {"question": "and the baker?", "previous": "when did the old mill burn down?"}
            {"question": "and why?", "previous": "did the old mill burn down on Sunday?"}
            """, "ask", "--json", "--top", "1", "-");

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"passage\":\"more/bakery#1\"");
        assertThat(lines.get(1)).contains("\"passage\":\"mill#1\"");
    }

    @Test
    void ask_json_isOneLine() {
        Run run = run("ask", "--json", "old mill burned down on Sunday?");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\"(confidence|score|took_ms)\":[0-9.]+", "\"$1\":0"))
                .isEqualTo("{\"question\":\"old mill burned down on"
                               + " Sunday?\",\"outcome\":\"grounded\",\"confidence\":0,\"answer\":\"The old mill"
                               + " burned down on"
                               + " Sunday.\",\"passages\":[{\"rank\":1,\"passage\":\"mill#1\",\"text\":\"The old mill"
                               + " burned down on Sunday. Nobody was hurt, since the miller had gone to the"
                               + " fair.\",\"language\":\"en\",\"highlight\":[[0,35]],\"score\":0,\"also\":[],\"source\":{\"id\":\"mill\",\"title\":\"The"
                               + " mill\",\"language\":\"en\",\"completeness\":\"whole\",\"text\":\"original\"}}],\"message\":\"<b>“The"
                               + " old mill burned down on Sunday.”</b>\\n"
                               + "<i>From the text “The mill”, undated</i>\\n"
                               + "\\n"
                               + "<b>1. </b>The mill\\n"
                               + "<i>From the text “The mill”, undated</i>\\n"
                               + "<blockquote expandable><b>The old mill burned down on Sunday.</b> Nobody was hurt,"
                               + " since the miller had gone to the fair.</blockquote>\",\"took_ms\":0}\n");
    }

    @Test
    void ask_top_isThePlainRanking() {
        Run run = run("ask", "--top", "5", "mill baker");

        assertThat(run.status()).isZero();
        List<String> titles =
                run.out().lines().filter(line -> line.matches("\\d\\. .*")).toList();
        assertThat(titles).hasSize(5);
        assertThat(titles.subList(0, 2))
                .map(title -> title.substring(3))
                .containsExactlyInAnyOrder("The mill", "bakery");
    }

    @Test
    void ask_explain_saysHowTheScoreCameAbout() {
        Run run = run("ask", "--explain", "old mill burned down on Sunday?");

        assertThat(run.out())
                .startsWith(ANSWER + "\n1. mill#1: score ")
                .contains("its best sentence, weight 1.0", "whole passage");
    }

    @Test
    void ask_linesFromStandardInput_areAnsweredInOrder() {
        Run run = runWithInput("""
            old mill burned down on Sunday?

            {"id": "q2", "question": "when?", "previous": "when does the baker open"}
            {"id": "q3"}
            {"id": 4, "question": "xylophone?"}
            """, "ask", "--json", "--top", "1", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("{\"question\":\"old mill burned down on Sunday?\",\"outcome\":\"grounded\"");
        assertThat(lines.get(1))
                .startsWith("{\"id\":\"q2\",\"question\":\"when?\"")
                .contains("\"passage\":\"more/bakery#1\"");
        assertThat(lines.get(2)).isEqualTo("{\"id\":\"q3\",\"error\":\"field 'question' is missing or no text\"}");
        assertThat(lines.get(3)).startsWith("{\"id\":\"4\",").contains("\"outcome\":\"nothing_found\"");
    }

    @Test
    void ask_textFromStandardInput_putsErrorsOnStandardError() {
        Run run = runWithInput("{\nold mill burned down on Sunday?\n", "ask", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(ANSWER);
        assertThat(run.err()).startsWith("the line is not valid JSON: ").hasLineCount(1);
    }

    @Test
    void chat_withoutATerminal_readsStandardInput() {
        Run run = runWithInput("old mill burned down on Sunday?\n/quit\n", "chat");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Ask a question, in your own words.\n").endsWith("\n" + ANSWER + "\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void index_twice_saysWhatIsIndexed() {
        Run first = run("index");
        Run again = run("index", "--rebuild");

        assertThat(first).isEqualTo(new Run(0, "5 articles with 5 passages are indexed.\n", ""));
        assertThat(again).isEqualTo(first);
        assertThat(folder.resolve("data/index")).isDirectory();
    }

    @Test
    void check_soundCorpus_saysWhatItHolds() {
        assertThat(run("check")).isEqualTo(new Run(0, "No problems: 5 articles, 5 passages, 0 asked-as lines.\n", ""));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void check_problems_areAllOnStandardError() throws IOException {
        List<String> problems = breakThings();

        Run run = run("check");

        assertThat(run).isEqualTo(new Run(2, "", String.join("\n", problems) + "\n3 problems.\n"));
    }

    @Test
    void checkQuestions_lineThatFindsAnotherParagraph_isShownAndNoProblem() throws IOException {
        write("corpus/mill.md", """
            # The mill

            The old mill burned down on Sunday. Nobody was hurt, since the miller had gone to the fair.

            <!-- asked as

            The old mill …
            - when did the old mill burn
            - how many children learn to read at school

            -->
            """);

        Run run = run("check", "--questions");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("No problems: 5 articles, 5 passages, 2 asked-as lines.\n\nmill\n  #1 The old mill burned")
                .contains("     found first by 1 of its 2 lines\n")
                .containsPattern(
                        "     rank \\d +how many children learn to read at school\n +first: more/school#1, ahead by ")
                .contains("its sentence: Thirty children learn to read and to count in it.\n")
                .contains("words that only its text or title has: children, learn, read, school\n")
                .contains("text and title of its own paragraph have none of its words\n")
                .contains("2 lines, each asked of an index without it: 1 (50 %) find their own paragraph first");
        assertThat(folder.resolve("data/index")).doesNotExist();
    }

    @Test
    void checkQuestions_noLines_isAsWithout() {
        assertThat(run("check", "--questions")).isEqualTo(run("check"));
    }

    @Test
    void checkQuestions_problems_endItBefore() throws IOException {
        List<String> problems = breakThings();

        assertThat(run("check", "--questions"))
                .isEqualTo(new Run(2, "", String.join("\n", problems) + "\n3 problems.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask when?", "ask --json -", "index", "chat"})
    void command_problems_endItBeforeItStarts(String command) throws IOException {
        List<String> problems = breakThings();

        Run run = run(command.split(" "));

        assertThat(run).isEqualTo(new Run(2, "", String.join("\n", problems) + "\n"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void corpus_missing_isAProblem() throws IOException {
        // The model would still be unpacked into the folder while JUnit deletes it.
        write("empty.yaml", "ranking: {vectors: false}");
        String missing = folder.resolve("nowhere").toString();

        Run run = execute(List.of("ask", "--corpus", missing, "--data", data(), "--config", config(), "x"));

        assertThat(run)
                .isEqualTo(new Run(2, "", missing + ": is no folder: name one with .md or .txt files by --corpus\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ask                 | Missing required parameter: 'QUESTION'
        ask --top 0 x       | --top is '0': must be 1 to 100
        ask --top 101 x     | --top is '101': must be 1 to 100
        ask --top -1 x      | --top is '-1': must be 1 to 100
        ask --top many x    | Invalid value for option '--top': 'many' is not an int
        ask --nonsense x    | Unknown option: '--nonsense'
        nonsense            | Unmatched argument at index 0: 'nonsense'
        check more          | Unmatched argument at index 1: 'more'
        index --corpus      | Missing required parameter for option '--corpus' (DIR)
        """)
    void command_wrongUsage_saysWhatIsWrong(String command, String message) {
        Run run = execute(List.of(command.split(" ")));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains(message);
    }

    @Test
    void ask_topAtItsEnds_isAllowed() {
        assertThat(run("ask", "--top", "1", "mill").status()).isZero();
        assertThat(run("ask", "--top", "100", "mill").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', parsbot [-hV]",
        "ask, parsbot ask",
        "bot, parsbot bot",
        "chat, parsbot chat",
        "check, parsbot check",
        "eval, parsbot eval",
        "index, parsbot index"
    })
    void help_eachCommand_isOnStandardOutput(String command, String usage) {
        List<String> arguments = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        arguments.add("--help");

        Run run = execute(arguments);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: " + usage)
                .contains("--corpus", "--data", "--config", "--help", "--version");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void version_anywhere_isSaid() {
        assertThat(execute(List.of("--version"))).isEqualTo(new Run(0, "parsbot (not from a jar)\n", ""));
        assertThat(execute(List.of("ask", "--version"))).isEqualTo(new Run(0, "parsbot (not from a jar)\n", ""));
    }

    @Test
    void data_fileInItsPlace_isAnsweredFromMemory() throws IOException {
        write("data", "a file");

        Run run = run("ask", "old mill burned down on Sunday?");

        assertThat(run).isEqualTo(new Run(0, ANSWER, ""));
    }

    /** Breaks the settings and two articles, and returns the lines that say so. */
    private List<String> breakThings() throws IOException {
        write("empty.yaml", "nonsense: 1\n");
        write("corpus/broken.md", "---\ntitle: x\n");
        write("corpus/void.txt", "\n");
        return List.of(
                config()
                        + ": field 'nonsense' is unknown: allowed are passages, ranking, fields, answer, telegram,"
                        + " monitoring, synonyms, glossary, wording",
                folder.resolve("corpus/broken.md") + ": the front matter has no end: close it with a line '---'",
                folder.resolve("corpus/void.txt") + ": has no text: write at least one paragraph, or remove the file");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String corpus() {
        return folder.resolve("corpus").toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String config() {
        return folder.resolve("empty.yaml").toString();
    }

    /** Runs a command on the folder of this test. */
    private Run run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(1, List.of("--corpus", corpus(), "--data", data(), "--config", config()));
        return execute(arguments);
    }

    private Run runWithInput(String input, String... command) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(command);
        } finally {
            System.setIn(before);
        }
    }

    private static Run execute(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        // A slow machine is told that the index is being built.
        return new Run(
                status,
                out.toString(),
                err.toString().replaceAll("(?m)^(Indexing the corpus|Asking the asked-as lines): .*\\n", ""));
    }
}
