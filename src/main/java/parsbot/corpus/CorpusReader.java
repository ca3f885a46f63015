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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import parsbot.corpus.ArticleReader.ReadFile;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;
import parsbot.yaml.YamlMapping;

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

    /** Reads what can be read, and reports everything that is wrong with the folder or a file. */
    public Corpus read(Path folder, Problems problems) {
        Map<ArticleId, String> files = new HashMap<>();
        List<Article> read = new ArrayList<>();
        Map<String, Path> found = find(folder, problems);
        DisputeReader dispute = readDispute(folder, found, problems);
        found.forEach((name, path) -> {
            String shown = folder.resolve(name).toString();
            ReadFile file = readText(path, shown, problems)
                    .map(text -> readFile(shown, name, text, problems))
                    .orElse(ReadFile.NOTHING);
            dispute.add(file.claims());
            file.article().ifPresent(article -> {
                String other = files.putIfAbsent(article.id(), shown);
                if (other == null) {
                    read.add(article);
                } else {
                    problems.add(
                            shown, "has the id '" + article.id() + "' that " + other + " has too: give each its own");
                }
            });
        });
        if (problems.isEmpty() && read.isEmpty()) {
            problems.add(folder.toString(), "has no article: put .md or .txt files there");
        }
        return new Corpus(read, ContentHash.of(read), dispute.dispute(read.size() == found.size(), byId(read)));
    }

    private static Map<ArticleId, Article> byId(List<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** Takes the files of the dispute out of those found, so that the articles remain. */
    private static DisputeReader readDispute(Path folder, Map<String, Path> found, Problems problems) {
        return new DisputeReader(name -> {
            String shown = folder.resolve(name).toString();
            String text = Optional.ofNullable(found.remove(name))
                    .flatMap(path -> readText(path, shown, problems))
                    .orElse("");
            return YamlMapping.read(text, shown, 0, problems);
        });
    }

    private ReadFile readFile(String shown, String name, String text, Problems problems) {
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
                    } else if (DisputeReader.FILES.contains(name)
                            || name.toLowerCase(Locale.ROOT).matches("(?s).+\\.(md|txt)")) {
                        if (attributes.isRegularFile()) {
                            found.put(name, file);
                        } else {
                            // Such as a pipe, which could be read for ever.
                            problems.add(folder.resolve(name).toString(), "is no regular file: put one there");
                        }
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

    private static Optional<String> readText(Path path, String shown, Problems problems) {
        try {
            if (Files.size(path) > MAX_FILE_BYTES) {
                problems.add(shown, "has " + Files.size(path) + " bytes: must be at most " + MAX_FILE_BYTES);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
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
}
