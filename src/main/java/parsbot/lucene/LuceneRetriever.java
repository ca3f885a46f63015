package parsbot.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Retriever;

/**
 * Finds passages by their words. The score is a weighted sum of BM25 (Robertson et al., TREC-3; Lucene's k1 = 1.2, b = 0.75) over
 * the passage's fields, plus that of its best single sentence and of its best single asked-as line. It is divided by the weights'
 * sum times the sum of the idf of the question's terms, which no passage can exceed but for rounding, and cut at 1.
 *
 * <p>Only the best {@value #CANDIDATES} passages by their fields are scored by sentence and line. Thread-safe.
 */
public final class LuceneRetriever implements Retriever, AutoCloseable {

    private static final int CANDIDATES = 200;

    private static final Sort BY_SCORE_THEN_ORDINAL =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDINAL, SortField.Type.INT));

    private final List<Passage> passages;
    private final Map<PassageId, Integer> ordinals = new HashMap<>();
    private final Corpus corpus;
    private final FieldWeights weights;
    private final Analysis analysis;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /**
     * How a corpus is indexed and searched.
     *
     * @param limits that the corpus was read with
     * @param synonyms groups of words and phrases that mean the same
     */
    public record Options(PassageLimits limits, FieldWeights weights, List<List<String>> synonyms) {
        public Options {
            synonyms = synonyms.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Opens the index of a corpus, and brings it up to date first if that is needed.
     *
     * @param data the data folder; {@code null} for an index in memory
     * @param rebuild whether to build the index even if it is up to date
     * @param progress told how many passages are indexed while the index is built
     * @throws IndexException if the index can be built neither in the folder nor in memory
     */
    public static LuceneRetriever open(
            Corpus corpus, Options options, @Nullable Path data, boolean rebuild, IntConsumer progress) {
        Analysis analysis = new Analysis(options.synonyms());
        Similarity similarity = new BM25Similarity();
        IndexFolder folder =
                data == null ? IndexFolder.inMemory(analysis, similarity) : IndexFolder.in(data, analysis, similarity);
        DirectoryReader reader = folder.open(corpus, options, rebuild, progress);
        return new LuceneRetriever(corpus, options.weights(), analysis, similarity, reader);
    }

    private LuceneRetriever(
            Corpus corpus, FieldWeights weights, Analysis analysis, Similarity similarity, DirectoryReader reader) {
        this.corpus = corpus;
        this.weights = weightsInUse(weights, reader);
        this.analysis = analysis;
        this.reader = reader;
        passages = corpus.passages().toList();
        for (Passage passage : passages) {
            ordinals.put(passage.id(), ordinals.size());
        }
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
    }

    /** Returns the weights, 0 for what no passage of the index has, so that it lowers no score. */
    private static FieldWeights weightsInUse(FieldWeights weights, DirectoryReader reader) {
        return new FieldWeights(
                weights.text(),
                weights.exact(),
                inUse(weights.title(), Fields.TITLE, reader),
                inUse(weights.publisher(), Fields.PUBLISHER, reader),
                inUse(weights.section(), Fields.SECTION, reader),
                inUse(weights.asked(), Fields.ASKED, reader),
                weights.sentence(),
                inUse(weights.line(), Fields.LINE, reader));
    }

    private static double inUse(double weight, String field, DirectoryReader reader) {
        try {
            return reader.getDocCount(Fields.in(Locale.ENGLISH, field)) > 0 ? weight : 0;
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Hit> retrieve(PassageQuery query, int topK) {
        if (topK < 1) {
            throw new IllegalArgumentException("topK is '" + topK + "': must be 1 or more");
        }
        PassageSearch search = PassageSearch.of(query, analysis, weights);
        try {
            ScoreDoc[] found = searcher.search(
                            search.passages(), Math.max(CANDIDATES, topK), BY_SCORE_THEN_ORDINAL, true)
                    .scoreDocs;
            List<Candidate> candidates = score(search, found);
            return hits(search, candidates.subList(0, Math.min(topK, candidates.size())));
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    /** A passage on its way to become a hit. */
    private record Candidate(int ordinal, double score, List<Double> sentenceScores) {}

    private List<Candidate> score(PassageSearch search, ScoreDoc[] found) throws IOException {
        int[] ordinalOfFound = ordinals(found);
        Map<Integer, double[]> sentences = sentenceScores(search.sentences(), ordinalOfFound);
        Map<Integer, Double> lines = bestLines(search.lines(), ordinalOfFound);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            int ordinal = ordinalOfFound[i];
            double[] ofSentences = sentences.getOrDefault(
                    ordinal, new double[passages.get(ordinal).sentences().size()]);
            double score = found[i].score
                    + weights.sentence() * Arrays.stream(ofSentences).max().orElse(0)
                    + weights.line() * lines.getOrDefault(ordinal, 0.0);
            candidates.add(new Candidate(
                    ordinal, score, Arrays.stream(ofSentences).boxed().toList()));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::ordinal));
        return candidates;
    }

    private Map<Integer, double[]> sentenceScores(Query query, int[] of) throws IOException {
        int count = IntStream.of(of)
                .map(ordinal -> passages.get(ordinal).sentences().size())
                .sum();
        ScoreDoc[] found = within(query, of, count);
        int[] ordinalOfFound = ordinals(found);
        int[] numbers = values(found, Fields.SENTENCE_NUMBER);
        Map<Integer, double[]> scores = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            scores.computeIfAbsent(
                                    ordinalOfFound[i],
                                    ordinal -> new double
                                            [passages.get(ordinal).sentences().size()])[numbers[i]] =
                    found[i].score;
        }
        return scores;
    }

    private Map<Integer, Double> bestLines(Query query, int[] of) throws IOException {
        int count = IntStream.of(of)
                .map(ordinal -> passages.get(ordinal).askedAs().size())
                .sum();
        ScoreDoc[] found = within(query, of, count);
        int[] ordinalOfFound = ordinals(found);
        Map<Integer, Double> best = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            best.merge(ordinalOfFound[i], (double) found[i].score, Math::max);
        }
        return best;
    }

    private ScoreDoc[] within(Query query, int[] of, int count) throws IOException {
        if (count == 0) {
            return new ScoreDoc[0];
        }
        Query filtered = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(IntPoint.newSetQuery(Fields.ORDINAL, of), Occur.FILTER)
                .build();
        return searcher.search(filtered, count).scoreDocs;
    }

    private List<Hit> hits(PassageSearch search, List<Candidate> candidates) throws IOException {
        int[] of = candidates.stream().mapToInt(Candidate::ordinal).toArray();
        double[] covered = new double[of.length];
        double all = 0;
        for (Query term : search.terms()) {
            double idf = idf(term);
            all += idf;
            int[] having = ordinals(within(term, of, of.length));
            Arrays.sort(having);
            for (int i = 0; i < of.length; i++) {
                covered[i] += Arrays.binarySearch(having, of[i]) >= 0 ? idf : 0;
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            Passage passage = passages.get(of[i]);
            hits.add(new Hit(
                    i + 1,
                    article(passage),
                    passage,
                    all == 0 ? 0 : Math.min(1, candidates.get(i).score() / (all * weights.sum())),
                    all == 0 ? 0 : Math.min(1, covered[i] / all),
                    candidates.get(i).sentenceScores()));
        }
        return hits;
    }

    /** Returns BM25's idf of a term over the passages, by how many of them have it in any field. */
    private double idf(Query term) throws IOException {
        int having = searcher.count(term);
        return Math.log(1 + (passages.size() - having + 0.5) / (having + 0.5));
    }

    private Article article(Passage passage) {
        return corpus.article(passage.id().article());
    }

    private int[] ordinals(ScoreDoc[] found) throws IOException {
        return values(found, Fields.ORDINAL);
    }

    /** Returns the field's value of each document, in the order given. */
    private int[] values(ScoreDoc[] found, String field) throws IOException {
        int[] values = new int[found.length];
        NumericDocValues all = MultiDocValues.getNumericValues(reader, field);
        List<Integer> byDocument = IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> found[i].doc))
                .toList();
        for (int i : byDocument) {
            if (all == null || !all.advanceExact(found[i].doc)) {
                throw new IndexException("the index has a document without '" + field + "'", new IOException());
            }
            values[i] = Math.toIntExact(all.longValue());
        }
        return values;
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        Integer ordinal = ordinals.get(passage);
        if (ordinal == null) {
            throw new IllegalArgumentException("passage is '" + passage + "': must be one of the corpus");
        }
        PassageSearch search = PassageSearch.of(query, analysis, weights);
        int[] of = {ordinal};
        try {
            ScoreDoc[] found = within(search.passages(), of, 1);
            Explanation fields = found.length == 0
                    ? new Explanation(
                            0, "words of the passage, its title, publisher, section and asked-as lines", List.of())
                    : named(
                            "words of the passage, its title, publisher, section and asked-as lines",
                            searcher.explain(search.passages(), found[0].doc));
            double sentence = Arrays.stream(
                            sentenceScores(search.sentences(), of).getOrDefault(ordinal, new double[1]))
                    .max()
                    .orElse(0);
            double line = bestLines(search.lines(), of).getOrDefault(ordinal, 0.0);
            return new Explanation(
                    fields.value() + weights.sentence() * sentence + weights.line() * line,
                    "sum of the following, before it is divided by what the question's terms could reach",
                    List.of(
                            fields,
                            new Explanation(
                                    weights.sentence() * sentence,
                                    "best sentence, weight " + weights.sentence(),
                                    List.of()),
                            new Explanation(
                                    weights.line() * line, "best asked-as line, weight " + weights.line(), List.of())));
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    private static Explanation named(String what, org.apache.lucene.search.Explanation explanation) {
        return new Explanation(
                explanation.getValue().doubleValue(),
                what,
                Arrays.stream(explanation.getDetails())
                        .map(part -> named(part.getDescription(), part))
                        .toList());
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
