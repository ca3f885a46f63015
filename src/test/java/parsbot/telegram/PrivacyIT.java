package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.Main;

/** Runs the bot as a process, and looks for what people are not to be known by in all that it leaves behind. */
@Timeout(120)
final class PrivacyIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String TOKEN_SECRET = "canary-token_secret-0123456789";
    private static final long CHAT = 7770001112L;
    private static final String QUESTION = "who ate the canaryquestion pie";

    /** What must not be found, as bytes, by what it is. */
    private static final Map<String, byte[]> CANARIES = canaries();

    private final StrictTelegram telegram = new StrictTelegram();
    private final Path folder;
    private final Path data;
    private final Path log;
    private final int port = Ports.free();
    private @Nullable Process bot;

    PrivacyIT(@TempDir Path folder) {
        this.folder = folder;
        data = folder.resolve("data");
        log = folder.resolve("log.txt");
    }

    @BeforeEach
    void writeCorpus() throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus/pie.txt"), "The baker ate the pie. Nobody else was there that day.\n");
        Files.writeString(
                folder.resolve("parsbot.yaml"), "ranking: {vectors: false}\nmonitoring: {port: " + port + "}\n");
    }

    @AfterEach
    void close() throws Exception {
        if (bot != null) {
            bot.destroyForcibly().waitFor();
        }
        telegram.close();
    }

    @Test
    void run_questionsOfAllKinds_leaveNothingOfWhoAskedWhat() throws Exception {
        start();
        ask(1, QUESTION);
        ask(2, "/ask " + QUESTION);
        ask(3, "/canaryquestion");
        ask(4, "and the canaryquestion?");
        ask(5, "/forget");
        edit(6, 1, QUESTION + " edited");
        inline(7, QUESTION);
        telegram.await(LIMIT, () -> telegram.texts().size() >= 6 && telegram.isEmpty());
        String metrics = get("/metrics");
        String health = get("/health");

        assertThat(stop()).isZero();

        assertThat(telegram.rejections()).isEmpty();
        assertThat(metrics)
                .contains("parsbot_updates_total 7.0")
                .contains("parsbot_sends_total{result=\"delivered\"} 6.0");
        assertThat(found(metrics.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(found(health.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Files.readString(log)).contains("update 1: ");
        assertThat(foundOnDisk()).isEmpty();
    }

    @Test
    void kill_beforeTheAnswer_leavesNothingOnceItIsOut() throws Exception {
        start();
        telegram.hold(true);
        ask(1, QUESTION);
        telegram.await(LIMIT, () -> telegram.held() >= 1);
        kill();
        List<String> unanswered = foundOnDisk();

        telegram.hold(false);
        start();
        telegram.await(LIMIT, () -> telegram.isEmpty() && telegram.messages().containsKey(CHAT));
        awaitNothingOnDisk();
        kill();

        // It is there while it is needed, or this test would show nothing.
        assertThat(unanswered)
                .anyMatch(line -> line.startsWith("question in data/"))
                .anyMatch(line -> line.startsWith("chat in data/"));
        assertThat(foundOnDisk()).isEmpty();
    }

    @Test
    void run_operatorWhoLogsQuestions_isToldOfByPrivacyAndLogsNobody() throws Exception {
        Files.writeString(
                folder.resolve("parsbot.yaml"), "ranking: {vectors: false}\nmonitoring: {logQuestions: true}\n");
        start();
        ask(1, QUESTION);
        ask(2, "/privacy");
        telegram.await(LIMIT, () -> telegram.texts().size() >= 2 && telegram.isEmpty());

        assertThat(stop()).isZero();

        assertThat(telegram.texts().getLast()).contains("Whoever runs this bot has it write questions to its log");
        assertThat(Files.readString(log)).contains("update 1: asked '" + QUESTION + "'");
        assertThat(foundOnDisk()).containsExactly("question in log.txt");
    }

    private void ask(long id, String text) {
        ObjectNode update = (ObjectNode) Updates.text(id, CHAT, text);
        ObjectNode message = (ObjectNode) update.path("message");
        ((ObjectNode) message.path("from")).put("first_name", "Canaryname").put("username", "canaryuser");
        ((ObjectNode) message.path("chat")).put("first_name", "Canaryname").put("username", "canaryuser");
        telegram.addRaw(id, update.toString());
    }

    private void edit(long id, long message, String text) {
        ObjectNode update = (ObjectNode) Updates.text(id, CHAT, text);
        ObjectNode edited = (ObjectNode) update.remove("message");
        update.set("edited_message", edited.put("message_id", message).put("edit_date", 1731456100));
        telegram.addRaw(id, update.toString());
    }

    private void inline(long id, String text) {
        ObjectNode update = Updates.MAPPER.createObjectNode().put("update_id", id);
        ObjectNode query = update.putObject("inline_query").put("id", "i" + id).put("query", text);
        query.putObject("from").put("id", CHAT).put("first_name", "Canaryname").put("username", "canaryuser");
        telegram.addRaw(id, update.toString());
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                program() + File.pathSeparator + Path.of("target", "lib", "*"),
                "parsbot.Main",
                "bot",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--data",
                data.toString(),
                "--config",
                folder.resolve("parsbot.yaml").toString());
        builder.environment().put("TELEGRAM_BOT_TOKEN", "123456789:" + TOKEN_SECRET);
        builder.environment().put("TELEGRAM_API_BASE", telegram.address().toString());
        bot = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path program() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private int stop() throws InterruptedException {
        Process running = running();
        running.destroy();
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }

    private void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    private Process running() {
        if (bot == null) {
            throw new IllegalStateException("the bot was not started");
        }
        return bot;
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void awaitNothingOnDisk() throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!foundOnDisk().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    /** Returns what was found and where, in all files that the process may have written. */
    private List<String> foundOnDisk() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : Stream.concat(files, Stream.of(log))
                    .filter(Files::isRegularFile)
                    .toList()) {
                for (String canary : found(Files.readAllBytes(file))) {
                    all.add(canary + " in " + folder.relativize(file));
                }
            }
        }
        return all;
    }

    private static List<String> found(byte[] content) {
        // One char for each byte.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return CANARIES.entrySet().stream()
                .filter(canary -> text.contains(new String(canary.getValue(), StandardCharsets.ISO_8859_1)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, byte[]> canaries() {
        Map<String, byte[]> canaries = new LinkedHashMap<>();
        canaries.put("question", "canaryquestion".getBytes(StandardCharsets.US_ASCII));
        canaries.put("name", "Canaryname".getBytes(StandardCharsets.US_ASCII));
        canaries.put("user", "canaryuser".getBytes(StandardCharsets.US_ASCII));
        canaries.put("chat", Long.toString(CHAT).getBytes(StandardCharsets.US_ASCII));
        canaries.put(
                "chat as bytes", ByteBuffer.allocate(Long.BYTES).putLong(CHAT).array());
        canaries.put(
                "chat as bytes in reverse",
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(CHAT)
                        .array());
        canaries.put("token", TOKEN_SECRET.getBytes(StandardCharsets.US_ASCII));
        return canaries;
    }
}
