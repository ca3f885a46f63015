package parsbot.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Says now and then how far the indexing of a large corpus is. Thread-safe. */
record ProgressLines(PrintWriter to) implements IntConsumer {

    private static final int BETWEEN_LINES = 10_000;

    @Override
    public void accept(int passages) {
        if (passages > 0 && passages % BETWEEN_LINES == 0) {
            to.println(String.format(Locale.ROOT, "scale: %,d passages so far …", passages));
        }
    }
}
