package parsbot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import parsbot.question.QuestionLanguage;
import parsbot.terminal.Chat;
import parsbot.terminal.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A chat in this terminal. What is typed is kept for the arrow keys while the chat runs, and never written to disk. */
@Command(name = "chat", description = "Starts a chat in this terminal.")
final class ChatCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    ChatCommand() {}

    ChatCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        Console console = System.console();
        // No progress: it would come between what a person types.
        try (LiveApplication application = LiveApplication.open(main.setup(), _ -> {});
                EndSignals _ = new EndSignals(() -> end(application))) {
            application.loadModel();
            if (console != null && console.isTerminal()) {
                inTerminal(application);
            } else {
                fromStandardInput(application);
            }
        }
        return 0;
    }

    /** Ends the process from another thread, since one that waits for a line cannot be woken. */
    private static void end(LiveApplication application) {
        application.close();
        Main.exit(0);
    }

    private void inTerminal(LiveApplication application) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .completer(new StringsCompleter("/help", "/sources", "/about", "/privacy", "/forget", "/quit"))
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            int width = Math.clamp(terminal.getSize().getColumns(), 40, 100);
            boolean colours = TerminalText.ofThisProcess().colours() && !"dumb".equals(terminal.getType());
            chat(application, new TerminalText(width, colours))
                    .run(prompt -> readLine(reader, prompt), terminal.writer(), Main.program());
        }
    }

    private static Optional<String> readLine(LineReader reader, String prompt) {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (EndOfFileException | UserInterruptException _) {
            return Optional.empty();
        }
    }

    private void fromStandardInput(LiveApplication application) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        chat(application, TerminalText.ofThisProcess()).run(_ -> readLine(lines), main.out(), Main.program());
    }

    private static Optional<String> readLine(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read standard input", e);
        }
    }

    private static Chat chat(LiveApplication application, TerminalText text) {
        Locale language = Locale.getDefault().getLanguage().equals(QuestionLanguage.SPANISH.getLanguage())
                ? QuestionLanguage.SPANISH
                : Locale.ENGLISH;
        return new Chat(application.answerer()::answer, application.renderer(), text, language);
    }
}
