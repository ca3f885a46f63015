package parsbot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the figures were measured on. Immutable and thread-safe.
 *
 * @param processor its model; empty where the system does not say it in a file
 * @param processors how many there are for this process
 * @param load how many processes wanted to run in the minute before, on average; negative where the system does not say it
 */
record Machine(String system, String processor, int processors, double load, String java, long heapMegabytes) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine thisOne() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                processorModel().orElse(""),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private static Optional<String> processorModel() {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty();
        }
        try {
            return Files.readString(PROCESSORS, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
