package parsbot.bench;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER_HEADING;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.BenchedProgram;
import parsbot.answer.FitCommand;
import parsbot.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. */
@Command(
        name = "parsbot bench",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Measures how fast and how small the program is. Tables go to standard output.",
        footer = {
            "",
            "All of them take long, and scale the longest: name those that you want, or smaller sizes.",
            "docs/BENCHMARKS.md says how to read the figures. 'fit' fits the weights of the confidence"
                    + " (docs/EVALUATION.md)."
        })
final class BenchCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Option(names = "--quick", description = "Measure less often, for a first look.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file, as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--passages",
            paramLabel = "N",
            split = ",",
            description = "Sizes for scale: multiples of 10, in any order (default: 1000,10000,100000).")
    private List<Integer> scales = List.of(1000, 10_000, 100_000);

    @Option(names = "--corpus", paramLabel = "DIR", description = "The folder of the texts (default: corpus).")
    private @Nullable Path corpus;

    @Option(names = "--config", paramLabel = "FILE", description = "The settings (default: config/parsbot.yaml).")
    private @Nullable Path config;

    @Parameters(paramLabel = "BENCHMARK", description = "What to measure, of the following (default: all of them).")
    private List<String> names = List.of();

    /** Runs benchmarks and ends the process. */
    public static void main(String[] args) {
        BenchedProgram.configureLogging();
        CommandLine command = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, line, _) -> report(e, line.getErr()));
        command.addSubcommand(new FitCommand());
        command.getHelpSectionMap().put(SECTION_KEY_FOOTER_HEADING, _ -> kindList());
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<Kind> kinds = kinds();
        Setup setup = setup();
        Machine machine = Machine.thisOne();
        PrintWriter out = spec.commandLine().getOut();
        out.print(MarkdownReport.of(machine));
        out.flush();
        List<Table> tables = new ArrayList<>();
        int status = 0;
        for (Kind kind : kinds) {
            try {
                for (Table table : kind.benchmark().run(setup)) {
                    out.print(MarkdownReport.of(table));
                    out.flush();
                    tables.add(table);
                }
            } catch (ProblemsException e) {
                throw e;
            } catch (IOException | RuntimeException | LinkageError e) {
                // The others are measured all the same.
                status = FAILED;
                setup.progress().println("parsbot bench " + kind + ": " + message(e));
            }
            if (json != null) {
                Files.writeString(json, JsonReport.of(machine, quick, tables));
            }
        }
        return status;
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names) {
            kinds.add(Stream.of(Kind.values())
                    .filter(kind -> kind.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "'" + name + "' is no benchmark: must be one of "
                                    + Stream.of(Kind.values())
                                            .map(Kind::toString)
                                            .collect(Collectors.joining(", ")))));
        }
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private List<Integer> scales() {
        for (int scale : scales) {
            if (scale < SyntheticCorpus.PASSAGES_IN_ARTICLE || scale % SyntheticCorpus.PASSAGES_IN_ARTICLE != 0) {
                throw new ParameterException(
                        spec.commandLine(), "--passages has '" + scale + "': must be a multiple of 10, 10 or more");
            }
        }
        return scales.stream().distinct().sorted().toList();
    }

    private Setup setup() throws IOException {
        Path home = Path.of(System.getProperty("parsbot.home", "")).toAbsolutePath();
        return new Setup(
                home,
                corpus == null ? home.resolve("corpus") : corpus,
                config == null ? home.resolve("config").resolve("parsbot.yaml") : config,
                Files.createDirectories(home.resolve("target").resolve("bench")),
                quick,
                scales(),
                spec.commandLine().getErr());
    }

    private static String kindList() {
        StringBuilder list = new StringBuilder(String.format("%n"));
        for (Kind kind : Kind.values()) {
            list.append(String.format("  %-10s %s%n", kind, kind.what()));
        }
        return list.toString();
    }

    private static int report(Exception e, PrintWriter err) {
        if (e instanceof ProblemsException problems) {
            problems.problems().forEach(err::println);
            return WRONG_INPUT;
        }
        err.println("parsbot bench: " + message(e));
        return FAILED;
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
