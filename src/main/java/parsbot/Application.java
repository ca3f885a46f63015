package parsbot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.answer.Answerer;
import parsbot.answer.Signposts;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.embedding.Embedder;
import parsbot.embedding.EmbeddingUnavailableException;
import parsbot.embedding.OnnxEmbedder;
import parsbot.embedding.RememberingEmbedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Retriever;
import parsbot.tending.LineCheck;
import parsbot.tending.LineLikeness;
import parsbot.tending.LineReport;
import parsbot.tending.SearchedCorpus;

/**
 * Wires objects, for commands that wait until all is there. What it hands out is thread-safe and usable until it is closed.
 */
final class Application implements AutoCloseable {

    /** Where things lie, and the environment. */
    record Setup(Path corpus, Path data, Path config, Map<String, String> environment) {
        Setup {
            environment = Map.copyOf(environment);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Settings settings;
    private final Corpus corpus;
    private final @Nullable Embedder embedder;
    private final LuceneRetriever retriever;
    private final Answerer answerer;
    private final MessageRenderer renderer;

    private Application(Settings settings, Corpus corpus, @Nullable Embedder embedder, LuceneRetriever retriever) {
        this.settings = settings;
        this.corpus = corpus;
        this.embedder = embedder;
        this.retriever = retriever;
        answerer = answerer(retriever, settings, corpus);
        renderer = new MessageRenderer(corpus, settings.subject());
    }

    /** Returns what answers questions from a retriever of the corpus. */
    static Answerer answerer(Retriever retriever, Settings settings, Corpus corpus) {
        return new Answerer(
                retriever,
                new QueryPlanner(settings.glossary()),
                settings.thresholds(),
                settings.shownPassages(),
                corpus,
                settings.subject().offers());
    }

    /** What was read before anything was opened. */
    record Read(Settings settings, Corpus corpus) {}

    /** Reads settings and corpus, and reports everything that is wrong with them. */
    static Read read(Setup setup, Problems problems) {
        Settings settings = new SettingsReader(setup.environment()).read(setup.config(), problems);
        return new Read(settings, new CorpusReader(settings.passages()).read(setup.corpus(), problems));
    }

    /**
     * Reads settings and corpus, and opens the index.
     *
     * @param rebuild whether to build the index even if it is up to date
     * @param progress told how many passages are indexed, if any are
     * @throws ProblemsException if settings or corpus cannot be used
     */
    static Application open(Setup setup, boolean rebuild, IntConsumer progress) {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(setup.environment()).read(setup.config(), problems);
        // The model takes as long as the rest of the start, so both happen at once.
        FutureTask<Optional<Embedder>> model = new FutureTask<>(() -> embedder(settings, setup.data()));
        if (problems.isEmpty()) {
            Thread.ofPlatform().daemon().name("model").start(model);
        }
        Corpus corpus = new CorpusReader(settings.passages()).read(setup.corpus(), problems);
        problems.throwIfAny();
        Embedder embedder = result(model).orElse(null);
        LuceneRetriever retriever =
                LuceneRetriever.open(corpus, options(settings, corpus, embedder), setup.data(), rebuild, progress);
        return new Application(settings, corpus, embedder, retriever);
    }

    /** A corpus indexed in memory. */
    private record Indexed(LuceneRetriever retriever, LuceneRetriever byWords) implements SearchedCorpus {

        static Indexed of(Corpus corpus, LuceneRetriever.Options options) {
            LuceneRetriever retriever = LuceneRetriever.open(corpus, options, null, false, _ -> {});
            return new Indexed(retriever, retriever.with(options.weights().wordsOnly(), options));
        }

        @Override
        public void close() {
            retriever.close();
        }
    }

    /**
     * Asks each asked-as line of an index that does not have it.
     *
     * @param progress told how many are asked
     */
    static LineReport askLines(Setup setup, Read read, IntConsumer progress) {
        try (Embedder model = embedder(read.settings(), setup.data()).orElse(null)) {
            Embedder embedder = model == null ? null : new RememberingEmbedder(model);
            if (embedder != null) {
                // On all processors, before they are compared one by one.
                embedder.embedQuestions(read.corpus()
                        .passages()
                        .flatMap(passage -> passage.askedAs().stream().map(AskedAs::question))
                        .toList());
            }
            // Without signposts, which are no matter of passages.
            LuceneRetriever.Options options = new LuceneRetriever.Options(
                    read.settings().passages(),
                    read.settings().ranking(),
                    read.settings().synonyms(),
                    read.settings().glossary(),
                    List.of(),
                    embedder);
            return new LineCheck(
                            read.corpus(),
                            corpus -> Indexed.of(corpus, options),
                            new QueryPlanner(read.settings().glossary()),
                            embedder == null ? LineLikeness.ofWords() : LineLikeness.ofMeaning(embedder))
                    .run(progress);
        }
    }

    /** Returns the model, or nothing if it is switched off or cannot be loaded on this machine, which is said once. */
    static Optional<Embedder> embedder(Settings settings, Path data) {
        if (!settings.vectors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OnnxEmbedder.open(Runtime.getRuntime().availableProcessors(), data.resolve("model")));
        } catch (EmbeddingUnavailableException e) {
            LOG.warn("{}; passages are found by their words only", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Embedder> result(FutureTask<Optional<Embedder>> model) {
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model was loaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model could not be loaded", e.getCause());
        }
    }

    static LuceneRetriever.Options options(Settings settings, Corpus corpus, @Nullable Embedder embedder) {
        return new LuceneRetriever.Options(
                settings.passages(),
                settings.ranking(),
                settings.synonyms(),
                settings.glossary(),
                Signposts.of(corpus.dispute(), settings.subject().offers()),
                embedder);
    }

    LuceneRetriever.Options retrieverOptions() {
        return options(settings, corpus, embedder);
    }

    Settings settings() {
        return settings;
    }

    Corpus corpus() {
        return corpus;
    }

    LuceneRetriever retriever() {
        return retriever;
    }

    Answerer answerer() {
        return answerer;
    }

    MessageRenderer renderer() {
        return renderer;
    }

    @Override
    public void close() {
        retriever.close();
        if (embedder != null) {
            embedder.close();
        }
    }
}
