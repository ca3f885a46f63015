package parsbot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntSupplier;
import parsbot.telegram.BotEvents;
import parsbot.telegram.ReceivingHealth;

/** Counts, with nothing in it that names a person, a chat or a text. Thread-safe. */
public final class BotMetrics implements BotEvents, AutoCloseable {

    private static final Duration[] ANSWER_BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(150),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter received;
    private volatile IntSupplier depth = () -> 0;

    /**
     * @param health whose last success is shown
     * @param version the program's
     * @param index what names the content of the index that answers, such as a hash
     */
    public BotMetrics(ReceivingHealth health, String version, String index) {
        received = Counter.builder("parsbot.updates")
                .description("Updates received from Telegram")
                .register(registry);
        Gauge.builder("parsbot.last.successful.poll.timestamp", health, BotMetrics::lastSuccess)
                .baseUnit("seconds")
                .description("When updates were last asked for with success, in seconds since 1970; 0 if never")
                .strongReference(true)
                .register(registry);
        Gauge.builder("parsbot.healthy", health, state -> state.isGood() ? 1 : 0)
                .description("1 while receiving has succeeded within the last minute, else 0")
                .strongReference(true)
                .register(registry);
        Gauge.builder("parsbot.queue.depth", () -> depth.getAsInt())
                .description("What people sent and is not dealt with yet")
                .strongReference(true)
                .register(registry);
        Gauge.builder("parsbot.running", () -> 1)
                .description("Always 1; its labels say what runs")
                .tags("version", version, "index", index)
                .strongReference(true)
                .register(registry);
        // They are there from the start, so that a rate can be seen of the first.
        polls("ok");
        polls("failed");
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private static double lastSuccess(ReceivingHealth health) {
        return health.lastSuccess().map(Instant::toEpochMilli).orElse(0L) / 1000.0;
    }

    @Override
    public void receivingWorks() {
        polls("ok").increment();
    }

    @Override
    public void receivingFailed() {
        polls("failed").increment();
    }

    @Override
    public void received(int updates) {
        received.increment(updates);
    }

    @Override
    public void answered(String outcome, Duration took) {
        Timer.builder("parsbot.answer")
                .description("From taking up what a person sent to the end of sending the answer, by outcome")
                .serviceLevelObjectives(ANSWER_BUCKETS)
                .tag("outcome", label(outcome))
                .register(registry)
                .record(took);
    }

    @Override
    public void sent(String result) {
        Counter.builder("parsbot.sends")
                .description("Messages sent or given up, by result")
                .tag("result", label(result))
                .register(registry)
                .increment();
    }

    @Override
    public void refused(String why) {
        Counter.builder("parsbot.refusals")
                .description("Questions that got no answer but the word why, by reason")
                .tag("reason", label(why))
                .register(registry)
                .increment();
    }

    @Override
    public void watch(IntSupplier queueDepth) {
        depth = queueDepth;
    }

    private Counter polls(String result) {
        return Counter.builder("parsbot.polls")
                .description("Requests for updates, by result")
                .tags(Tags.of("result", result))
                .register(registry);
    }

    /** Returns everything in Prometheus' text format 0.0.4. */
    String scrape() {
        return registry.scrape();
    }

    /** Returns the word as a label has it: {@code NothingFound} becomes nothing_found, {@code /help} help. */
    private static String label(String word) {
        return word.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceAll("[^A-Za-z]+", "_")
                .replaceAll("^(an?)?_|_$", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        registry.close();
    }
}
