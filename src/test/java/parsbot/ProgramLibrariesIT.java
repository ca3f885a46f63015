package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program is shipped with, as Maven has packaged it. */
class ProgramLibrariesIT {

    private static final Path TARGET = Path.of("target");

    @Test
    void classPath_ofTheProgram_hasNothingOfBenchmarksAndTests() throws IOException {
        List<String> classPath;
        try (JarFile jar = new JarFile(TARGET.resolve("parsbot.jar").toFile())) {
            classPath = List.of(
                    jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "));
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().startsWith("parsbot/bench"));
        }

        assertThat(classPath)
                .anyMatch(library -> library.contains("lucene-core"))
                .noneMatch(library -> library.matches(
                        ".*/(jmh|jopt|langchain4j-(?!embeddings-e5)|tokenizers|api-\\d|gson|junit|mockito|assertj).*"));
        for (String library : classPath) {
            assertThat(TARGET.resolve(library)).exists();
        }
    }

    @Test
    void billOfMaterials_ofTheProgram_hasNothingOfBenchmarksAndTests() throws IOException {
        String bill;
        try (Stream<String> lines = Files.lines(TARGET.resolve("bom.json"))) {
            bill = String.join("\n", lines.toList());
        }

        assertThat(bill).contains("lucene-core").doesNotContain("jmh-core", "easy-rag", "mockito", "assertj");
    }
}
