package parsbot;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Says now and then how many asked-as lines are asked. Not thread-safe. */
final class LineProgress implements IntConsumer {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final int all;
    private final PrintWriter err;
    private long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();

    LineProgress(int all, PrintWriter err) {
        this.all = all;
        this.err = err;
    }

    @Override
    public void accept(int asked) {
        if (System.nanoTime() - nextLine > 0) {
            err.println("Asking the asked-as lines: " + asked + " of " + all + " so far …");
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        }
    }
}
