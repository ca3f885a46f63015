package parsbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parsbot.BenchedProgram;

/** How long the corpus takes to be indexed from nothing. */
final class IndexBenchmark implements Benchmark {

    @Override
    public List<Table> run(Setup setup) throws IOException, InterruptedException {
        long passages;
        try (BenchedProgram program = setup.open()) {
            passages = program.corpus().passages().count();
        }
        int runs = setup.times(5, 1);
        Recording recording = new Recording();
        for (int run = 1; run <= runs; run++) {
            setup.progress().println("index: run " + run + " of " + runs + " …");
            Path data = Files.createTempDirectory(setup.scratch(), "index-");
            long start = System.nanoTime();
            try (Launched program = Launched.start(setup, data, List.of("index"), List.of())) {
                program.finish();
                recording.add(System.nanoTime() - start);
            } finally {
                Folders.delete(data);
            }
        }
        Samples samples = recording.samples();
        return List.of(new Table(
                "index",
                "Indexing the corpus from nothing",
                "./parsbot index with an empty data folder, from the start of the process to its end: the model is"
                        + " unpacked and"
                        + " loaded, %d passages with their sentences and asked-as lines are embedded and indexed."
                                .formatted(passages),
                List.of(Row.of(
                        "from nothing",
                        Figure.seconds("median", samples.median()),
                        Figure.seconds("min", samples.min()),
                        Figure.seconds("max", samples.max()),
                        Figure.milliseconds("median / passage", samples.median() / passages),
                        Figure.number("runs", samples.count())))));
    }
}
