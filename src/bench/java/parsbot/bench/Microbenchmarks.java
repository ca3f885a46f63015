package parsbot.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import parsbot.BenchedProgram;
import parsbot.answer.Answer;
import parsbot.embedding.RememberingEmbedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.question.Question;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.RankingWeights;

/** The steps of an answer one by one, for JMH. Each takes some of the questions, evenly chosen, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Microbenchmarks {

    /** System properties that say where things lie. */
    static final String CORPUS = "parsbot.bench.corpus";

    static final String CONFIG = "parsbot.bench.config";
    static final String DATA = "parsbot.bench.data";

    private static final int QUESTIONS = 32;
    private static final int CONSIDERED = 20;

    private final BenchedProgram program;
    private final LuceneRetriever remembering;
    private final LuceneRetriever words;
    private final LuceneRetriever vectors;
    private final List<Question> questions;
    private final List<PassageQuery> queries;
    private final List<Answer> answers;

    /** Opens the program. Called by JMH, in a process of its own for each benchmark. */
    public Microbenchmarks() {
        BenchedProgram.configureLogging();
        Path data = Path.of(System.getProperty(DATA));
        program = BenchedProgram.open(
                Path.of(System.getProperty(CORPUS)),
                data,
                Path.of(System.getProperty(CONFIG)),
                System.getenv(),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        LuceneRetriever.Options options = program.options();
        RankingWeights weights = options.weights();
        LuceneRetriever.Options remembered = new LuceneRetriever.Options(
                options.limits(),
                weights,
                options.synonyms(),
                options.glossary(),
                List.of(),
                new RememberingEmbedder(program.embedder()));
        remembering = LuceneRetriever.open(program.corpus(), remembered, data, false, _ -> {});
        words = remembering.with(weights.wordsOnly(), remembered);
        vectors = remembering.with(weights.vectorsOnly(), remembered);
        var all = program.questions();
        questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> all.get(i * all.size() / QUESTIONS).question())
                .toList();
        QueryPlanner planner = new QueryPlanner(options.glossary());
        queries = questions.stream().map(planner::plan).toList();
        answers = questions.stream().map(program.answerer()::answer).toList();
    }

    /** Closes what was opened. Called by JMH. */
    @TearDown
    public void close() {
        remembering.close();
        program.close();
    }

    /** Embedding the question. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void embedding(Blackhole hole) {
        for (PassageQuery query : queries) {
            hole.consume(program.embedder().embedQuestion(query.text()));
        }
    }

    /** Making a query of the question, and ranking by words alone. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void planAndRankByWords(Blackhole hole) {
        QueryPlanner planner = new QueryPlanner(program.options().glossary());
        for (Question question : questions) {
            hole.consume(words.retrieve(planner.plan(question), CONSIDERED));
        }
    }

    /** Ranking by vectors alone, the question's being known. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void rankByVectors(Blackhole hole) {
        for (PassageQuery query : queries) {
            hole.consume(vectors.retrieve(query, CONSIDERED));
        }
    }

    /** Ranking by words and vectors, the question's being known. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void rankByBoth(Blackhole hole) {
        for (PassageQuery query : queries) {
            hole.consume(remembering.retrieve(query, CONSIDERED));
        }
    }

    /** Making messages of the answer. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void render(Blackhole hole) {
        for (Answer answer : answers) {
            hole.consume(program.renderer().answer(answer));
        }
    }

    /** All of it. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void wholeAnswer(Blackhole hole) {
        for (Question question : questions) {
            hole.consume(program.answer(question));
        }
    }
}
