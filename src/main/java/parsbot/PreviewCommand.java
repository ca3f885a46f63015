package parsbot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parsbot.message.Frame;
import parsbot.preview.PreviewPage;
import parsbot.question.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Draws the message that Telegram would show. */
@Command(
        name = "preview",
        description =
                "Writes an HTML page that shows the answer as Telegram draws it, with its quotes and buttons, in light"
                        + " and in dark.")
final class PreviewCommand implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("en", "es");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "preview.html",
            description = "Where the page is written; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--language",
            paramLabel = "en|es",
            defaultValue = "en",
            description = "The person's language on Telegram; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String language;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        if (!LANGUAGES.contains(language)) {
            throw new ParameterException(spec.commandLine(), "--language is '" + language + "': must be en or es");
        }
        Locale locale = Locale.of(language);
        String question = String.join(" ", words);
        try (Application application = main.open()) {
            String page = PreviewPage.render(
                    question,
                    locale,
                    List.of(application
                            .renderer()
                            .reply(
                                    application.answerer().answered(new Question(question, List.of(), locale)),
                                    Frame.privately(locale))));
            Files.writeString(out, page);
        } catch (IOException e) {
            main.err().println("'" + out + "' cannot be written: " + e.getMessage());
            return Main.FAILED;
        }
        main.out().println(out);
        main.out().flush();
        return 0;
    }
}
