package parsbot.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import parsbot.BenchedProgram;

/**
 * What every benchmark is given.
 *
 * @param home the checkout, with the launcher
 * @param scratch a folder for what the benchmarks write: an index, models
 * @param quick whether to measure less often, for a first look
 * @param scales how many passages the synthetic corpora have, in rising order
 * @param progress told what is going on
 */
record Setup(
        Path home, Path corpus, Path config, Path scratch, boolean quick, List<Integer> scales, PrintWriter progress) {

    Setup {
        scales = List.copyOf(scales);
    }

    /** Returns how often something is done: {@code often}, or {@code seldom} if it is to be quick. */
    int times(int often, int seldom) {
        return quick ? seldom : often;
    }

    /** Returns where the indexes of the measured program are kept from one run to the next. */
    Path data() {
        return scratch.resolve("data");
    }

    BenchedProgram open() {
        return BenchedProgram.open(corpus, data(), config, System.getenv(), progress);
    }
}
