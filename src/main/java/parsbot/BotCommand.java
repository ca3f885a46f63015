package parsbot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stub. */
@Command(name = "bot", description = "x")
final class BotCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    BotCommand() {}

    BotCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        main.out().println();
        return 0;
    }
}
