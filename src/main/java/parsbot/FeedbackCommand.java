package parsbot;

import java.io.IOException;
import java.util.concurrent.Callable;
import parsbot.feedback.FeedbackReport;
import parsbot.feedback.TallyFile;
import parsbot.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows what people thought of answers. Only reads, so that it runs beside a bot. */
@Command(
        name = "feedback",
        description =
                "Shows which answers people on Telegram found wrong, and which words are asked and not found: counts,"
                        + " without anybody's name, chat or question.")
final class FeedbackCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Application.Read read = Application.read(main.setup(), problems);
        problems.throwIfAny();
        TallyFile file = new TallyFile(main.setup().data());
        try {
            main.out().print(FeedbackReport.render(file.read(), read.corpus()));
            main.out().flush();
            return 0;
        } catch (IOException e) {
            main.err().println("'" + file.path() + "' cannot be read: " + e.getMessage());
            return Main.FAILED;
        }
    }
}
