package parsbot.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.BenchedProgram;
import parsbot.evaluation.JudgedQuestion;
import parsbot.question.Question;

/** How much memory a process holds while it answers. */
final class MemoryBenchmark implements Benchmark {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public List<Table> run(Setup setup) throws IOException, InterruptedException {
        List<String> lines;
        // Builds the index, if it is not there.
        try (BenchedProgram program = setup.open()) {
            lines = program.questions().stream()
                    .map(JudgedQuestion::question)
                    .map(MemoryBenchmark::line)
                    .toList();
        }
        int rounds = setup.times(3, 1);
        setup.progress().println("memory: asking " + lines.size() + " questions, " + rounds + " times …");
        try (Launched program = Launched.start(setup, setup.data(), List.of("ask", "--json"), List.of("-"))) {
            Path status = Path.of("/proc", Long.toString(program.pid()), "status");
            ask(program, lines.subList(0, 1));
            Row first = row("after one answer", status);
            for (int round = 0; round < rounds; round++) {
                ask(program, lines);
            }
            Row all = row("after " + rounds * lines.size() + " answers", status);
            program.finish();
            return List.of(new Table(
                    "memory",
                    "Resident memory",
                    "A process of ./parsbot ask --json - with the launcher's settings: what Linux says that it holds"
                        + " (VmRSS), and held at most since it started (VmHWM), the model and mapped files included.",
                    List.of(first, all)));
        }
    }

    private static String line(Question question) {
        ObjectNode line = MAPPER.createObjectNode().put("question", question.text());
        question.previous().forEach(line.putArray("previous")::add);
        return line.toString();
    }

    private static void ask(Launched program, List<String> lines) throws IOException {
        for (String line : lines) {
            program.write(line);
            program.readLine();
        }
    }

    private static Row row(String name, Path status) throws IOException {
        String text = Files.isReadable(status) ? Files.readString(status) : "";
        return Row.of(
                name,
                new Figure("resident", Figure.MEGABYTES, megabytes(text, "VmRSS")),
                new Figure("peak", Figure.MEGABYTES, megabytes(text, "VmHWM")));
    }

    /**
     * Returns a field of Linux's {@code /proc/PID/status}, whose kB are 1,024 bytes.
     *
     * @return not a number if the text has no such field
     */
    static double megabytes(String status, String field) {
        Matcher matcher = Pattern.compile("^" + Pattern.quote(field) + ":\\s*(\\d+) kB$", Pattern.MULTILINE)
                .matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 / 1e6 : Double.NaN;
    }
}
