package parsbot.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;

/** Reads a corpus folder: its {@code .md} and {@code .txt} files at any depth. Thread-safe. */
public final class CorpusReader {

    private static final int MAX_FILE_BYTES = 5_000_000;

    private final ArticleReader articles;

    public CorpusReader(PassageLimits limits) {
        articles = new ArticleReader(limits);
    }

    /**
     * Reads all articles.
     *
     * @throws ProblemsException with everything that is wrong, if anything is
     */
    public Corpus read(Path folder) {
        Problems problems = new Problems();
        Corpus corpus = read(folder, problems);
        problems.throwIfAny();
        return corpus;
    }

    /** Reads the articles that can be read, and reports everything that is wrong with the folder or a file. */
    public Corpus read(Path folder, Problems problems) {
        MessageDigest digest = sha256();
        Map<ArticleId, String> files = new HashMap<>();
        List<Article> read = new ArrayList<>();
        find(folder, problems).forEach((name, path) -> {
            String shown = folder.resolve(name).toString();
            readText(path, shown, name, digest, problems)
                    .flatMap(text -> readArticle(shown, name, text, problems))
                    .ifPresent(article -> {
                        String other = files.putIfAbsent(article.id(), shown);
                        if (other == null) {
                            read.add(article);
                        } else {
                            problems.add(
                                    shown,
                                    "has the id '" + article.id() + "' that " + other + " has too: give each its own");
                        }
                    });
        });
        if (problems.isEmpty() && read.isEmpty()) {
            problems.add(folder.toString(), "has no article: put .md or .txt files there");
        }
        return new Corpus(read, HexFormat.of().formatHex(digest.digest()));
    }

    private Optional<Article> readArticle(String shown, String name, String text, Problems problems) {
        String path = name.substring(0, name.lastIndexOf('.'));
        return name.toLowerCase(Locale.ROOT).endsWith(".md")
                ? articles.readMarkdown(shown, path, text, problems)
                : articles.readPlain(shown, path, text, problems);
    }

    /** Returns the files by their path below the folder, with slashes, in the order of these paths. */
    private static Map<String, Path> find(Path folder, Problems problems) {
        Map<String, Path> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), "is no folder: name one with .md or .txt files by --corpus");
            return found;
        }
        try {
            Path root = folder.toRealPath();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return !directory.equals(root) && isHidden(directory)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (isHidden(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (attributes.isSymbolicLink()) {
                        reportIfOutside(root, file, folder.resolve(name).toString(), problems);
                    } else if (name.toLowerCase(Locale.ROOT).matches("(?s).+\\.(md|txt)")) {
                        found.put(name, file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the corpus folder '" + folder + "'", e);
        }
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static void reportIfOutside(Path root, Path link, String shown, Problems problems) throws IOException {
        if (!Files.exists(link) || !link.toRealPath().startsWith(root)) {
            problems.add(shown, "is a symbolic link out of the corpus folder: put the file itself there");
        }
    }

    private static Optional<String> readText(
            Path path, String shown, String name, MessageDigest digest, Problems problems) {
        try {
            if (Files.size(path) > MAX_FILE_BYTES) {
                problems.add(shown, "has " + Files.size(path) + " bytes: must be at most " + MAX_FILE_BYTES);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(nameBytes.length)
                    .putInt(bytes.length)
                    .flip());
            digest.update(nameBytes);
            digest.update(bytes);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            problems.add(shown, "is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            problems.add(shown, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
