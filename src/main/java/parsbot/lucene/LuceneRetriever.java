package parsbot.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.embedding.Embedder;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Retriever;
import parsbot.retrieval.Signals;

/**
 * Finds passages by their words and, if there is an embedder, by their meaning. Candidates come from both; each part of the score is
 * scaled to 0 to 1 over the candidates, and their weighted mean orders them (a convex combination: Bruch, Gai and Ingber 2023,
 * arXiv 2210.11934). Thread-safe.
 */
public final class LuceneRetriever implements Retriever, AutoCloseable {

    /** What BM25 adds to a sentence's cosine: much less than cosines differ, unless they are nearly equal. Not tuned. */
    private static final double WORDS_IN_SENTENCE = 0.01;

    private final PassageIndex index;
    private final RankingWeights weights;
    private final WordScorer words;
    private final @Nullable VectorScorer vectors;
    private final @Nullable Embedder embedder;

    /**
     * How a corpus is indexed and searched.
     *
     * @param limits that the corpus was read with
     * @param synonyms groups of words and phrases that mean the same
     * @param embedder for vectors; {@code null} to search by words only
     */
    public record Options(
            PassageLimits limits,
            RankingWeights weights,
            List<List<String>> synonyms,
            @Nullable Embedder embedder) {
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
        try {
            PassageIndex index = new PassageIndex(corpus, folder.open(corpus, options, rebuild, progress), similarity);
            return new LuceneRetriever(index, analysis, options.weights(), options.embedder());
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    private LuceneRetriever(PassageIndex index, Analysis analysis, RankingWeights weights, @Nullable Embedder embedder)
            throws IOException {
        this.index = index;
        this.weights = weights;
        this.embedder = embedder;
        words = new WordScorer(
                index,
                analysis,
                weights.sentences() ? weights.fields() : weights.fields().withoutSentences());
        vectors = embedder == null ? null : new VectorScorer(index);
    }

    /** Returns the same index searched with other weights; close only one of the two. */
    public LuceneRetriever with(RankingWeights other, Options options) {
        try {
            return new LuceneRetriever(index, new Analysis(options.synonyms()), other, embedder);
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }

    /** A passage with what its score is made of, before scaling. */
    private record Candidate(
            int ordinal, double words, double passage, double sentence, double asked, List<Double> sentenceScores) {

        double meaning() {
            return (passage + sentence) / 2;
        }
    }

    /** A candidate with its score. */
    private record Scored(Candidate candidate, double score) {}

    @Override
    public List<Hit> retrieve(PassageQuery query, int topK) {
        if (topK < 1) {
            throw new IllegalArgumentException("topK is '" + topK + "': must be 1 or more");
        }
        try {
            WordScorer.Search search = words.new Search(query);
            if (!search.hasTerms()) {
                return List.of();
            }
            List<Scored> scored = rank(search, query, topK);
            return hits(search, scored.subList(0, Math.min(topK, scored.size())));
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    private List<Scored> rank(WordScorer.Search search, PassageQuery query, int topK) throws IOException {
        VectorScorer.Search near = usesVectors() ? searchVectors(query) : null;
        Set<Integer> found = new TreeSet<>();
        if (weights.words() > 0) {
            found.addAll(search.find(topK));
        }
        if (near != null) {
            found.addAll(near.find());
        }
        int[] ordinals = found.stream().mapToInt(Integer::intValue).toArray();
        search.score(ordinals);
        List<Candidate> candidates = new ArrayList<>();
        for (int ordinal : ordinals) {
            candidates.add(candidate(search, near, ordinal));
        }
        return combine(candidates, near != null);
    }

    private VectorScorer.@Nullable Search searchVectors(PassageQuery query) throws IOException {
        return vectors == null || embedder == null ? null : vectors.new Search(embedder.embedQuestion(query.text()));
    }

    private boolean usesVectors() {
        return weights.meaning() + weights.asked() > 0;
    }

    private Candidate candidate(WordScorer.Search search, VectorScorer.@Nullable Search near, int ordinal)
            throws IOException {
        double[] ofSentences = search.ofSentences(ordinal);
        if (near == null) {
            return new Candidate(ordinal, search.of(ordinal), 0, 0, 0, scaled(ofSentences));
        }
        double passage = near.passage(ordinal);
        double[] cosines = near.sentences(ordinal);
        double[] both = new double[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            both[i] = cosines[i] + WORDS_IN_SENTENCE * ofSentences[i];
        }
        return new Candidate(
                ordinal,
                search.of(ordinal),
                passage,
                weights.sentences() ? Arrays.stream(cosines).max().orElse(passage) : passage,
                near.bestLine(ordinal),
                scaled(both));
    }

    private List<Scored> combine(List<Candidate> candidates, boolean hasVectors) {
        Scale byWords = Scale.of(candidates, Candidate::words);
        Scale byMeaning = Scale.of(candidates, Candidate::meaning);
        Scale byAsked = Scale.of(
                candidates.stream().filter(candidate -> candidate.asked() > 0).toList(), Candidate::asked);
        double meaning = hasVectors ? weights.meaning() : 0;
        double asked = hasVectors && vectors != null && vectors.hasLines() ? weights.asked() : 0;
        double all = weights.words() + meaning + asked;
        return candidates.stream()
                .map(candidate -> {
                    double near = byMeaning.scaled(candidate.meaning());
                    // A passage without lines is judged by its text instead.
                    double nearLine = candidate.asked() > 0 ? byAsked.scaled(candidate.asked()) : near;
                    return new Scored(
                            candidate,
                            (weights.words() * byWords.scaled(candidate.words()) + meaning * near + asked * nearLine)
                                    / all);
                })
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(scored -> scored.candidate().ordinal()))
                .toList();
    }

    /** Maps the values of a question's candidates to 0 to 1. */
    private record Scale(double min, double max) {

        static Scale of(List<Candidate> candidates, ToDoubleFunction<Candidate> value) {
            double[] values = candidates.stream().mapToDouble(value).toArray();
            return new Scale(
                    Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0));
        }

        double scaled(double value) {
            if (max > min) {
                return (value - min) / (max - min);
            }
            return max > 0 ? 1 : 0;
        }
    }

    private static List<Double> scaled(double[] values) {
        Scale scale = new Scale(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(0));
        return Arrays.stream(values).map(scale::scaled).boxed().toList();
    }

    private List<Hit> hits(WordScorer.Search search, List<Scored> best) throws IOException {
        int[] ordinals =
                best.stream().mapToInt(scored -> scored.candidate().ordinal()).toArray();
        WordScorer.Search.Coverage coverage = search.coverage(ordinals);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < ordinals.length; i++) {
            Candidate candidate = best.get(i).candidate();
            hits.add(new Hit(
                    i + 1,
                    index.article(ordinals[i]),
                    index.passage(ordinals[i]),
                    best.get(i).score(),
                    new Signals(
                            search.share(candidate.words(), coverage.allIdf()),
                            coverage.share().get(i),
                            candidate.passage(),
                            candidate.sentence(),
                            candidate.asked()),
                    candidate.sentenceScores()));
        }
        return hits;
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        int ordinal = index.ordinal(passage);
        try {
            WordScorer.Search search = words.new Search(query);
            search.score(new int[] {ordinal});
            Explanation byWords = search.explain(ordinal);
            VectorScorer.Search near = searchVectors(query);
            if (near == null) {
                return byWords;
            }
            Candidate candidate = candidate(search, near, ordinal);
            Scored scored = rank(words.new Search(query), query, 1).stream()
                    .filter(other -> other.candidate().ordinal() == ordinal)
                    .findFirst()
                    .orElse(new Scored(candidate, 0));
            return new Explanation(
                    scored.score(),
                    "weighted mean of the following, each scaled to 0 to 1 over the candidates",
                    List.of(
                            new Explanation(
                                    byWords.value(), byWords.what() + ", weight " + weights.words(), byWords.parts()),
                            new Explanation(
                                    candidate.meaning(),
                                    "meaning of the text (cosine), weight " + weights.meaning(),
                                    List.of(
                                            new Explanation(candidate.passage(), "whole passage", List.of()),
                                            new Explanation(candidate.sentence(), "best sentence", List.of()))),
                            new Explanation(
                                    candidate.asked(),
                                    "meaning of the best asked-as line (cosine), weight " + weights.asked(),
                                    List.of())));
        } catch (IOException e) {
            throw new IndexException("cannot search the index: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
