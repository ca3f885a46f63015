package parsbot.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.corpus.Corpus;
import parsbot.embedding.Embedder;

/**
 * The place of the index in the data folder. Each index lies in a folder named by the hash of what it was built from, and comes
 * there complete by one rename; so a crash, a full disk or another process that builds at the same time leaves every finished
 * index as it was, and an index that does not fit the corpus is never opened. Thread-safe.
 */
final class IndexFolder {

    /** Raised by one with each change of the fields or of the analysis. */
    private static final int FORMAT = 8;

    private static final String BUILDING = "building-";

    private static final String NO_VECTORS = "no vectors";

    private static final int MAX_MOVES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final @Nullable Path folder;
    private final Analysis analysis;
    private final Similarity similarity;

    /** Returns the index's place in a data folder, which need not exist. */
    static IndexFolder in(Path data, Analysis analysis, Similarity similarity) {
        return new IndexFolder(data.resolve("index"), analysis, similarity);
    }

    /** Returns a place in memory, where nothing is kept. */
    static IndexFolder inMemory(Analysis analysis, Similarity similarity) {
        return new IndexFolder(null, analysis, similarity);
    }

    private IndexFolder(@Nullable Path folder, Analysis analysis, Similarity similarity) {
        this.folder = folder;
        this.analysis = analysis;
        this.similarity = similarity;
    }

    /**
     * Opens the index of a corpus, and builds it first unless it is there.
     *
     * @param rebuild whether to build it even if it is there
     * @param progress told how many passages are indexed, from 0 on; not called if nothing is built
     * @throws IndexException if it can be built neither in the folder nor in memory
     */
    DirectoryReader open(Corpus corpus, LuceneRetriever.Options options, boolean rebuild, IntConsumer progress) {
        try {
            if (folder == null) {
                return buildInMemory(IndexContent.of(corpus, options), progress);
            }
            Embedder embedder = options.embedder();
            Path complete = folder.resolve(name(corpus, options, embedder == null ? NO_VECTORS : embedder.id()));
            if (!rebuild) {
                Optional<DirectoryReader> reader = openIfSound(complete);
                if (reader.isPresent()) {
                    return reader.get();
                }
            }
            return buildInFolder(folder, complete, corpus, options, rebuild, progress);
        } catch (IOException e) {
            throw new IndexException("cannot index the corpus: " + e.getMessage(), e);
        }
    }

    /**
     * Opens an index that has the words of a corpus: one that is there, with the vectors of an embedder or without any, else one
     * that is built without vectors and is gone once its reader and its directory are closed.
     *
     * @throws IndexException if it can be built neither in the folder nor in memory
     */
    DirectoryReader openForWords(Corpus corpus, LuceneRetriever.Options options, String embedderId) {
        try {
            if (folder == null) {
                return buildInMemory(IndexContent.of(corpus, options).wordsOnly(), _ -> {});
            }
            for (String vectors : List.of(embedderId, NO_VECTORS)) {
                Optional<DirectoryReader> reader = openIfSound(folder.resolve(name(corpus, options, vectors)));
                if (reader.isPresent()) {
                    return reader.get();
                }
            }
            return buildForNow(folder, IndexContent.of(corpus, options).wordsOnly());
        } catch (IOException e) {
            throw new IndexException("cannot index the corpus: " + e.getMessage(), e);
        }
    }

    private DirectoryReader buildForNow(Path folder, IndexContent words) throws IOException {
        // Under a name that no process removes while this one lives, and the next one does if this one breaks off.
        Path building = building(folder);
        Directory directory = null;
        try {
            Files.createDirectories(building);
            directory = new PassingDirectory(building);
            write(directory, words, _ -> {});
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            LOG.debug("cannot write an index to '{}' for now", folder, e);
            IOUtils.closeWhileHandlingException(directory);
            return buildInMemory(words, _ -> {});
        }
    }

    /** A directory whose files are deleted when it is closed. */
    private static final class PassingDirectory extends FilterDirectory {

        private final Path path;

        PassingDirectory(Path path) throws IOException {
            super(FSDirectory.open(path));
            this.path = path;
        }

