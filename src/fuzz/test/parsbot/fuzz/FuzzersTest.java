package parsbot.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs each fuzzer for {@code -Dfuzz.seconds=} (30), each in a process of its own; fails if one finds an input that the program is not
 * up to. The input and the inputs that reached something new are kept below {@code target/fuzz}.
 */
final class FuzzersTest {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final long SECONDS = Long.getLong("fuzz.seconds", 30);

    @Test
    void questions() throws Exception {
        Path seeds = seeds("questions");
        List<String> lines;
        try (Stream<Path> files = Files.list(Path.of("corpus", "questions"))) {
            lines = files.sorted().flatMap(FuzzersTest::questions).limit(300).toList();
        }
        for (int i = 0; i < lines.size(); i++) {
            Files.writeString(seeds.resolve("line" + i), lines.get(i));
        }

        assertNothingFound("parsbot.fuzz.QuestionFuzz", seeds);
    }

    @Test
    void updates() throws Exception {
        Path seeds = seeds("updates");
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "telegram"))) {
            for (Path file : files.toList()) {
                Files.copy(file, seeds.resolve(file.getFileName()));
            }
        }

        assertNothingFound("parsbot.telegram.UpdateFuzz", seeds);
    }

    @Test
    void articles() throws Exception {
        Path seeds = seeds("articles");
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Files.copy(file, seeds.resolve(file.getFileName()));
            }
        }

        assertNothingFound("parsbot.corpus.ArticleFuzz", seeds);
    }

    private static Stream<String> questions(Path file) {
        try {
            List<String> questions = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                questions.add(new ObjectMapper().readTree(line).path("question").asText());
            }
            return questions.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an empty folder. */
    private static Path seeds(String name) throws IOException {
        Path folder = FOLDER.resolve("seeds").resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void assertNothingFound(String target, Path seeds) throws Exception {
        Path reached = Files.createDirectories(FOLDER.resolve("reached").resolve(target));
        Path found = Files.createDirectories(FOLDER.resolve("found").resolve(target));
        Path log = FOLDER.resolve(target + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // The fuzzer attaches itself, and both it and Lucene call native code.
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.config.file=src/fuzz/resources/logging.properties",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=parsbot.**",
                "--custom_hook_includes=parsbot.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-max_len=20000",
                reached.toString(),
                seeds.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS + 180, TimeUnit.SECONDS);
        process.destroyForcibly();
        String end = Files.readString(log, StandardCharsets.UTF_8).lines().reduce("", (all, line) -> {
            String longer = all + "\n" + line;
            return longer.substring(Math.max(0, longer.length() - 3000));
        });

        assertThat(ended).as("%s: %s", log, end).isTrue();
        assertThat(process.exitValue()).as("%s: %s", log, end).isZero();
        assertThat(end).contains("Done ");
    }
}
