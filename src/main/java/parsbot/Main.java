package parsbot;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import parsbot.problem.Problem;
import parsbot.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. The only place that ends the process, and the one that says where output goes. */
@Command(
        name = "parsbot",
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Answers questions from a corpus of texts with the passages that say it, each with source, date and"
                        + " link.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command: the Telegram bot if TELEGRAM_BOT_TOKEN is set, else a chat in this terminal.",
            "",
            "Examples:",
            "  parsbot ask \"when does the contract end\"",
            "  parsbot ask --json --top 5 \"who decides\"",
            "  TELEGRAM_BOT_TOKEN=… parsbot bot",
            "",
            "Exit status: 0 done, 1 failed, 2 wrong usage, or a corpus or setting with problems."
        },
        subcommands = {
            BotCommand.class,
            ChatCommand.class,
            AskCommand.class,
            IndexCommand.class,
            CheckCommand.class,
            EvalCommand.class,
            FeedbackCommand.class,
            PreviewCommand.class
        })
public final class Main implements Callable<Integer> {

    static final int FAILED = 1;
    static final int WRONG_INPUT = 2;

    private static final String HOME_PROPERTY = "parsbot.home";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show the version and exit.")
    @SuppressWarnings("unused") // read by picocli
    private boolean version;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the texts (default: corpus).")
    private @Nullable Path corpus;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder for index and state (default: data).")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings (default: config/parsbot.yaml).")
    private @Nullable Path config;

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        configureLogging();
        exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Ends the process. */
    static void exit(int status) {
        System.exit(status);
    }

    /** Runs a command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine program = new CommandLine(new Main());
        // The option is inherited, what it prints is not.
        program.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        return program.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::report)
                .execute(args);
    }

    @Override
    public Integer call() throws Exception {
        return System.getenv().getOrDefault("TELEGRAM_BOT_TOKEN", "").isBlank()
                ? new ChatCommand(this).call()
                : new BotCommand(this).call();
    }

    /** Returns where things lie: as given, else in the program's own folder. */
    Application.Setup setup() {
        Path home = Path.of(System.getProperty(HOME_PROPERTY, ""));
        return new Application.Setup(
                corpus == null ? home.resolve("corpus") : corpus,
                data == null ? home.resolve("data") : data,
                config == null ? home.resolve("config").resolve("parsbot.yaml") : config,
                System.getenv());
    }

    /** Opens the application, with a line on standard error if indexing takes a while. */
    Application open() {
        return Application.open(setup(), false, new IndexProgress(err()));
    }

    /** Returns how a person calls the program. */
    static String program() {
        return System.getProperty(HOME_PROPERTY) == null ? "java -jar target/parsbot.jar" : "./parsbot";
    }

    /** Returns the program's version, as the jar says it. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not from a jar)" : version;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof ProblemsException problems) {
            reportProblems(problems.problems(), command.getErr());
            return WRONG_INPUT;
        }
        command.getErr().println("parsbot: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        return FAILED;
    }

    static void reportProblems(Iterable<Problem> problems, PrintWriter err) {
        problems.forEach(err::println);
    }

    private static void configureLogging() {
        try (InputStream properties = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logging configuration of the program itself", e);
        }
    }

    /** The version, as the jar says it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"parsbot " + version()};
        }
    }
}
