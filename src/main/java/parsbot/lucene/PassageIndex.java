package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOUtils;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;

/**
 * An open index beside the passages it was built from. A passage is named by its ordinal: its place among all passages of the corpus,
 * from 0. Thread-safe.
 */
final class PassageIndex implements AutoCloseable {

    private static final Sort BY_SCORE_THEN_ORDINAL =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDINAL, SortField.Type.INT));

    private final Corpus corpus;
    private final List<Passage> passages;
    private final Map<PassageId, Integer> ordinals = new HashMap<>();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PassageIndex(Corpus corpus, DirectoryReader reader, Similarity similarity) {
        this.corpus = corpus;
        this.reader = reader;
        passages = corpus.passages().toList();
        for (Passage passage : passages) {
            ordinals.put(passage.id(), ordinals.size());
        }
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
    }

    int size() {
        return passages.size();
    }

    Passage passage(int ordinal) {
        return passages.get(ordinal);
    }

    Article article(int ordinal) {
        return corpus.article(passages.get(ordinal).id().article());
    }

    /** @throws IllegalArgumentException if the corpus has no such passage */
    int ordinal(PassageId id) {
        Integer ordinal = ordinals.get(id);
        if (ordinal == null) {
            throw new IllegalArgumentException("passage is '" + id + "': must be one of the corpus");
        }
        return ordinal;
    }

    /** Returns whether any document has the field. */
    boolean has(String field) throws IOException {
        return reader.getDocCount(field) > 0;
    }

    /** Returns the index's only segment, for reading vectors. */
    LeafReader segment() {
        return reader.leaves().getFirst().reader();
    }

    /** Returns the best documents, equal ones by ordinal. */
    ScoreDoc[] best(Query query, int count) throws IOException {
        return searcher.search(query, count, BY_SCORE_THEN_ORDINAL, true).scoreDocs;
    }

    /** Returns the documents of these passages that match, in no useful order. */
    ScoreDoc[] within(Query query, int[] ordinals, int count) throws IOException {
        if (count == 0) {
            return new ScoreDoc[0];
        }
        Query filtered = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(IntPoint.newSetQuery(Fields.ORDINAL, ordinals), Occur.FILTER)
                .build();
        return searcher.search(filtered, count).scoreDocs;
    }

    /** Returns BM25's idf of a term over the passages, by how many of them have it in any field. */
    double idf(Query term) throws IOException {
        int having = searcher.count(term);
        return Math.log(1 + (size() - having + 0.5) / (having + 0.5));
    }

    org.apache.lucene.search.Explanation explain(Query query, int document) throws IOException {
        return searcher.explain(query, document);
    }

    /** Returns the ordinal of each document, in the order given. */
    int[] ordinals(ScoreDoc[] documents) throws IOException {
        return values(documents, Fields.ORDINAL);
    }

    /** Returns the field's value of each document, in the order given. */
    int[] values(ScoreDoc[] documents, String field) throws IOException {
        int[] values = new int[documents.length];
        NumericDocValues all = MultiDocValues.getNumericValues(reader, field);
        int[] byDocument = IntStream.range(0, documents.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> documents[i].doc))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : byDocument) {
            if (all == null || !all.advanceExact(documents[i].doc)) {
                throw new IOException("a document has no '" + field + "'");
            }
            values[i] = Math.toIntExact(all.longValue());
        }
        return values;
    }

    /** Returns how many sentences the passages have together. */
    int sentences(int[] of) {
        return Arrays.stream(of)
                .map(ordinal -> passages.get(ordinal).sentences().size())
                .sum();
    }

    /** Returns how many asked-as lines the passages have together. */
    int lines(int[] of) {
        return Arrays.stream(of)
                .map(ordinal -> passages.get(ordinal).askedAs().size())
                .sum();
    }

    @Override
    public void close() {
        try {
            IOUtils.close(reader, reader.directory());
        } catch (IOException e) {
            throw new IndexException("cannot close the index: " + e.getMessage(), e);
        }
    }
}
