package parsbot.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.similarities.Similarity;
import parsbot.corpus.Passage;
import parsbot.embedding.Embedder;

/** How an index is written. */
final class Writing {

    /** So many segments are merged at once, at the end: to merge some of them often writes everything several times. */
    private static final int MAX_SEGMENTS = 200;

    /** How many passages are embedded and indexed together. */
    private static final int AT_ONCE = 64;

    private Writing() {}

    /** Returns the settings for one writer of a new index. */
    static IndexWriterConfig config(Analysis analysis, Similarity similarity) {
        // Keeps the documents in the order in which they are added.
        LogDocMergePolicy merging = new LogDocMergePolicy();
        merging.setMergeFactor(MAX_SEGMENTS);
        return new IndexWriterConfig(analysis.forIndex())
                .setSimilarity(similarity)
                .setMergePolicy(merging)
                .setCodec(new WithoutGraphs())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }

    /**
     * Writes the documents of passages and, if there is an embedder, of signposts. While some passages are written, the next are
     * embedded.
     *
     * @param progress told how many passages are written
     */
    static void write(IndexWriter writer, IndexContent content, IntConsumer progress) throws IOException {
        List<Passage> passages = content.corpus().passages().toList();
        Embedder embedder = content.embedder();
        Ahead<TextVectors> next = vectors(passages, 0, content);
        Ahead<List<Document>> signs = null;
        for (int start = 0; start < passages.size(); start += AT_ONCE) {
            TextVectors vectors = next.result();
            int end = Math.min(start + AT_ONCE, passages.size());
            if (end < passages.size()) {
                next = vectors(passages, end, content);
            } else if (embedder != null) {
                signs = new Ahead<>(() -> SignDocuments.of(content, embedder));
            }
            for (int ordinal = start; ordinal < end; ordinal++) {
                progress.accept(ordinal);
                Passage passage = passages.get(ordinal);
                writer.addDocuments(PassageDocuments.of(ordinal, passage, content, vectors));
            }
        }
        if (signs != null) {
            // Behind the passages, whose documents are found by their place.
            writer.addDocuments(signs.result());
        }
    }

    private static Ahead<TextVectors> vectors(List<Passage> passages, int start, IndexContent content) {
        List<Passage> some = passages.subList(start, Math.min(start + AT_ONCE, passages.size()));
        Embedder embedder = content.embedder();
        return new Ahead<>(() -> embedder == null ? TextVectors.NONE : TextVectors.of(some, content, embedder));
    }

    /** What another thread makes until it is needed. */
    private static final class Ahead<T> {

        private final FutureTask<T> task;

        Ahead(Callable<T> work) {
            task = new FutureTask<>(work);
            Thread.ofPlatform().daemon().name("ahead").start(task);
        }

        /** Waits for it, even if this thread is interrupted; the interruption is kept for the caller. */
        T result() throws IOException {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException _) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IOException(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * Lucene's own codec, but for the graphs by which Lucene finds the nearest vectors: they take most of the time, grow worse than
     * the index, and are not used.
     */
    private static final class WithoutGraphs extends Lucene104Codec {

        private final KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                null,
                Integer.MAX_VALUE);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }
}
