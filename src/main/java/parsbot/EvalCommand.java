package parsbot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answerer;
import parsbot.embedding.Embedder;
import parsbot.embedding.RememberingEmbedder;
import parsbot.evaluation.Beir;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.LastSearch;
import parsbot.evaluation.OwnQuestions;
import parsbot.evaluation.QuestionSet;
import parsbot.evaluation.Squad;
import parsbot.evaluation.TrecRun;
import parsbot.lucene.LuceneRetriever;
import parsbot.problem.Problems;
import parsbot.report.EvaluationJson;
import parsbot.report.EvaluationPage;
import parsbot.report.EvaluationTable;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Signpost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how good the answers are. */
@Command(
        name = "eval",
        sortOptions = false,
        description = "Measures how good the answers are on judged questions.",
        footer = {
            "",
            "A .jsonl file has questions on the corpus, in the project's own form (docs/EVALUATION.md). A .json file"
                    + " is in the form of SQuAD 2.0, a folder in that of BEIR; both bring their own texts. Without a"
                    + " file: all .jsonl files in the corpus's folder 'questions'.",
            "",
            "Where --run-out or --qrels-out has to hold more than one system or question file, their names come before"
                    + " the ending: run.own.words-only.txt."
        })
final class EvalCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--compare",
            description = "Measure words alone, vectors alone, and each part of the ranking switched off, too.")
    private boolean compare;

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Measure the ranking in a TREC run file too; may be given more than once.")
    private List<Path> runs = List.of();

    @Option(
            names = "--questions",
            description = "Print a line for each question too, and one for each fault of an answer.")
    private boolean perQuestion;

    @Option(names = "--json", description = "Print the figures as JSON, one line for each question file.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with tables, plots and each question, for a browser.")
    private @Nullable Path html;

    @Option(names = "--run-out", paramLabel = "FILE", description = "Write the ranking as a TREC run file.")
    private @Nullable Path runOut;

    @Option(names = "--qrels-out", paramLabel = "FILE", description = "Write the judgments as a TREC qrels file.")
    private @Nullable Path qrelsOut;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Which judgments of a BEIR folder (default: test, or the only ones).")
    private @Nullable String split;

    @Option(
            names = "--distractors",
            paramLabel = "FILE",
            description = "A SQuAD file whose paragraphs are searched along with those of the measured one;"
                    + " may be given more than once.")
    private List<Path> distractors = List.of();

    @Option(
            names = "--foreign",
            paramLabel = "FILE",
            description = "A SQuAD file whose questions are asked too, and whose paragraphs are not searched;"
                    + " may be given more than once.")
    private List<Path> foreign = List.of();

    @Parameters(paramLabel = "FILE", description = "Question files or folders.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        checkUsage();
        Problems problems = new Problems();
        try (Application application = main.open()) {
            List<QuestionSet> sets = new ArrayList<>();
            for (Path file : files.isEmpty() ? ownFiles() : files) {
                sets.add(read(file, application, problems));
            }
            List<TrecRun> others = readRuns(sets, problems);
            problems.throwIfAny();
            checkNames(sets);
            EvalFiles outputs = new EvalFiles(runOut, qrelsOut, sets.size() > 1, compare);
            List<Comparison> comparisons = new ArrayList<>();
            for (QuestionSet set : sets) {
                Comparison comparison = compare(application, set, others, outputs);
                outputs.writeQrels(set);
                print(comparison);
                comparisons.add(comparison);
            }
            if (html != null) {
                EvalFiles.writeText(html, EvaluationPage.write(comparisons, LocalDate.now(ZoneId.systemDefault())));
            }
        }
        return 0;
    }

    private void checkUsage() {
        Stream.of(
                        EvalFiles.problem("--html", html),
                        EvalFiles.problem("--run-out", runOut),
                        EvalFiles.problem("--qrels-out", qrelsOut))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::fail);
        if (json && perQuestion) {
            fail("--questions and --json exclude each other");
        }
        if (split != null && files.stream().noneMatch(Files::isDirectory)) {
            fail("--split is '" + split + "': that is for a BEIR folder, and none is given");
        }
    }

    /** Fails if two sets would be written to the same file. */
    private void checkNames(List<QuestionSet> sets) {
        Set<String> names = new HashSet<>();
        for (QuestionSet set : sets) {
            if ((runOut != null || qrelsOut != null) && !names.add(set.name())) {
                fail("two question files are named '" + set.name()
                        + "': --run-out and --qrels-out take only one of them");
            }
        }
    }

    private void fail(String problem) {
        throw new ParameterException(spec.commandLine(), problem);
    }

    private QuestionSet read(Path file, Application application, Problems problems) {
        if (Files.isDirectory(file)) {
            return Beir.read(file, split, application.settings().passages(), problems);
        }
        return file.toString().endsWith(".json")
                ? Squad.read(file, distractors, foreign, problems)
                : OwnQuestions.read(file, application.corpus(), problems);
    }

    private List<Path> ownFiles() {
        Path folder = main.setup().corpus().resolve("questions");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list '" + folder + "'", e);
        }
    }

    private List<TrecRun> readRuns(List<QuestionSet> sets, Problems problems) {
        List<TrecRun> read = new ArrayList<>();
        for (Path file : runs) {
            TrecRun run = TrecRun.read(file, problems);
            if (problems.isEmpty() && sets.stream().noneMatch(run::isOn)) {
                problems.add(file.toString(), "has none of the questions that are measured");
            }
            read.add(run);
        }
        return read;
    }

    private Comparison compare(Application application, QuestionSet set, List<TrecRun> others, EvalFiles outputs) {
        List<Evaluation> evaluations;
        if (set.corpus() == application.corpus()) {
            LuceneRetriever.Options options =
                    options(application, application.retrieverOptions().signposts());
            evaluations = evaluate(application, set, application.retriever(), options, outputs);
        } else {
            LuceneRetriever.Options options = options(application, List.of());
            try (LuceneRetriever retriever =
                    LuceneRetriever.open(set.corpus(), options, null, false, new IndexProgress(main.err()))) {
                evaluations = evaluate(application, set, retriever, options, outputs);
            }
        }
        others.stream().filter(run -> run.isOn(set)).map(run -> run.on(set)).forEach(evaluations::add);
        return new Comparison(set, evaluations);
    }

    /** Returns the options of the application, but for an embedder that gives each question's vector to all systems. */
    private static LuceneRetriever.Options options(Application application, List<Signpost> signposts) {
        LuceneRetriever.Options options = application.retrieverOptions();
        Embedder embedder = options.embedder();
        return new LuceneRetriever.Options(
                options.limits(),
                options.weights(),
                options.synonyms(),
                options.glossary(),
                signposts,
                embedder == null ? null : new RememberingEmbedder(embedder));
    }

    private List<Evaluation> evaluate(
            Application application,
            QuestionSet set,
            LuceneRetriever retriever,
            LuceneRetriever.Options options,
            EvalFiles outputs) {
        List<Evaluation> evaluations = new ArrayList<>();
        systems(options).forEach((name, weights) -> {
            Answerer answerer = Application.answerer(
                    new LastSearch(retriever.with(weights, options)), application.settings(), set.corpus());
            Evaluation evaluation = runOut == null
                    ? Evaluation.of(set, name, answerer)
                    : Evaluation.of(set, name, answerer, Evaluation.FILE_DEPTH);
            outputs.writeRun(evaluation);
            evaluations.add(evaluation);
        });
        return evaluations;
    }

    private Map<String, RankingWeights> systems(LuceneRetriever.Options options) {
        RankingWeights all = options.weights();
        boolean hasVectors = options.embedder() != null;
        Map<String, RankingWeights> systems = new LinkedHashMap<>();
        systems.put(hasVectors ? "words and vectors" : "words only", all);
        if (compare) {
            if (hasVectors) {
                systems.put("words only", all.wordsOnly());
                systems.put("vectors only", all.vectorsOnly());
            }
            systems.put("without sentences", all.withoutSentences());
            systems.put("without asked-as lines", all.withoutAsked());
            systems.put("plain BM25", all.wordsOnly().withoutSentences().withoutAsked());
        }
        return systems;
    }

    private void print(Comparison comparison) {
        if (json) {
            main.out().println(EvaluationJson.write(comparison));
        } else {
            main.out().println(EvaluationTable.summary(comparison));
            if (perQuestion) {
                main.out().println(EvaluationTable.questions(comparison.first()));
                main.out().println(EvaluationTable.faults(comparison.first()));
            }
        }
        main.out().flush();
    }
}
