package parsbot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.embedding.Embedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.question.Correction;
import parsbot.question.Question;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Findings;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.ReplaceableRetriever;
import parsbot.retrieval.Retriever;

/**
 * Finds passages by their words at once, and by their meaning too as soon as the model is loaded and the index has its vectors. Both
 * happen on a thread of their own; if they fail, it stays with words. Thread-safe.
 */
final class WordsFirstRetriever implements Retriever, AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private static final int WARM_UP_QUESTIONS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(WordsFirstRetriever.class);

    /**
     * Where meaning comes from.
     *
     * @param embedderId the id of the embedder that {@code load} gives, known before
     * @param load loads the model, which may take its time; gives nothing if it cannot be loaded, and has said so
     * @param indexing told how many passages are indexed, if any are
     * @param ready called once passages are found by their meaning too; not if that fails
     */
    record Meaning(String embedderId, Supplier<Optional<Embedder>> load, IntConsumer indexing, Runnable ready) {}

    private final Corpus corpus;
    private final LuceneRetriever.Options options;
    private final @Nullable Path data;
    private final Meaning meaning;
    private final Duration closeLimit;
    private final ReplaceableRetriever retriever;
    private final Thread thread;
    private volatile LuceneRetriever open;
    private volatile @Nullable Embedder embedder;
    private volatile boolean closed;

    /**
     * Opens an index for words.
     *
     * @param options without an embedder
     * @param data the data folder; {@code null} for an index in memory
     */
    static WordsFirstRetriever open(
            Corpus corpus, LuceneRetriever.Options options, @Nullable Path data, Meaning meaning) {
        return open(corpus, options, data, meaning, CLOSE_LIMIT);
    }

    static WordsFirstRetriever open(
            Corpus corpus, LuceneRetriever.Options options, @Nullable Path data, Meaning meaning, Duration closeLimit) {
        LuceneRetriever words = LuceneRetriever.openForWords(corpus, options, data, meaning.embedderId());
        return new WordsFirstRetriever(corpus, options, data, meaning, closeLimit, words);
    }

    private WordsFirstRetriever(
            Corpus corpus,
            LuceneRetriever.Options options,
            @Nullable Path data,
            Meaning meaning,
            Duration closeLimit,
            LuceneRetriever words) {
        this.corpus = corpus;
        this.options = options;
        this.data = data;
        this.meaning = meaning;
        this.closeLimit = closeLimit;
        open = words;
        retriever = new ReplaceableRetriever(words);
        thread = Thread.ofPlatform().daemon().name("meaning").unstarted(this::addMeaning);
    }

    /** Has the model loaded and the index given its vectors, on another thread. Called once. */
    void start() {
        LOG.info("the model is being loaded: until it is there, passages are found by their words");
        thread.start();
    }

    private void addMeaning() {
        try {
            Embedder loaded = meaning.load().get().orElse(null);
            embedder = loaded;
            if (loaded == null) {
                return;
            } else if (closed) {
                loaded.close();
                return;
            }
            LuceneRetriever both = LuceneRetriever.open(corpus, options.with(loaded), data, false, meaning.indexing());
            warmUp(both);
            LuceneRetriever words = open;
            open = both;
            retriever.replaceBy(both);
            words.close();
            meaning.ready().run();
        } catch (RuntimeException e) {
            if (closed) {
                LOG.debug("closed before the index was ready", e);
            } else {
                LOG.warn("passages are found by their words only", e);
            }
        }
    }

    /** Asks a few questions for nobody, so that the first person does not wait for classes to load. */
    private void warmUp(Retriever both) {
        QueryPlanner planner = new QueryPlanner();
        for (Article article :
                corpus.articles().stream().limit(WARM_UP_QUESTIONS).toList()) {
            if (!closed) {
                both.retrieve(planner.plan(Question.of(article.source().title())), 1);
            }
        }
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        return retriever.find(query, topK);
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        return retriever.corrections(text, language);
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        return retriever.explain(query, passage);
    }

    /**
     * Closes model and index. A model that is being loaded is waited for, for ten seconds at most, since the process must not end
     * amid it; an index that is being built is given up.
     */
    @Override
    public void close() {
        closed = true;
        Embedder loaded = embedder;
        if (loaded != null) {
            // What is being built fails at its next text.
            loaded.close();
        }
        try {
            if (thread.getState() == Thread.State.NEW || thread.join(closeLimit)) {
                open.close();
            } else {
                LOG.debug("closed while the model was being loaded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
