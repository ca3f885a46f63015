package parsbot.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.similarities.Similarity;

/** How the index's files are written. */
final class Writing {

    /** So many segments are merged at once, at the end: to merge some of them often writes everything several times. */
    private static final int MAX_SEGMENTS = 200;

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
