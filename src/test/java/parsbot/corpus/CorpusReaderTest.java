package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.problem.Problem;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;

final class CorpusReaderTest {

    private final Path folder;
    private final Path outside;
    private final Problems problems = new Problems();

    CorpusReaderTest(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("corpus"));
        outside = Files.createDirectory(temporary.resolve("outside"));
    }

    @Test
    void read_bareFilesAtAnyDepth_haveTheirPathAsId() throws IOException {
        write("b.md", "# Title\n\nB.");
        write("a/1.txt", "One.");
        write("a/b/Two.TXT", "Two.");
        write("a/photo.png", "no text");
        write("README", "no ending");

        Corpus corpus = read();

        assertThat(messages()).isEmpty();
        assertThat(corpus.articles())
                .extracting(article -> article.id().value())
                .containsExactly("a/1", "a/b/Two", "b");
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("One.", "Two.", "B.");
    }

    @Test
    void read_byteOrderMark_isIgnored() throws IOException {
        write("a.md", """
            \uFEFF---
            title: T
            published: undated
            language: en
            completeness: whole
            text: summary
            ---
            Text.
            """);
        write("b.txt", "\uFEFFText.");

        Corpus corpus = read();

        assertThat(messages()).isEmpty();
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("Text.", "Text.");
        assertThat(corpus.article(new ArticleId("a")).source().title()).isEqualTo("T");
    }

    @Test
    void read_twoFilesOfOneId_areReported() throws IOException {
        write("a.md", "One.");
        write("a.txt", "Two.");

        Corpus corpus = read();

        assertThat(messages())
                .containsExactly("CORPUS/a.txt: has the id 'a' that CORPUS/a.md has too: give each its own");
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("One.");
    }

    @Test
    void read_emptyFolder_saysWhatBelongsThere() {
        read();

        assertThat(messages()).containsExactly("CORPUS: has no article: put .md or .txt files there");
    }

    @Test
    void read_missingFolder_saysHowToNameOne() throws IOException {
        Files.delete(folder);

        read();

        assertThat(messages()).containsExactly("CORPUS: is no folder: name one with .md or .txt files by --corpus");
    }

    @Test
    void read_fileAsFolder_saysHowToNameOne() throws IOException {
        Path file = write("a.md", "Text.");

        new CorpusReader(PassageLimits.DEFAULT).read(file, problems);

        assertThat(messages())
                .containsExactly("CORPUS/a.md: is no folder: name one with .md or .txt files by --corpus");
    }

    @Test
    void read_notUtf8_saysSo() throws IOException {
        Files.write(folder.resolve("a.txt"), "El año".getBytes(StandardCharsets.ISO_8859_1));

        read();

        assertThat(messages()).containsExactly("CORPUS/a.txt: is not UTF-8: save it in that encoding");
    }

    @Test
    void read_fileTooLarge_saysHowLargeOneMayBe() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[5_000_001]);

        read();

        assertThat(messages()).containsExactly("CORPUS/a.txt: has 5000001 bytes: must be at most 5000000");
    }

    @Test
    void read_linkOutOfTheFolder_isRefused() throws IOException {
        write("a.md", "Text.");
        Files.writeString(outside.resolve("secret.md"), "Secret.");
        Files.createSymbolicLink(folder.resolve("link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("links"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), outside.resolve("nothing.md"));

        Corpus corpus = read();

        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "CORPUS/link.md: is a symbolic link out of the corpus folder: put the file itself there",
                        "CORPUS/links: is a symbolic link out of the corpus folder: put the file itself there",
                        "CORPUS/nowhere.md: is a symbolic link out of the corpus folder: put the file itself there");
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("Text.");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void read_pipe_isRefusedAndNotWaitedFor() throws Exception {
        write("a.md", "Text.");
        Process made = new ProcessBuilder("mkfifo", folder.resolve("endless.md").toString()).start();
        assumeThat(made.waitFor()).isZero();

        Corpus corpus = read();

        assertThat(messages()).containsExactly("CORPUS/endless.md: is no regular file: put one there");
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("Text.");
    }

    @Test
    void read_idThatLooksLikeAPath_isANameOnly() throws IOException {
        Files.writeString(outside.resolve("secret.md"), "Secret.");
        write("a.md", """
            ---
            id: ../secret
            title: A path
            published: 2018
            language: en
            completeness: whole
            text: original
            ---

            Text.
            """);

        Corpus corpus = read();

        assertThat(messages()).isEmpty();
        assertThat(corpus.articles()).extracting(Article::id).containsExactly(new ArticleId("../secret"));
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("Text.");
    }

    @Test
    void read_linkWithinTheFolder_isReadOnceOnly() throws IOException {
        write("a.md", "Text.");
        Files.createSymbolicLink(folder.resolve("b.md"), folder.resolve("a.md"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        Corpus corpus = read();

        assertThat(messages()).isEmpty();
        assertThat(corpus.articles()).extracting(Article::id).containsExactly(new ArticleId("a"));
    }

    @Test
    void read_folderThatIsALink_isFollowed() throws IOException {
        write("a.md", "Text.");
        Path link = Files.createSymbolicLink(outside.resolve("corpus"), folder);

        Corpus corpus = new CorpusReader(PassageLimits.DEFAULT).read(link, problems);

        assertThat(messages()).isEmpty();
        assertThat(corpus.articles()).extracting(Article::id).containsExactly(new ArticleId("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.md", ".git/config.md", "a/.draft/b.txt", ".md"})
    void read_hiddenFileOrFolder_isSkipped(String hidden) throws IOException {
        write("a.md", "Text.");
        write(hidden, "Hidden.");

        Corpus corpus = read();

        assertThat(messages()).isEmpty();
        assertThat(corpus.passages()).extracting(Passage::text).containsExactly("Text.");
    }

    @Test
    void read_severalBadFiles_reportsAllInTheOrderOfTheirPaths() throws IOException {
        write("c.md", "---\ntitle: T");
        write("a.txt", "");
        write("b.md", "Text.\n\n<!-- asked as\nNone …\n-->");

        Corpus corpus = read();

        assertThat(messages())
                .containsExactly(
                        "CORPUS/a.txt: has no text: write at least one paragraph, or remove the file",
                        "CORPUS/b.md:4: no paragraph starts with 'None': name one by its first words, or a question by"
                                + " '- '",
                        "CORPUS/c.md: the front matter has no end: close it with a line '---'");
        assertThat(corpus.articles()).extracting(Article::id).containsExactly(new ArticleId("b"));
    }

    @Test
    void read_problemsAndNoCollector_throwsThemAll() throws IOException {
        write("a.txt", "");
        write("b.txt", "");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new CorpusReader(PassageLimits.DEFAULT).read(folder))
                .withMessage(folder.resolve("a.txt")
                        + ": has no text: write at least one paragraph, or remove the file\n"
                        + folder.resolve("b.txt")
                        + ": has no text: write at least one paragraph, or remove the file");
    }

    @Test
    void hash_sameContentAtAnotherTimeAndPlace_isEqual() throws IOException {
        write("a.md", "One.");
        write("b/c.txt", "Two.");
        String before = read().hash();

        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(Instant.EPOCH));
        Files.move(folder, outside.resolve("moved"));

        assertThat(new CorpusReader(PassageLimits.DEFAULT)
                        .read(outside.resolve("moved"))
                        .hash())
                .isEqualTo(before)
                .matches("[0-9a-f]{64}");
    }

    @Test
    void hash_anotherContentNameOrFile_isAnotherOne() throws IOException {
        write("a.md", "One.");
        String original = read().hash();

        write("a.md", "One!");
        String otherContent = read().hash();
        Files.delete(folder.resolve("a.md"));
        write("b.md", "One.");
        String otherName = read().hash();
        write("c.md", "One.");
        String oneMore = read().hash();

        assertThat(List.of(original, otherContent, otherName, oneMore)).doesNotHaveDuplicates();
    }

    @Test
    void hash_anotherSentenceNamedByAQuestion_isAnotherOne() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String line : List.of("- which?", "- (1) which?", "- (2) which?")) {
            write("a.md", "One. Two.\n\n<!-- asked as\nOne. …\n" + line + "\n-->");
            hashes.add(read().hash());
        }

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void hash_sameBytesCutOtherwise_isAnotherOne() throws IOException {
        write("a.md", "bc");
        String original = read().hash();
        Files.delete(folder.resolve("a.md"));
        write("a.mdb.md", "c");

        assertThat(read().hash()).isNotEqualTo(original);
    }

    @Test
    void hash_whatIsNotedAboutTheTexts_doesNotChangeIt() throws IOException {
        String article =
                "---\ntitle: T\npublished: undated\nlanguage: en\ncompleteness: whole\ntext: summary\n%s---\nAnn.";
        write("a.md", article.formatted(""));
        String original = read().hash();

        write("actors.yaml", "actors:\n- {id: ann, name: Ann, kind: person}\n");
        write(
                "a.md",
                article.formatted(
                        "note: N\npositions:\n- {actor: ann, stance: keeps, as_of: 2018, inferred_from: N, paragraph:"
                                + " Ann}\n"));
        Corpus noted = read();

        assertThat(messages()).isEmpty();
        assertThat(noted.dispute().positions()).hasSize(1);
        assertThat(noted.hash()).isEqualTo(original);
    }

    private Corpus read() {
        return new CorpusReader(PassageLimits.DEFAULT).read(folder, problems);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private List<String> messages() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(message -> message.replace(folder.toString(), "CORPUS"))
                .toList();
    }
}
