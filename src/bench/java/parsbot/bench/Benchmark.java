package parsbot.bench;

import java.io.IOException;
import java.util.List;

/** Measures something. */
@FunctionalInterface
interface Benchmark {

    /**
     * Measures, which takes seconds to minutes.
     *
     * @throws IOException if a file or a process cannot be used
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    List<Table> run(Setup setup) throws IOException, InterruptedException;
}
