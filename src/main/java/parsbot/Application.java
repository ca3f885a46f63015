package parsbot;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;
import parsbot.question.Question;

/** The one place that wires objects. What it hands out is thread-safe and usable until it is closed. */
final class Application implements AutoCloseable {

    /** Where things lie, and the environment. */
    record Setup(Path corpus, Path data, Path config, Map<String, String> environment) {
        Setup {
            environment = Map.copyOf(environment);
        }
    }

    private static final int WARM_UP_QUESTIONS = 20;

    private final Settings settings;
    private final Corpus corpus;
    private final LuceneRetriever retriever;
    private final Answerer answerer;
    private final MessageRenderer renderer;

    private Application(Settings settings, Corpus corpus, LuceneRetriever retriever) {
        this.settings = settings;
        this.corpus = corpus;
        this.retriever = retriever;
        answerer = new Answerer(retriever, settings.thresholds(), settings.shownPassages());
        renderer = new MessageRenderer(corpus, settings.subject());
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
        Read read = read(setup, problems);
        problems.throwIfAny();
        Settings settings = read.settings();
        LuceneRetriever retriever =
                LuceneRetriever.open(read.corpus(), options(settings), setup.data(), rebuild, progress);
        return new Application(settings, read.corpus(), retriever);
    }

    private static LuceneRetriever.Options options(Settings settings) {
        return new LuceneRetriever.Options(settings.passages(), settings.ranking(), settings.synonyms(), null);
    }

    /** Answers a few questions for nobody, so that the first person does not wait for classes to load. */
    void warmUp() {
        for (Article article :
                corpus.articles().stream().limit(WARM_UP_QUESTIONS).toList()) {
            renderer.answer(answerer.answer(Question.of(article.source().title())));
        }
    }

    LuceneRetriever.Options retrieverOptions() {
        return options(settings);
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
    }
}
