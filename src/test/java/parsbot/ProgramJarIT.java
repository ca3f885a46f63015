package parsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the program is shipped with, and what it is not: benchmarks, and what they need, stay out of it in every build. */
final class ProgramJarIT {

    private static final Pattern OF_THE_BENCHMARKS = Pattern.compile(
            "jmh|easy-rag|langchain4j(?!:|-embeddings-e5-small-v2-q)|djl|huggingface|gson|opennlp|jopt");

    private static final Path TARGET = Path.of("target");

    @Test
    void classPath_ofTheJar_hasNothingOfTheBenchmarks() throws IOException {
        List<String> libraries;
        try (JarFile jar = new JarFile(TARGET.resolve("parsbot.jar").toFile())) {
            libraries = List.of(jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" "));
        }

        assertThat(libraries)
                .hasSizeGreaterThan(20)
                .noneMatch(library -> OF_THE_BENCHMARKS.matcher(library).find());
        assertThat(libraries)
                .allSatisfy(library -> assertThat(TARGET.resolve(library)).exists());
    }

    @Test
    void classes_inTheJar_areTheProgramsOnly() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("parsbot.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("parsbot/Main.class")
                    .noneMatch(name -> name.contains("bench") || name.contains("Bench"));
        }
    }

    @Test
    void billOfMaterials_ofTheProgram_hasNothingOfTheBenchmarks() throws IOException {
        Path bill = TARGET.resolve("bom.json");
        // Without a network Maven writes none.
        assumeThat(bill).exists();
        JsonNode components = new ObjectMapper().readTree(bill.toFile()).path("components");
        List<String> names = StreamSupport.stream(components.spliterator(), false)
                .map(component -> component.path("group").asText() + ":"
                        + component.path("name").asText())
                .toList();

        assertThat(names)
                .contains("org.apache.lucene:lucene-core")
                .noneMatch(name -> OF_THE_BENCHMARKS.matcher(name).find());
    }

    @Test
    void billOfMaterials_ofTheProgram_namesEachLibraryByWhatItsFileIs() throws Exception {
        Path bill = TARGET.resolve("bom.json");
        // Without a network Maven writes none.
        assumeThat(bill).exists();
        JsonNode components = new ObjectMapper().readTree(bill.toFile()).path("components");
        Set<String> billed = new TreeSet<>();
        for (JsonNode component : components) {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            for (JsonNode hash : component.path("hashes")) {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    billed.add(hash.path("content").asText());
                }
            }
        }

        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library));
                assertThat(billed)
                        .as(library.toString())
                        .contains(HexFormat.of().formatHex(digest));
            }
        }
    }
}
