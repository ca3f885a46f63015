package parsbot;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.embedding.OnnxEmbedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.problem.ProblemsException;
import parsbot.question.Question;
import parsbot.retrieval.Retriever;
import parsbot.telegram.Answering;
import parsbot.telegram.Opinions;
import parsbot.view.OfferedQuestions;

/**
 * Wires what people talk with, which should be there at once: while the model is loaded, it answers by words. What it hands out is
 * thread-safe and usable until it is closed.
 */
final class LiveApplication implements AutoCloseable {

    private static final int WARM_UP_QUESTIONS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LiveApplication.class);

    private final Settings settings;
    private final Corpus corpus;
    private final Runnable loading;
    private final Runnable closing;
    private final Answerer answerer;
    private final MessageRenderer renderer;

    private LiveApplication(Settings settings, Corpus corpus, Retriever retriever, Runnable loading, Runnable closing) {
        this.settings = settings;
        this.corpus = corpus;
        this.loading = loading;
        this.closing = closing;
        answerer = Application.answerer(retriever, settings, corpus);
        renderer = new MessageRenderer(corpus, settings.subject());
    }

    /**
     * Reads settings and corpus, and opens an index for words.
     *
     * @param indexing told how many passages are indexed, if any are; also later, by another thread
     * @throws ProblemsException if settings or corpus cannot be used
     */
    static LiveApplication open(Application.Setup setup, IntConsumer indexing) {
        Problems problems = new Problems();
        Application.Read read = Application.read(setup, problems);
        problems.throwIfAny();
        Settings settings = read.settings();
        LuceneRetriever.Options options = Application.options(settings, read.corpus(), null);
        if (!settings.vectors()) {
            LuceneRetriever words = LuceneRetriever.open(read.corpus(), options, setup.data(), false, indexing);
            return new LiveApplication(settings, read.corpus(), words, () -> {}, words::close);
        }
        WordsFirstRetriever retriever = WordsFirstRetriever.open(
                read.corpus(),
                options,
                setup.data(),
                new WordsFirstRetriever.Meaning(
                        OnnxEmbedder.modelId(),
                        () -> Application.embedder(settings, setup.data()),
                        indexing,
                        () -> LOG.debug("passages are found by their meaning too")));
        return new LiveApplication(settings, read.corpus(), retriever, retriever::start, retriever::close);
    }

    /** Has the model loaded beside, unless it is switched off. Called once; from then on the process should end by {@link #close}. */
    void loadModel() {
        loading.run();
    }

    /**
     * Answers a few questions for nobody, so that the first person does not wait for classes to load.
     *
     * @param enough whether to end before all are answered
     */
    void warmUp(BooleanSupplier enough) {
        for (Article article :
                corpus.articles().stream().limit(WARM_UP_QUESTIONS).toList()) {
            if (enough.getAsBoolean()) {
                return;
            }
            renderer.answer(answerer.answer(Question.of(article.source().title())));
        }
    }

    Settings settings() {
        return settings;
    }

    Corpus corpus() {
        return corpus;
    }

    /** Returns what names the content of the corpus, the same for equal texts only. */
    String contentName() {
        return corpus.hash().substring(0, 16);
    }

    /** Returns what a bot answers with. */
    Answering answering(Opinions opinions) {
        return new Answering(
                answerer::answered,
                renderer,
                corpus,
                new OfferedQuestions(settings.subject().offers().all()),
                opinions);
    }

    Answerer answerer() {
        return answerer;
    }

    MessageRenderer renderer() {
        return renderer;
    }

    @Override
    public void close() {
        closing.run();
    }
}
