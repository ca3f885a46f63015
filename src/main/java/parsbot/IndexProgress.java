package parsbot;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Says that the corpus is being indexed, once that takes longer than a second. Not thread-safe. */
final class IndexProgress implements IntConsumer {

    private static final Duration SILENT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintWriter err;
    private long nextLine;

    IndexProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(int passages) {
        if (passages == 0) {
            nextLine = System.nanoTime() + SILENT.toNanos();
        } else if (System.nanoTime() - nextLine > 0) {
            err.println("Indexing the corpus: " + passages + " passages so far …");
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        }
    }
}
