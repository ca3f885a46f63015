package parsbot.answer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import picocli.CommandLine.Option;

/** Fits the weights of the confidence. */
@Command(name = "fit", description = "Fits the weights of the confidence to judged questions.")
public final class FitCommand implements Callable<Integer> {

    @Option(names = "--squad", paramLabel = "FILE", description = "A SQuAD 2.0 file, for the weights of bare texts.")
    private @Nullable Path squad;

    @Option(names = "--distractors", paramLabel = "FILE", description = "SQuAD files on other subjects.")
    private List<Path> distractors = List.of();

    @Option(names = "--features", paramLabel = "FILE", description = "Write what is fitted to, one question a line.")
    private @Nullable Path features;

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("parsbot.home", "")).toAbsolutePath();
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
                    Signposts.of(corpus.dispute(), settings.subject().offers()),
                    new RememberingEmbedder(model)));
            for (String name : List.of("own", "shared", "honest")) {
                all.addAll(examples.ofFile(home.resolve("corpus/questions/" + name + ".jsonl"), corpus, problems));
            }
            all.addAll(examples.ofLines(corpus));
            if (squad != null) {
                all.addAll(examples.ofSquad(squad, distractors, problems));
            }
        }
        if (features != null) {
            Files.writeString(features, all.stream().map(FitCommand::line).collect(joining()));
        }
        return 0;
    }

    private static String line(Example example) {
        return example.source() + "\t" + example.fold() + "\t" + example.id() + "\t" + example.answerable() + "\t"
                + example.kind() + "\t"
                + new TreeMap<>(example.features())
                        .entrySet().stream()
                                .map(feature -> feature.getKey() + "=" + feature.getValue())
                                .collect(joining("\t"))
                + "\n";
    }
}
