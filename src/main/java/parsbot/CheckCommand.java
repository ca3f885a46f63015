package parsbot;

import java.util.concurrent.Callable;
import parsbot.corpus.Corpus;
import parsbot.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Checks corpus and settings. */
@Command(name = "check", description = "Checks corpus and settings, and reports every problem at once.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Corpus corpus = Application.read(main.setup(), problems).corpus();
        if (!problems.isEmpty()) {
            Main.reportProblems(problems.all(), main.err());
            int count = problems.all().size();
            main.err().println(count == 1 ? "1 problem." : count + " problems.");
            return Main.WRONG_INPUT;
        }
        main.out()
                .println("No problems: " + corpus.articles().size() + " articles, "
                        + corpus.passages().count() + " passages, "
                        + corpus.passages()
                                .mapToInt(passage -> passage.askedAs().size())
                                .sum()
                        + " asked-as lines.");
        return 0;
    }
}
