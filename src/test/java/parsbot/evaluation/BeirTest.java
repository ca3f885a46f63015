package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.corpus.PassageLimits;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

final class BeirTest {

    private static final String HEADER = "query-id\tcorpus-id\tscore\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final Problems problems = new Problems();

    @BeforeEach
    void writeSet() throws IOException {
        write("corpus.jsonl", """
            {"_id": "d1", "title": "The mill", "text": "The mill burned down on Sunday.\\n\\nNobody was hurt by the fire there.", "metadata": {}}
            {"_id": "d2", "title": "", "text": "Horses are sold at the fair every June."}
            {"_id": "d3", "title": "A ferry crosses the river at noon each day", "text": ""}
            {"_id": "d4", "title": "", "text": ""}
            """);
        write("queries.jsonl", """
            {"_id": "q1", "text": "when did the mill burn"}

            {"_id": "q2", "text": "who won"}
            {"_id": "q3", "text": "of another split"}
            """);
        write("qrels/test.tsv", HEADER + "q2\td1\t0\nq1\td1\t2\nq1\td3\t1\n");
    }

    @Test
    void read_folder_hasItsDocumentsAsArticles() {
        QuestionSet set = read(null);

        assertThat(problems.all()).isEmpty();
        assertThat(set.name()).isEqualTo(folder.getFileName() + "/test");
        assertThat(set.unit()).isEqualTo(JudgedUnit.ARTICLE);
        assertThat(set.corpus().articles())
                .extracting(article -> article.id().value())
                .containsExactly("d1", "d2", "d3");
        assertThat(set.corpus().articles())
                .extracting(article -> article.source().title())
                .containsExactly("The mill", "d2", "A ferry crosses the river at noon each day");
        assertThat(set.corpus().articles().getFirst().passages())
                .extracting(passage -> passage.text())
                .containsExactly("The mill burned down on Sunday.", "Nobody was hurt by the fire there.");
    }

    @Test
    void read_judgments_areThoseOfTheSplitWithTheirGains() {
        QuestionSet set = read(null);

        assertThat(set.questions()).extracting(JudgedQuestion::id).containsExactly("q2", "q1");
        assertThat(set.questions())
                .extracting(JudgedQuestion::judgments)
                .containsExactly(Map.of(), Map.of(new RankedId("d1"), 2, new RankedId("d3"), 1));
        assertThat(set.questions()).extracting(JudgedQuestion::isAnswerable).containsExactly(false, true);
    }

