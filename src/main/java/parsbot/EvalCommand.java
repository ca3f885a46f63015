package parsbot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parsbot.answer.Answerer;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.EvaluationTable;
import parsbot.evaluation.OwnQuestions;
import parsbot.evaluation.QuestionSet;
import parsbot.evaluation.Squad;
import parsbot.lucene.LuceneRetriever;
import parsbot.problem.Problems;
import parsbot.retrieval.RankingWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures how good the answers are. */
@Command(
        name = "eval",
        description = "Measures how good the answers are on judged questions.",
        footer = {
            "",
            "A .jsonl file has questions on the corpus, in the project's own form (docs/EVALUATION.md); a .json file"
                    + " is in the form of SQuAD 2.0 and brings its own texts. Without a file: all .jsonl files in the"
                    + " corpus's folder 'questions'."
        })
final class EvalCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Option(
            names = "--distractors",
            paramLabel = "FILE",
            description = "A SQuAD file whose paragraphs are searched along with those of the measured one.")
    private List<Path> distractors = List.of();

    @Option(names = "--compare", description = "Measure with each part of the ranking switched off, too.")
    private boolean compare;

    @Option(names = "--questions", description = "Print a line for each question too.")
    private boolean perQuestion;

    @Parameters(paramLabel = "FILE", description = "Question files.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Problems problems = new Problems();
        try (Application application = main.open()) {
            List<QuestionSet> sets = new ArrayList<>();
            for (Path file : files.isEmpty() ? ownFiles() : files) {
                sets.add(
                        file.toString().endsWith(".json")
                                ? Squad.read(file, distractors, problems)
                                : OwnQuestions.read(file, application.corpus(), problems));
            }
            problems.throwIfAny();
            for (QuestionSet set : sets) {
                measure(application, set);
            }
        }
        return 0;
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

    private void measure(Application application, QuestionSet set) {
        LuceneRetriever.Options options = application.retrieverOptions();
        if (set.corpus() == application.corpus()) {
            measure(application, set, application.retriever(), options);
            return;
        }
        try (LuceneRetriever retriever =
                LuceneRetriever.open(set.corpus(), options, null, false, new IndexProgress(main.err()))) {
            measure(application, set, retriever, options);
        }
    }

    private void measure(
            Application application, QuestionSet set, LuceneRetriever retriever, LuceneRetriever.Options options) {
        Map<String, RankingWeights> systems = new LinkedHashMap<>();
        RankingWeights all = options.weights();
        systems.put(options.embedder() == null ? "words" : "words and vectors", all);
        if (compare) {
            systems.put("words only", all.wordsOnly());
            systems.put("without sentences", all.withoutSentences());
            systems.put("without asked-as lines", all.withoutAsked());
            if (options.embedder() != null) {
                systems.put("vectors only", all.vectorsOnly());
            }
        }
        systems.forEach((name, weights) -> print(Evaluation.of(
                set,
                name,
                new Answerer(
                        retriever.with(weights, options),
                        application.settings().thresholds(),
                        application.settings().shownPassages()))));
    }

    private void print(Evaluation evaluation) {
        main.out().print(EvaluationTable.summary(evaluation));
        if (perQuestion) {
            main.out().print(EvaluationTable.questions(evaluation));
        }
        main.out().println();
        main.out().flush();
    }
}
