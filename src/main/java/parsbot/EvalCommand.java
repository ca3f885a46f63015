package parsbot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Measures. */
@Command(name = "eval", description = "Measures on question sets.")
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Override
    public Integer call() {
        main.out().println();
        return 0;
    }
}
