package parsbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that benchmarks write to. Thread-safe. */
final class Folders {

    private Folders() {}

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        for (Path path : all(folder).sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    /** Returns how many bytes the files in a folder have together. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : all(folder).filter(Files::isRegularFile).toList()) {
            size += Files.size(file);
        }
        return size;
    }

    private static Stream<Path> all(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.toList();
        }
        return all.stream();
    }
}
