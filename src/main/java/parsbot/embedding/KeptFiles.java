package parsbot.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;

/**
 * Files of jars, unpacked once into a folder, where they would otherwise be unpacked at each start. A file is named after its
 * content and gets its name when it is complete, so processes may start at the same time. Thread-safe.
 */
final class KeptFiles {

    /** What ONNX Runtime asks for the folder of its libraries. */
    private static final String LIBRARIES_PROPERTY = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private final Path folder;

    KeptFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Makes ONNX Runtime load its libraries from the folder, unless somebody has told it where they are. Has no effect once they
     * are loaded.
     *
     * @throws IOException if they cannot be kept
     */
    void offerLibraries() throws IOException {
        if (System.getProperty(LIBRARIES_PROPERTY) == null) {
            StringBuilder version = new StringBuilder("onnxruntime");
            for (String library : LIBRARIES) {
                version.append('-').append(contentOf(resourceOf(library)));
            }
            Path libraries = folder.resolve(version.toString());
            for (String library : LIBRARIES) {
                keep(resourceOf(library), libraries.resolve(System.mapLibraryName(library)));
            }
            System.setProperty(LIBRARIES_PROPERTY, libraries.toString());
        }
    }

    /**
     * Returns a resource as a file.
     *
     * @throws IOException if it cannot be kept
     */
    Path keep(String resource) throws IOException {
        return keep(resource, folder.resolve(contentOf(resource) + resource.replace('/', '-')));
    }

    private static Path keep(String resource, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != entry(resource).getSize()) {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "unpacking", null);
            try {
                try (InputStream in = url(resource).openStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return file;
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns what is different for different contents: the checksum that the jar has of it. */
    private static String contentOf(String resource) throws IOException {
        return Long.toHexString(entry(resource).getCrc());
    }

    private static JarEntry entry(String resource) throws IOException {
        URLConnection connection = url(resource).openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarEntry();
        }
        throw new IOException("'" + resource + "' is in no jar");
    }

    private static URL url(String resource) throws IOException {
        URL url = KeptFiles.class.getResource(resource);
        if (url == null) {
            throw new IOException("the class path has no '" + resource + "'");
        }
        return url;
    }

    private static String resourceOf(String library) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String platform = (system.startsWith("windows") ? "win" : system.startsWith("mac") ? "osx" : "linux")
                + (processor.equals("aarch64") || processor.equals("arm64") ? "-aarch64" : "-x64");
        return "/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(library);
    }
}