        @Override
        public void close() throws IOException {
            super.close();
            deleteQuietly(path);
        }
    }

    private static Path building(Path folder) {
        return folder.resolve(BUILDING + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }

    private DirectoryReader buildInMemory(IndexContent content, IntConsumer progress) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        write(memory, content, progress);
        return DirectoryReader.open(memory);
    }

    private DirectoryReader buildInFolder(
            Path folder,
            Path complete,
            Corpus corpus,
            LuceneRetriever.Options options,
            boolean rebuild,
            IntConsumer progress)
            throws IOException {
        IndexContent content = IndexContent.of(corpus, options);
        Path building = building(folder);
        try {
            Files.createDirectories(building);
            try (Directory directory = FSDirectory.open(building)) {
                write(directory, content, progress);
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    readThrough(reader);
                }
            }
            Seal.put(building);
            moveInto(building, complete, rebuild);
        } catch (IOException e) {
            LOG.warn(
                    "cannot write the index to '{}' ({}): it is kept in memory, and built again at the next start",
                    folder,
                    e.toString());
            deleteQuietly(building);
            return buildInMemory(content, progress);
        } catch (RuntimeException e) {
            deleteQuietly(building);
            throw e;
        }
        removeOthers(folder, complete);
        Optional<DirectoryReader> reader = openIfSound(complete);
        // Another process that rebuilds may have moved it away just now.
        return reader.isPresent() ? reader.get() : buildInMemory(content, progress);
    }

    /**
     * Puts the finished index in place of what may be there: a broken one, or one that another process has just built.
     *
     * @param replace whether it takes the place of a sound one as well
     */
    private static void moveInto(Path building, Path complete, boolean replace) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(building, complete, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException e) {
                if (attempt == MAX_MOVES) {
                    throw e;
                } else if (!replace && isSound(complete)) {
                    deleteQuietly(building);
                    return;
                }
                retire(complete);
            }
        }
    }

    private static boolean isSound(Path complete) throws IOException {
        Optional<DirectoryReader> reader = openIfSound(complete);
        if (reader.isPresent()) {
            IOUtils.close(reader.get(), reader.get().directory());
        }
        return reader.isPresent();
    }

    private static void retire(Path complete) {
        Path retired = complete.resolveSibling(BUILDING + "0-" + UUID.randomUUID());
        try {
            Files.move(complete, retired, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("another process has moved '{}' first", complete, e);
        }
        deleteQuietly(retired);
    }

    private void write(Directory directory, IndexContent content, IntConsumer progress) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, Writing.config(analysis, similarity))) {
            Writing.write(writer, content, progress);
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static Optional<DirectoryReader> openIfSound(Path path) {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        DirectoryReader reader = null;
        try {
            // Missing and cut files show here, and any damage in those that are read as a whole.
            reader = DirectoryReader.open(FSDirectory.open(path));
            if (!Seal.isUnbroken(path)) {
                readThrough(reader);
            }
            return Optional.of(reader);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            LOG.warn("the index in '{}' cannot be read ({}): it is built again", path, e.toString());
            return Optional.empty();
        }
    }

    /** Compares all files with their checksums, which takes as long as to read them. */
    private static void readThrough(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /** Removes the indexes of other contents, and what processes left that ended while they built. */
    private static void removeOthers(Path folder, Path complete) {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> !path.equals(complete))
                    .filter(path -> !isBeingBuilt(path.getFileName().toString()))
                    .forEach(IndexFolder::deleteQuietly);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("cannot list '{}'", folder, e);
        }
    }

    private static boolean isBeingBuilt(String name) {
        if (!name.startsWith(BUILDING)) {
            return false;
        }
        String pid = name.substring(BUILDING.length()).replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private static void deleteQuietly(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("cannot remove '{}'", path, e);
        }
    }

    private static String name(Corpus corpus, LuceneRetriever.Options options, String vectors) {
        String content = String.join(
                "\n",
                "format " + FORMAT,
                Version.LATEST.toString(),
                options.limits().toString(),
                options.synonyms().toString(),
                new TreeMap<>(options.glossary().meanings()).toString(),
                options.signposts().toString(),
                vectors,
                corpus.hash());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