    @Test
    void read_splitByName_isRead() throws IOException {
        write("qrels/dev.tsv", HEADER + "q3\td2\t1\n");

        assertThat(read("dev").questions()).extracting(JudgedQuestion::id).containsExactly("q3");
        assertThat(read(null).name()).endsWith("/test");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void read_onlySplit_needsNoName() throws IOException {
        Files.move(folder.resolve("qrels/test.tsv"), folder.resolve("qrels/dev.tsv"));

        assertThat(read(null).name()).endsWith("/dev");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void read_splitThatIsNotThere_namesThoseThatAre() throws IOException {
        write("qrels/dev.tsv", HEADER);
        Files.delete(folder.resolve("qrels/test.tsv"));
        write("qrels/train.tsv", HEADER);

        read(null);

        assertThat(problems.all())
                .containsExactly(new Problem(
                        folder.resolve("qrels").toString(), "has no split 'test': name one by --split, of dev, train"));
    }

    @Test
    void read_byteOrderMark_isNoPartOfALine() throws IOException {
        String queries = Files.readString(folder.resolve("queries.jsonl"));
        write("queries.jsonl", "\uFEFF" + queries);

        assertThat(read(null).questions()).hasSize(2);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        corpus.jsonl   | {"_id" "d1"}                                     | 1 | is not valid JSON: Unexpected character ('"' (code 34)): was expecting a colon to separate field name and value
        corpus.jsonl   | {"_id": "", "text": "x"}                         | 1 | must be a JSON object with '_id', not empty, and 'text'
        corpus.jsonl   | {"_id": "d1", "text": 7}                         | 1 | must be a JSON object with '_id', not empty, and 'text'
        corpus.jsonl   | [1]                                              | 1 | must be a JSON object with '_id', not empty, and 'text'
        corpus.jsonl   | {"_id": " x", "text": "Some text."}              | 1 | field '_id' is 'x': must be 1 to 300 visible characters, with spaces only between others
        corpus.jsonl   | {"_id": "a", "text": "x"}~{"_id": "a", "text": "y"} | 2 | has the '_id' 'a' of a line before
        queries.jsonl  | {"_id": "q1", "text": "x"}~{"_id": "q1", "text": "y"} | 2 | has the '_id' 'q1' of a line before
        qrels/test.tsv | q1^d1^1                                          | 1 | is a judgment: the first line must be the header query-id, corpus-id, score
        qrels/test.tsv | query-id^corpus-id^score~q1^d1                   | 2 | has 2 fields: must have query-id, corpus-id and score, with tabs between them
        qrels/test.tsv | query-id^corpus-id^score~q1^d1^high              | 2 | score is 'high': must be a whole number
        qrels/test.tsv | query-id^corpus-id^score~q9^d1^1                 | 2 | query-id is 'q9': queries.jsonl has no such '_id'
        """)
    void read_badLine_saysWhereAndWhatIsAllowed(String file, String text, int line, String what) throws IOException {
        write(file, text.replace('~', '\n').replace('^', '\t') + "\n");

        read(null);

        assertThat(problems.all()).contains(new Problem(folder.resolve(file) + ":" + line, what));
    }

    @ParameterizedTest
    @CsvSource({
        "corpus.jsonl, is not there",
        "queries.jsonl, is not there",
        "qrels/test.tsv, has no split: it must have a file such as test.tsv"
    })
    void read_fileMissing_isSaid(String file, String what) throws IOException {
        Files.delete(folder.resolve(file));

        read(null);

        Path where = file.startsWith("qrels") ? folder.resolve("qrels") : folder.resolve(file);
        assertThat(problems.all()).contains(new Problem(where.toString(), what));
    }

    @Test
    void read_noFolderOfJudgments_isSaid() throws IOException {
        Files.delete(folder.resolve("qrels/test.tsv"));
        Files.delete(folder.resolve("qrels"));

        read(null);

        assertThat(problems.all())
                .containsExactly(new Problem(
                        folder.resolve("qrels").toString(),
                        "is no folder that can be read: it must have a file such as test.tsv"));
    }

    @Test
    void read_anotherEncoding_isSaid() throws IOException {
        Files.write(
                folder.resolve("queries.jsonl"),
                "{\"_id\": \"q1\", \"text\": \"señal\"}".getBytes(StandardCharsets.ISO_8859_1));

        read(null);

        assertThat(problems.all())
                .contains(new Problem(
                        folder.resolve("queries.jsonl").toString(), "is not UTF-8: save it in that encoding"));
    }

    @Test
    void read_judgmentsOfAnotherCorpus_areReported() throws IOException {
        write("qrels/test.tsv", HEADER + "q1\telsewhere\t1\n");

        read(null);

        assertThat(problems.all())
                .containsExactly(new Problem(
                        folder.resolve("qrels/test.tsv").toString(), "judges no document of corpus.jsonl as relevant"));
    }

    @Test
    void read_fileOfAnotherKind_isGivenUpSoon() throws IOException {
        write("corpus.jsonl", "no JSON\n".repeat(1000));

        read(null);

        String file = folder.resolve("corpus.jsonl").toString();
        assertThat(problems.all())
                .hasSize(21)
                .last()
                .isEqualTo(new Problem(file, "has 20 lines with problems up to here: the rest is not read"));
    }

    private QuestionSet read(@Nullable String split) {
        return Beir.read(folder, split, PassageLimits.DEFAULT, problems);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
