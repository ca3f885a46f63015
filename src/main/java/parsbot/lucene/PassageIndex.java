package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.question.ExpectedAnswer;

/**
 * An open index beside the passages it was built from. A passage is named by its ordinal: its place among all passages of the corpus,
 * from 0. Thread-safe.
 */
final class PassageIndex implements AutoCloseable {

    private static final int SMALL = 1_000;

    private final Corpus corpus;
    private final List<Passage> passages;
    private final Map<PassageId, Integer> ordinals = new HashMap<>();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    /** Of a small index; {@code null} for others. */
    private final @Nullable TermScores terms;

    private final int[] ordinalByDocument;
    private final int[] sentenceNumberByDocument;
    private final int[] namedSentenceByDocument;
    private final int[] glossedByDocument;
    private final int[] kindByDocument;
    /** The first document of each passage, and behind the last the number of all. */
    private final int[] documentByOrdinal;

    PassageIndex(Corpus corpus, DirectoryReader reader, Similarity similarity) throws IOException {
        this.corpus = corpus;
        this.reader = reader;
        passages = corpus.passages().toList();
        for (Passage passage : passages) {
            ordinals.put(passage.id(), ordinals.size());
        }
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        terms = isSmall() && size() > 0 ? new TermScores(searcher) : null;
        ordinalByDocument = values(Fields.ORDINAL, 0);
        sentenceNumberByDocument = values(Fields.SENTENCE_NUMBER, 0);
        namedSentenceByDocument = values(Fields.LINE_SENTENCE, -1);
        glossedByDocument = values(Fields.GLOSSED, 0);
        kindByDocument = values(Fields.LINE_KIND, Fields.KINDS.indexOf(ExpectedAnswer.ANYTHING));
        documentByOrdinal = new int[size() + 1];
        documentByOrdinal[size()] = ordinalByDocument.length;
        // A passage's own document is the first of its documents, and those of the next passage follow.
        for (int document = ordinalByDocument.length - 1; document >= 0; document--) {
            documentByOrdinal[ordinalByDocument[document]] = document;
        }
    }

    /** Returns the field's value of each document, {@code none} for those without one. */
    private int[] values(String field, int none) throws IOException {
        int[] values = new int[reader.maxDoc()];
        Arrays.fill(values, none);
        NumericDocValues all = MultiDocValues.getNumericValues(reader, field);
        while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            values[all.docID()] = Math.toIntExact(all.longValue());
        }
        return values;
    }

    int size() {
        return passages.size();
    }

    /** Returns whether all passages can be looked at for each question: that costs less than to find the best. */
    boolean isSmall() {
        return size() <= SMALL;
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

    IndexReader reader() {
        return reader;
    }

    /** Returns whether any document has the field. */
    boolean has(String field) throws IOException {
        return reader.getDocCount(field) > 0;
    }

    /** Returns the index's only segment, for reading vectors. */
    LeafReader segment() {
        return reader.leaves().getFirst().reader();
    }

    /** Receives the score of a document. */
    interface ScoreConsumer {
        void accept(int document, float score);
    }

    /** Returns the passages of the best documents, equal ones by ordinal, since documents are in the passages' order. */
    int[] best(Query query, int count) throws IOException {
        int most = Math.clamp(count, 1, Math.max(1, reader.maxDoc()));
        ScoreDoc[] best = searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs;
        return Arrays.stream(best).mapToInt(hit -> ordinal(hit.doc)).toArray();
    }

    /**
     * Scores those documents of these passages that match.
     *
     * @param ordinals of the passages, rising
     */
    void score(Query query, int[] ordinals, ScoreConsumer each) throws IOException {
        if (terms != null) {
            score(terms.of(query), ordinals, each);
            return;
        }
        Scorer scorer = scorer(query, ScoreMode.COMPLETE);
        if (scorer == null) {
            return;
        }
        DocIdSetIterator found = scorer.iterator();
        for (int ordinal : ordinals) {
            int document = documentByOrdinal[ordinal];
            if (found.docID() < document) {
                found.advance(document);
            }
            while (found.docID() < documentByOrdinal[ordinal + 1]) {
                each.accept(found.docID(), scorer.score());
                found.nextDoc();
            }
        }
    }

    private void score(float[] scores, int[] ordinals, ScoreConsumer each) {
        for (int ordinal : ordinals) {
            for (int document = documentByOrdinal[ordinal]; document < documentByOrdinal[ordinal + 1]; document++) {
                if (scores[document] > 0) {
                    each.accept(document, scores[document]);
                }
            }
        }
    }

    private @Nullable Scorer scorer(Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1)
                .scorer(reader.leaves().getFirst());
    }

    /** Returns for each of these passages whether its document matches. */
    boolean[] matches(Query query, int[] ordinals) throws IOException {
        if (terms != null) {
            return matches(terms, query, ordinals);
        }
        boolean[] matches = new boolean[ordinals.length];
        Scorer scorer = scorer(query, ScoreMode.COMPLETE_NO_SCORES);
        if (scorer == null) {
            return matches;
        }
        // An iterator only goes forward.
        int[] places = IntStream.range(0, ordinals.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ordinals[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        DocIdSetIterator found = scorer.iterator();
        for (int place : places) {
            int document = documentByOrdinal[ordinals[place]];
            if (found.docID() < document) {
                found.advance(document);
            }
            matches[place] = found.docID() == document;
        }
        return matches;
    }

    private boolean[] matches(TermScores terms, Query query, int[] ordinals) throws IOException {
        boolean[] matches = new boolean[ordinals.length];
        Collection<Query> fields = query instanceof DisjunctionMaxQuery any ? any.getDisjuncts() : List.of(query);
        for (Query field : fields) {
            int[] documents = terms.documents(field);
            for (int i = 0; i < matches.length; i++) {
                matches[i] |= Arrays.binarySearch(documents, documentByOrdinal[ordinals[i]]) >= 0;
            }
        }
        return matches;
    }

    /** Returns in how many documents a term is; of the same term in several fields, the most that one field has. */
    int count(Query term) throws IOException {
        if (term instanceof DisjunctionMaxQuery fields) {
            int most = 0;
            for (Query field : fields.getDisjuncts()) {
                most = Math.max(most, countOne(field));
            }
            return most;
        }
        return countOne(term);
    }

    private int countOne(Query term) throws IOException {
        return terms == null ? searcher.count(term) : terms.documents(term).length;
    }

    /** Returns the first passage whose document matches; -1 if none does. */
    int first(Query query) throws IOException {
        int[] best = best(new ConstantScoreQuery(query), 1);
        return best.length == 0 ? -1 : best[0];
    }

    org.apache.lucene.search.Explanation explain(Query query, int document) throws IOException {
        return searcher.explain(query, document);
    }

    /** Returns which passage a document belongs to. */
    int ordinal(int document) {
        return ordinalByDocument[document];
    }

    /** Returns which sentence of its passage a document has; 0 for documents that are none. */
    int sentenceNumber(int document) {
        return sentenceNumberByDocument[document];
    }

    /** Returns which sentence of its passage a document's asked-as line names; -1 if it names none or is no line. */
    int namedSentence(int document) {
        return namedSentenceByDocument[document];
    }

    /** Returns what kind of words the line of a document asks for. */
    ExpectedAnswer kind(int document) {
        return Fields.KINDS.get(kindByDocument[document]);
    }

    /** Returns whether a document is a line in English words of a glossary. */
    boolean isGlossed(int document) {
        return glossedByDocument[document] > 0;
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
