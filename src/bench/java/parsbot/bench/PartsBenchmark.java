package parsbot.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the steps of an answer cost, by JMH. */
final class PartsBenchmark implements Benchmark {

    @Override
    public List<Table> run(Setup setup) throws IOException {
        // Builds the index, if it is not there.
        setup.open().close();
        Options options = new OptionsBuilder()
                .include(Microbenchmarks.class.getName())
                .forks(setup.times(2, 1))
                .warmupIterations(setup.times(4, 1))
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(setup.times(6, 2))
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "-D" + Microbenchmarks.CORPUS + "=" + setup.corpus(),
                        "-D" + Microbenchmarks.CONFIG + "=" + setup.config(),
                        "-D" + Microbenchmarks.DATA + "=" + setup.data())
                .build();
        Collection<RunResult> results;
        try {
            results =
                    new Runner(options, OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL)).run();
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage(), e);
        }
        return List.of(new Table(
                "parts",
                "The steps of an answer",
                "JMH: mean time a question, over 32 of the questions, with the half-width of JMH's 99.9 % confidence"
                        + " interval;"
                        + " one thread, %d processes a step.".formatted(setup.times(2, 1)),
                results.stream().map(PartsBenchmark::row).toList()));
    }

    private static Row row(RunResult result) {
        var primary = result.getPrimaryResult();
        return Row.of(
                primary.getLabel(),
                new Figure("mean", "µs", primary.getScore()),
                new Figure("±", "µs", primary.getScoreError()));
    }
}
