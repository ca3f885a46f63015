package parsbot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings the index up to date. */
@Command(
        name = "index",
        description =
                "Brings the index up to date with the corpus. Other commands do that by themselves when they need it.")
final class IndexCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Option(names = "--rebuild", description = "Build the index anew even if it is up to date.")
    private boolean rebuild;

    @Override
    public Integer call() {
        try (Application application = Application.open(main.setup(), rebuild, new IndexProgress(main.err()))) {
            main.out()
                    .println(application.corpus().articles().size() + " articles with "
                            + application.corpus().passages().count() + " passages are indexed.");
        }
        return 0;
    }
}
