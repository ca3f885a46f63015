package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what was written with a file of the repository; {@code -Dgolden.update=true} writes that file. */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenFile() {}

    /** Fails unless the file of this name below {@code src/test/resources/golden} holds exactly this text. */
    public static void assertHolds(String name, String actual) throws IOException {
        assertHolds(FOLDER.resolve(name), actual);
    }

    /** Fails unless the file holds exactly this text. */
    public static void assertHolds(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }

        assertThat(actual)
                .as("%s; write it with -Dgolden.update=true, and read the difference", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
