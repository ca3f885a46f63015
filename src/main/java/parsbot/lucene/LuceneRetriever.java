package parsbot.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.embedding.Embedder;
import parsbot.question.Correction;
import parsbot.question.Glossary;
import parsbot.question.Mentions;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Retriever;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/**
 * Finds passages by their words and, if there is an embedder, by their meaning. Candidates come from both; each part of the score is
 * normalised over the candidates, and their weighted mean orders them (a convex combination: Bruch, Gai and Ingber 2023,
 * arXiv 2210.11934). A follow-up is searched for with the question before it and alone, and the mean of both scores counts.
 * Thread-safe.
 */
public final class LuceneRetriever implements Retriever, AutoCloseable {

    private final PassageIndex index;
    private final RankingWeights weights;
    private final WordScorer words;
    private final CorpusSpelling spelling;
    private final @Nullable VectorScorer vectors;
    private final @Nullable SignScorer signs;
    private final @Nullable Embedder embedder;

    /**
     * How a corpus is indexed and searched.
     *
     * @param limits that the corpus was read with
     * @param synonyms groups of words and phrases that mean the same
     * @param glossary by which Spanish texts and lines are indexed in English words
     * @param signposts to which the nearness of each query is told, if there are vectors
     * @param embedder for vectors; {@code null} to search by words only
     */
    public record Options(
            PassageLimits limits,
            RankingWeights weights,
            List<List<String>> synonyms,
            Glossary glossary,
            List<Signpost> signposts,
            @Nullable Embedder embedder) {
        public Options {
            synonyms = synonyms.stream().map(List::copyOf).toList();
            signposts = List.copyOf(signposts);
        }

        /** Options without signposts and glossary. */
        public Options(
                PassageLimits limits,
                RankingWeights weights,
                List<List<String>> synonyms,
                @Nullable Embedder embedder) {
            this(limits, weights, synonyms, Glossary.EMPTY, List.of(), embedder);
        }

        private Analysis analysis() {
            return new Analysis(synonyms, !glossary.meanings().isEmpty());
        }

        /** Returns the same with an embedder. */
        public Options with(Embedder other) {
            return new Options(limits, weights, synonyms, glossary, signposts, other);
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
        return open(
                corpus,
                options,
                data,
                options.weights(),
                options.embedder(),
                folder -> folder.open(corpus, options, rebuild, progress));
    }

    /**
     * Opens an index of a corpus for searching by words alone, without waiting for vectors: the one that is in place, with the
     * vectors of an embedder or without any, else one without vectors that is gone once it is closed.
     *
     * @param options whose embedder is not used
     * @param data the data folder; {@code null} for an index in memory
     * @param embedderId of the embedder whose vectors the index in place may have
     * @throws IndexException if the index can be built neither in the folder nor in memory
     */
    public static LuceneRetriever openForWords(Corpus corpus, Options options, @Nullable Path data, String embedderId) {
        return open(
                corpus,
                options,
                data,
                options.weights().wordsOnly(),
                null,
                folder -> folder.openForWords(corpus, options, embedderId));
    }

    private static LuceneRetriever open(
            Corpus corpus,
            Options options,
            @Nullable Path data,
            RankingWeights weights,
            @Nullable Embedder embedder,
            Function<IndexFolder, DirectoryReader> open) {
        Analysis analysis = options.analysis();
        Similarity similarity = new BM25Similarity();
        IndexFolder folder =
                data == null ? IndexFolder.inMemory(analysis, similarity) : IndexFolder.in(data, analysis, similarity);
        try {
            PassageIndex index = new PassageIndex(corpus, open.apply(folder), similarity);
            return new LuceneRetriever(index, analysis, weights, options.signposts(), embedder);
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    private LuceneRetriever(
            PassageIndex index,
            Analysis analysis,
            RankingWeights weights,
            List<Signpost> signposts,
            @Nullable Embedder embedder)
            throws IOException {
        this.index = index;
        this.weights = weights;
        this.embedder = embedder;
        words = new WordScorer(
                index,
                analysis,
                weights.sentences() ? weights.fields() : weights.fields().withoutSentences());
        spelling = new CorpusSpelling(index, analysis, word -> embedder != null && embedder.isCommonWord(word));
        vectors = embedder == null ? null : new VectorScorer(index);
        signs = embedder == null ? null : SignScorer.of(index, signposts, analysis);
    }

    /**
     * Returns the same index searched with other weights; close only one of the two.
     *
     * @param options as the index was opened with, but for an embedder that may be another of the same id
     */
    public LuceneRetriever with(RankingWeights other, Options options) {
        try {
            return new LuceneRetriever(index, options.analysis(), other, options.signposts(), options.embedder());
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        if (topK < 1) {
            throw new IllegalArgumentException("topK is '" + topK + "': must be 1 or more");
        }
        try {
            Ranking ranking = rank(query, topK);
            return ranking == null ? Findings.NOTHING : new Findings(hits(query, ranking, topK), signs(ranking));
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    /** Returns the candidates of a query with their scores; {@code null} if the query has no term to search for. */
    private @Nullable Ranking rank(PassageQuery query, int topK) throws IOException {
        TextSearch whole = search(query.text(), query);
        if (!whole.hasTerms()) {
            return null;
        }
        List<TextSearch> searches = new ArrayList<>(List.of(whole));
        if (query.followUp().isPresent()) {
            TextSearch alone = search(query.followUp().get(), query);
            if (alone.hasTerms()) {
                searches.add(alone);
            }
        }
        BitSet found = new BitSet(index.size());
        for (TextSearch search : searches) {
            search.find(topK, found);
        }
        return new Ranking(found.stream().toArray(), searches, weights);
    }

    private TextSearch search(String text, PassageQuery query) throws IOException {
        boolean byMeaning = weights.meaning() + weights.asked() > 0;
        return new TextSearch(
                words.new Search(text, query.language()),
                vectors == null || embedder == null || !byMeaning
                        ? null
                        : vectors.new Search(embedder.embedQuestion(text), query),
                weights);
    }

    private Signs signs(Ranking ranking) throws IOException {
        List<SignScorer.Text> texts = ranking.texts();
        return signs == null || texts.isEmpty() ? Signs.NONE : signs.of(texts, ranking.nearestLines());
    }

    private List<Hit> hits(PassageQuery query, Ranking ranking, int topK) throws IOException {
        List<Integer> best = ranking.places().stream().limit(topK).toList();
        int[] ordinals = best.stream().mapToInt(i -> ranking.ordinals[i]).toArray();
        WordScorer.Coverage coverage = ranking.search.coverage(ordinals);
        double[] missing = missing(query, ordinals);
        PartScores parts = ranking.parts;
        List<Hit> hits = new ArrayList<>();
        for (int i : best) {
            int ordinal = ranking.ordinals[i];
            hits.add(new Hit(
                    hits.size() + 1,
                    index.article(ordinal),
                    index.passage(ordinal),
                    ranking.scores[i],
                    new Signals(
                            ranking.search.share(parts.words[i], coverage.allIdf()),
                            coverage.share().get(hits.size()),
                            parts.passage[i],
                            parts.sentence[i],
                            parts.asked[i],
                            missing[hits.size()]),
                    Arrays.stream(ranking.worthOfSentences(i, index.passage(ordinal)))
                            .boxed()
                            .toList()));
        }
        return hits;
    }

    /** Returns how rare the rarest word is of whom the question is on and that each passage does not have. */
    private double[] missing(PassageQuery query, int[] ordinals) throws IOException {
        Optional<String> subject =
                Mentions.of(query.followUp().orElse(query.text())).subject();
        return subject.isEmpty()
                ? new double[ordinals.length]
                : words.new Search(subject.get(), query.language()).rarestMissing(ordinals);
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        try {
            return spelling.corrections(text, language);
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        int ordinal = index.ordinal(passage);
        try {
            Ranking ranking = rank(query, 1);
            TextSearch search = search(query.text(), query);
            PartScores parts = search.score(new int[] {ordinal});
            Explanation byWords = search.words().explain(ordinal);
            List<Explanation> all = new ArrayList<>();
            all.add(new Explanation(
                    ranking == null ? 0 : ranking.adds(weighted -> weighted.words, ordinal),
                    "words, weight " + weights.words(),
                    List.of(byWords)));
            if (parts.meaning(0) != 0) {
                all.add(new Explanation(
                        ranking == null ? 0 : ranking.adds(weighted -> weighted.meaning, ordinal),
                        "meaning of the text, weight " + weights.meaning(),
                        List.of(new Explanation(
                                parts.meaning(0),
                                "mean cosine",
                                List.of(
                                        new Explanation(parts.passage[0], "whole passage", List.of()),
                                        new Explanation(parts.sentence[0], "best sentence", List.of()))))));
                all.add(new Explanation(
                        ranking == null ? 0 : ranking.adds(weighted -> weighted.asked, ordinal),
                        "meaning of the best asked-as line, weight " + weights.asked(),
                        List.of(new Explanation(parts.asked[0], "cosine", List.of()))));
            }
            if (ranking != null && ranking.lacksYears(ordinal)) {
                all.add(new Explanation(-Ranking.OTHER_YEAR, "none of the question's years", List.of()));
            }
            return new Explanation(
                    all.stream().mapToDouble(Explanation::value).sum(),
                    "sum of the following, each in standard deviations above the mean of the candidates, and weighted",
                    all);
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
