package parsbot;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.corpus.Corpus;
import parsbot.embedding.Embedder;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.OwnQuestions;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.question.Question;
import parsbot.retrieval.QueryPlanner;

/** The program as its commands have it, for benchmarks: wired by the same code. Thread-safe. */
public final class BenchedProgram implements AutoCloseable {

    private final Application application;
    private final Path corpus;

    private BenchedProgram(Application application, Path corpus) {
        this.application = application;
        this.corpus = corpus;
    }

    /** Lets the program log as it does when a person starts it. */
    public static void configureLogging() {
        try (InputStream properties = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logging configuration of the program", e);
        }
    }

    /**
     * Reads settings and corpus, and opens the index.
     *
     * @param environment of the settings
     * @throws parsbot.problem.ProblemsException if settings or corpus cannot be used
     */
    public static BenchedProgram open(
            Path corpus, Path data, Path config, Map<String, String> environment, PrintWriter progress) {
        Application.Setup setup = new Application.Setup(corpus, data, config, environment);
        return new BenchedProgram(Application.open(setup, false, new IndexProgress(progress)), corpus);
    }

    /**
     * Returns the judged questions that lie with the corpus, in the order of their files.
     *
     * @throws parsbot.problem.ProblemsException if there are none, or some cannot be used
     */
    public List<JudgedQuestion> questions() {
        Path folder = corpus.resolve("questions");
        Problems problems = new Problems();
        List<JudgedQuestion> questions = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .forEach(file -> questions.addAll(OwnQuestions.read(file, application.corpus(), problems)
                                .questions()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list '" + folder + "'", e);
            }
        }
        if (questions.isEmpty()) {
            problems.add(folder.toString(), "must have question files, such as own.jsonl, to ask from");
        }
        problems.throwIfAny();
        return List.copyOf(questions);
    }

    public Settings settings() {
        return application.settings();
    }

    public Corpus corpus() {
        return application.corpus();
    }

    public LuceneRetriever retriever() {
        return application.retriever();
    }

    /** Returns how the corpus is indexed and searched. */
    public LuceneRetriever.Options options() {
        return application.retrieverOptions();
    }

    /**
     * Returns the model.
     *
     * @throws IllegalStateException if it is switched off, or cannot be loaded on this machine
     */
    public Embedder embedder() {
        Embedder embedder = application.retrieverOptions().embedder();
        if (embedder == null) {
            throw new IllegalStateException(
                    "there is no model to measure: set ranking.vectors to true, on a machine" + " that can load it");
        }
        return embedder;
    }

    public Answerer answerer() {
        return application.answerer();
    }

    public MessageRenderer renderer() {
        return application.renderer();
    }

    /** Returns the text that passages are searched by, and whose vector is asked for, when a question is answered. */
    public static String searchedText(Question question) {
        return new QueryPlanner().plan(question).text();
    }

    /**
     * Answers a question up to the messages that would be sent, as the bot does.
     *
     * @return how long the messages are, in characters
     */
    public int answer(Question question) {
        return renderer().answer(answerer().answer(question)).stream()
                .mapToInt(message -> message.html().length())
                .sum();
    }

    @Override
    public void close() {
        application.close();
    }
}
