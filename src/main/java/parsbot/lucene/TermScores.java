package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/**
 * Scores documents by questions, and keeps what each single term of a question adds to which documents. A small corpus has only so
 * many terms, whose documents fit into memory; to look each of them up again costs far more than to add their scores. Thread-safe.
 */
final class TermScores {

    /** So many documents of terms are kept, some 8 bytes each, and with them the terms. When there are more, all are forgotten. */
    private static final int MOST = 1_000_000;

    /** What is kept of a term beside its documents, in documents. */
    private static final int OF_TERM = 30;

    private static final Found NOTHING = new Found(new int[0], new float[0]);

    private final IndexSearcher searcher;
    private final LeafReaderContext segment;
    private final Map<BoostQuery, Found> kept = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Documents, rising, with the score of each. */
    private static final class Found {
        final int[] documents;
        final float[] scores;

        Found(int[] documents, float[] scores) {
            this.documents = documents;
            this.scores = scores;
        }
    }

    /** @param searcher of an index of one segment, which does not change */
    TermScores(IndexSearcher searcher) {
        this.searcher = searcher;
        segment = searcher.getIndexReader().leaves().getFirst();
    }

    /** Returns the score of each document, 0 where the query does not match. */
    float[] of(Query query) throws IOException {
        double[] sums = new double[segment.reader().maxDoc()];
        add(query, 1, sums);
        float[] scores = new float[sums.length];
        for (int document = 0; document < sums.length; document++) {
            scores[document] = (float) sums[document];
        }
        return scores;
    }

    /** Returns the documents that match, rising; not to be changed. */
    int[] documents(Query query) throws IOException {
        return found(query, 1).documents;
    }

    private void add(Query query, float boost, double[] sums) throws IOException {
        if (query instanceof BoostQuery boosted) {
            add(boosted.getQuery(), boost * boosted.getBoost(), sums);
        } else if (query instanceof BooleanQuery all && isSum(all)) {
            for (BooleanClause clause : all) {
                add(clause.query(), boost, sums);
            }
        } else {
            Found found = found(query, boost);
            for (int i = 0; i < found.documents.length; i++) {
                sums[found.documents[i]] += found.scores[i];
            }
        }
    }

    private static boolean isSum(BooleanQuery query) {
        for (BooleanClause clause : query) {
            if (clause.occur() != BooleanClause.Occur.SHOULD) {
                return false;
            }
        }
        return query.getMinimumNumberShouldMatch() == 0;
    }

    private Found found(Query query, float boost) throws IOException {
        BoostQuery key = new BoostQuery(query, boost);
        Found known = kept.get(key);
        if (known != null) {
            return known;
        }
        Found found = find(key);
        if (found.documents.length == 0) {
            // What people type is kept only as far as the corpus has it too.
            return found;
        }
        if (size.addAndGet(OF_TERM + found.documents.length) > MOST) {
            kept.clear();
            size.set(0);
        }
        kept.put(key, found);
        return found;
    }

    private Found find(Query query) throws IOException {
        Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1)
                .scorer(segment);
        if (scorer == null) {
            return NOTHING;
        }
        int[] documents = new int[segment.reader().maxDoc()];
        float[] scores = new float[documents.length];
        int count = 0;
        DocIdSetIterator all = scorer.iterator();
        for (int document = all.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = all.nextDoc()) {
            documents[count] = document;
            scores[count++] = scorer.score();
        }
        return new Found(Arrays.copyOf(documents, count), Arrays.copyOf(scores, count));
    }
}
