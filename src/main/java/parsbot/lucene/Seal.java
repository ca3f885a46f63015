package parsbot.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the folder of an index that has the name, the size and the time of the last change of each other file there. It is put
 * there once all have been read through; while they are as it says, they need not be read through again. Thread-safe.
 */
final class Seal {

    private static final String NAME = "seal";

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private Seal() {}

    /** Puts the seal on a folder whose files are known to be sound, and are not going to change. */
    static void put(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), files(folder));
    }

    /** Returns whether the folder has a seal, and its files are as the seal says; they still are after the folder is moved. */
    static boolean isUnbroken(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(NAME)).equals(files(folder));
        } catch (IOException e) {
            LOG.debug("'{}' has no seal that can be read", folder, e);
            return false;
        }
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(NAME)) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    files.add(name + " " + attributes.size() + " " + attributes.lastModifiedTime());
                }
            }
        }
        return files;
    }
}
