package parsbot.answer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.embedding.OnnxEmbedder;
import parsbot.embedding.RememberingEmbedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits the weights of the confidence, and measures them. */
@Command(
        name = "fit",
        sortOptions = false,
        description =
                "Fits the weights of the confidence to judged questions, and prints them with what they are worth.")
public final class FitCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description = "A SQuAD 2.0 file, for the weights of texts without asked-as lines, and of words.")
    private @Nullable Path squad;

    @Option(
            names = "--foreign",
            paramLabel = "FILE",
            description =
                    "A SQuAD 2.0 file on other subjects, whose questions nothing answers; may be given more than once.")
    private List<Path> foreign = List.of();

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "Where what is fitted to is kept: read if it is there, else written.")
    private @Nullable Path features;

    @Override
    public Integer call() throws IOException {
        if (squad == null && (features == null || !Files.exists(features))) {
            throw new ParameterException(spec.commandLine(), "--squad must be given, unless --features is there");
        }
        List<Example> all;
        if (features != null && Files.exists(features)) {
            all = Files.readAllLines(features).stream().map(Example::parse).toList();
        } else {
            all = ask(Path.of(System.getProperty("parsbot.home", "")).toAbsolutePath());
            if (features != null) {
                Files.writeString(features, all.stream().map(Example::line).collect(joining("\n", "", "\n")));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(new ConfidenceFit(all).report());
        out.flush();
        return 0;
    }

    private List<Example> ask(Path home) {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(home.resolve("config/parsbot.yaml"), problems);
        Corpus corpus = new CorpusReader(settings.passages()).read(home.resolve("corpus"), problems);
        problems.throwIfAny();
        List<Example> all = new ArrayList<>();
        try (OnnxEmbedder model = OnnxEmbedder.open(Runtime.getRuntime().availableProcessors())) {
            Examples examples = new Examples(new LuceneRetriever.Options(
                    settings.passages(),
                    settings.ranking(),
                    settings.synonyms(),
                    settings.glossary(),
                    Signposts.of(corpus.dispute(), settings.subject().offers()),
                    new RememberingEmbedder(model)));
            for (String name : Examples.JUDGED) {
                all.addAll(examples.ofFile(home.resolve("corpus/questions/" + name + ".jsonl"), corpus, problems));
            }
            if (squad != null) {
                all.addAll(examples.ofSquad(squad, foreign, problems));
            }
        }
        return all;
    }
}
