package parsbot.bench;

import java.io.IOException;
import java.util.List;
import parsbot.BenchedProgram;

/** How long a person waits for the answer when the program is started for one question. */
final class StartBenchmark implements Benchmark {

    @Override
    public List<Table> run(Setup setup) throws IOException, InterruptedException {
        String question;
        // Builds the index, if it is not there.
        try (BenchedProgram program = setup.open()) {
            question = program.questions().getFirst().question().text();
        }
        int runs = setup.times(15, 3);
        Recording answers = new Recording();
        Recording ends = new Recording();
        ask(setup, question, new Recording(), new Recording());
        for (int run = 1; run <= runs; run++) {
            setup.progress().println("start: run " + run + " of " + runs + " …");
            ask(setup, question, answers, ends);
        }
        return List.of(new Table(
                "start",
                "From the start of the process to the answer",
                "./parsbot ask, with the launcher, in a new process each time; files are in the system's cache, the"
                        + " index is there and the launcher's start-up cache is trained.",
                List.of(
                        row("first line of the answer", answers.samples()),
                        row("end of the process", ends.samples()))));
    }

    private static void ask(Setup setup, String question, Recording answers, Recording ends)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Launched program = Launched.start(setup, setup.data(), List.of("ask"), List.of(question))) {
            program.readLine();
            answers.add(System.nanoTime() - start);
            program.finish();
            ends.add(System.nanoTime() - start);
        }
    }

    private static Row row(String name, Samples samples) {
        return Row.of(
                name,
                Figure.milliseconds("median", samples.median()),
                Figure.milliseconds("min", samples.min()),
                Figure.milliseconds("max", samples.max()),
                Figure.number("runs", samples.count()));
    }
}
