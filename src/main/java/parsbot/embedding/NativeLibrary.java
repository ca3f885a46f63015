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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unpacks ONNX Runtime's libraries once, where it would otherwise do so at each start. Thread-safe. */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String PATH_PROPERTY = "onnxruntime.native.path";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    /**
     * Makes ONNX Runtime load its libraries from below a folder, unless somebody has told it where to find them. If they cannot be
     * kept there, ONNX Runtime unpacks them as it always does. Has no effect once ONNX Runtime is loaded.
     *
     * <p>Files get their names when they are complete, so processes may start at the same time.
     */
    static void keepBelow(Path folder) {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        try {
            System.setProperty(PATH_PROPERTY, unpack(folder).toString());
        } catch (IOException e) {
            LOG.debug("the libraries of ONNX Runtime cannot be kept below '{}'", folder, e);
        }
    }

    private static Path unpack(Path folder) throws IOException {
        StringBuilder version = new StringBuilder("onnxruntime");
        for (String name : NAMES) {
            version.append('-').append(Long.toHexString(entry(name).getCrc()));
        }
        Path target = folder.resolve(version.toString()).toAbsolutePath();
        Files.createDirectories(target);
        for (String name : NAMES) {
            Path file = target.resolve(System.mapLibraryName(name));
            if (!Files.isRegularFile(file) || Files.size(file) != entry(name).getSize()) {
                unpack(name, file);
            }
        }
        return target;
    }

    private static void unpack(String name, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "unpacking", null);
        try {
            try (InputStream in = resource(name).openStream()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static JarEntry entry(String name) throws IOException {
        URLConnection connection = resource(name).openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarEntry();
        }
        throw new IOException("the libraries of ONNX Runtime are in no jar");
    }

    private static URL resource(String name) throws IOException {
        String resource = "/ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName(name);
        URL url = NativeLibrary.class.getResource(resource);
        if (url == null) {
            throw new IOException("ONNX Runtime has no '" + resource + "'");
        }
        return url;
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String systemName = system.startsWith("windows") ? "win" : system.startsWith("mac") ? "osx" : "linux";
        return systemName + (processor.contains("aarch64") || processor.contains("arm64") ? "-aarch64" : "-x64");
    }
}
