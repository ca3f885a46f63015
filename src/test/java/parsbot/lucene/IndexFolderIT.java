package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;

final class IndexFolderIT {

    private static final Corpus CORPUS = corpus("The old mill burned down.", "The baker opens at dawn.");

    private static final LuceneRetriever.Options OPTIONS =
            new LuceneRetriever.Options(PassageLimits.DEFAULT, RankingWeights.DEFAULT, List.of(), null);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @Test
    void open_first_buildsTheIndex() throws IOException {
        assertThat(openAndAsk(CORPUS, OPTIONS)).containsExactly(0, 1);
        assertThat(folders()).hasSize(1).allMatch(name -> name.matches("[0-9a-f]{32}"));
    }

    @Test
    void open_again_reusesItUntouched() throws IOException {
        openAndAsk(CORPUS, OPTIONS);
        age();
        Map<String, FileTime> before = files();

        List<Integer> built = openAndAsk(CORPUS, OPTIONS);

        assertThat(built).isEmpty();
        assertThat(files()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void open_otherWeights_reusesIt() throws IOException {
        openAndAsk(CORPUS, OPTIONS);

        List<Integer> built = openAndAsk(
                CORPUS,
                new LuceneRetriever.Options(
                        PassageLimits.DEFAULT,
                        new RankingWeights(new FieldWeights(1, 1, 1, 1, 1, 1, 1, 1, 1), 1, 0, 0, true),
                        List.of(),
                        null));

        assertThat(built).isEmpty();
    }

    @Test
    void open_rebuild_buildsItAgain() throws IOException {
        openAndAsk(CORPUS, OPTIONS);
        List<String> before = folders();
        age();
        Map<String, FileTime> files = files();
        List<Integer> built = new ArrayList<>();

        ask(LuceneRetriever.open(CORPUS, OPTIONS, data, true, built::add));

        assertThat(built).containsExactly(0, 1);
        assertThat(folders()).isEqualTo(before);
        assertThat(files()).isNotEqualTo(files);
    }

    @Test
    void open_otherCorpus_buildsItsIndexAndRemovesTheOld() throws IOException {
        openAndAsk(CORPUS, OPTIONS);
        List<String> before = folders();

        List<Integer> built = openAndAsk(corpus("The old mill burned down.", "The baker opens at noon."), OPTIONS);

        assertThat(built).containsExactly(0, 1);
        assertThat(folders()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void open_otherLimits_buildsTheIndexAgain() throws IOException {
        openAndAsk(CORPUS, OPTIONS);

        List<Integer> built = openAndAsk(
                CORPUS,
                new LuceneRetriever.Options(new PassageLimits(60, 999), RankingWeights.DEFAULT, List.of(), null));

        assertThat(built).containsExactly(0, 1);
        assertThat(folders()).hasSize(1);
    }

    @Test
    void open_otherSynonyms_buildsTheIndexAgain() throws IOException {
        openAndAsk(CORPUS, OPTIONS);

        List<Integer> built = openAndAsk(
                CORPUS,
                new LuceneRetriever.Options(
                        PassageLimits.DEFAULT, RankingWeights.DEFAULT, List.of(List.of("mill", "works")), null));

        assertThat(built).containsExactly(0, 1);
        assertThat(folders()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncated",
                "emptied",
                "overwritten",
                "flippedEarly",
                "flippedInTheMiddle",
                "flippedLate",
                "removed"
            })
    void open_brokenFile_buildsTheIndexAgain(String damage) throws IOException {
        openAndAsk(CORPUS, OPTIONS);
        List<String> before = folders();
        List<String> damaged = new ArrayList<>();
        for (String name : files().keySet()) {
            Path file = data.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith("write.lock") || bytes.length == 0) {
                continue;
            }
            damage(file, bytes, damage);
            damaged.add(name);

            assertThat(openAndAsk(CORPUS, OPTIONS)).as("%s %s", name, damage).containsExactly(0, 1);
            assertThat(openAndAsk(CORPUS, OPTIONS))
                    .as("after %s %s", name, damage)
                    .isEmpty();
        }

        assertThat(damaged).hasSizeGreaterThanOrEqualTo(3);
        assertThat(folders()).isEqualTo(before);
    }

    private static void damage(Path file, byte[] bytes, String damage) throws IOException {
        switch (damage) {
            case "truncated" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case "emptied" -> Files.write(file, new byte[0]);
            case "overwritten" -> Files.write(file, new byte[bytes.length]);
            case "flippedEarly" -> flip(file, bytes, bytes.length / 4);
            case "flippedInTheMiddle" -> flip(file, bytes, bytes.length / 2);
            case "flippedLate" -> flip(file, bytes, bytes.length * 3 / 4);
            default -> Files.delete(file);
        }
    }

    private static void flip(Path file, byte[] bytes, int at) throws IOException {
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
    }

    @Test
    void open_fileInPlaceOfTheIndex_buildsTheIndex() throws IOException {
        openAndAsk(CORPUS, OPTIONS);
        Path complete = data.resolve("index").resolve(folders().getFirst());
        deleteRecursively(complete);
        Files.writeString(complete, "not an index");

        assertThat(openAndAsk(CORPUS, OPTIONS)).containsExactly(0, 1);
        assertThat(openAndAsk(CORPUS, OPTIONS)).isEmpty();
    }

    @Test
    void open_leftoverOfADeadProcess_isRemoved() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path leftover = data.resolve("index").resolve("building-" + dead.pid() + "-x");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("_0.fdt"), "half");

        openAndAsk(CORPUS, OPTIONS);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void open_folderThatALivingProcessBuilds_isKept() throws IOException {
        Path building = data.resolve("index")
                .resolve("building-" + ProcessHandle.current().pid() + "-x");
        Files.createDirectories(building);

        openAndAsk(CORPUS, OPTIONS);

        assertThat(building).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index"})
    void open_fileInPlaceOfAFolder_keepsTheIndexInMemory(String place) throws IOException {
        Path blocked = data.resolve("data");
        if (place.isEmpty()) {
            Files.writeString(blocked, "a file");
        } else {
            Files.createDirectories(blocked);
            Files.writeString(blocked.resolve(place), "a file");
        }

        try (LuceneRetriever retriever = LuceneRetriever.open(CORPUS, OPTIONS, blocked, false, _ -> {})) {
            assertThat(retriever.retrieve(query(), 10))
                    .extracting(hit -> hit.passage().id().toString())
                    .containsExactly("a#1");
        }
        assertThat(Files.readString(blocked.resolve(place))).isEqualTo("a file");
    }

    @Test
    void open_whileAnotherIsOpen_leavesTheOtherUsable() throws IOException {
        try (LuceneRetriever first = LuceneRetriever.open(CORPUS, OPTIONS, data, false, _ -> {})) {
            openAndAsk(corpus("Something else."), OPTIONS);
            ask(LuceneRetriever.open(CORPUS, OPTIONS, data, true, _ -> {}));

            assertThat(first.retrieve(query(), 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(120)
    void open_manyAtOnce_eachGetsAGoodIndex(boolean rebuild) throws Exception {
        int count = 8;
        for (int round = 0; round < 10; round++) {
            Path folder = data.resolve("round-" + round);
            CyclicBarrier start = new CyclicBarrier(count);
            Callable<List<Hit>> open = () -> {
                start.await();
                try (LuceneRetriever retriever = LuceneRetriever.open(CORPUS, OPTIONS, folder, rebuild, _ -> {})) {
                    return retriever.retrieve(query(), 10);
                }
            };
            try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
                List<Future<List<Hit>>> all = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    all.add(threads.submit(open));
                }
                for (Future<List<Hit>> one : all) {
                    assertThat(one.get())
                            .extracting(hit -> hit.passage().id().toString())
                            .containsExactly("a#1");
                }
            }
        }
    }

    /** Opens the index, checks that it answers, and returns what was told while it was built. */
    private List<Integer> openAndAsk(Corpus corpus, LuceneRetriever.Options options) {
        List<Integer> built = new ArrayList<>();
        ask(LuceneRetriever.open(corpus, options, data, false, built::add));
        return built;
    }

    private static void ask(LuceneRetriever opened) {
        try (LuceneRetriever retriever = opened) {
            assertThat(retriever.retrieve(query(), 10)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static PassageQuery query() {
        return new PassageQuery("mill", Locale.ENGLISH, ExpectedAnswer.ANYTHING);
    }

    private static Corpus corpus(String... texts) {
        TestArticle article = TestArticle.id("a");
        for (String text : texts) {
            article.passage(text);
        }
        return TestArticle.corpus(article.build());
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("index"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Makes all files an hour old, so that a file written again shows. */
    private void age() throws IOException {
        FileTime hourAgo = FileTime.from(Instant.now().minusSeconds(3600));
        for (String name : files().keySet()) {
            Files.setLastModifiedTime(data.resolve(name), hourAgo);
        }
    }

    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(data.relativize(path).toString(), Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
