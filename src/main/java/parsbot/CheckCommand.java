package parsbot;

import java.util.concurrent.Callable;
import parsbot.corpus.Corpus;
import parsbot.corpus.Dispute;
import parsbot.problem.Problems;
import parsbot.tending.LineReport;
import parsbot.tending.LineReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks corpus and settings. */
@Command(name = "check", description = "Checks corpus and settings, and reports every problem at once.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Option(
            names = "--questions",
            description =
                    "Also ask each asked-as line of an index without it, and show those that do not find their own"
                            + " paragraph first.")
    private boolean questions;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Application.Read read = Application.read(main.setup(), problems);
        if (!problems.isEmpty()) {
            Main.reportProblems(problems.all(), main.err());
            int count = problems.all().size();
            main.err().println(count == 1 ? "1 problem." : count + " problems.");
            return Main.WRONG_INPUT;
        }
        Corpus corpus = read.corpus();
        int lines =
                corpus.passages().mapToInt(passage -> passage.askedAs().size()).sum();
        main.out()
                .println("No problems: " + corpus.articles().size() + " articles, "
                        + corpus.passages().count() + " passages, " + lines + " asked-as lines"
                        + dispute(corpus.dispute()) + ".");
        if (questions && lines > 0) {
            main.out().flush();
            LineReport report = Application.askLines(main.setup(), read, new LineProgress(lines, main.err()));
            main.out().println();
            main.out().print(LineReportText.render(report));
            main.out().flush();
        }
        return 0;
    }

    private static String dispute(Dispute dispute) {
        return dispute.actors().isEmpty()
                        && dispute.events().isEmpty()
                        && dispute.points().isEmpty()
                        && dispute.listings().isEmpty()
                ? ""
                : ", " + dispute.actors().size() + " actors, "
                        + dispute.positions().size() + " positions, "
                        + dispute.events().size() + " events, "
                        + dispute.points().size() + " disputed points, "
                        + dispute.listings().size() + " lists";
    }
}
