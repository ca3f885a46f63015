package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real process, killed by a signal that it cannot see. */
@Timeout(300)
final class KilledBotIT {

    private static final int QUESTIONS = 20;
    private static final int KILLS = 10;
    private static final long CHAT = 7770001110L;
    private static final Pattern QUESTION = Pattern.compile("canaryquestion (\\d+)");

    private final FakeTelegram telegram = new FakeTelegram();
    private final Path data;
    private final Path log;
    private @Nullable Process process;

    KilledBotIT(@TempDir Path folder) {
        data = folder.resolve("data");
        log = folder.resolve("log.txt");
        telegram.start(0);
    }

    @AfterEach
    void close() {
        kill();
        telegram.close();
    }

    /** Killed at the worst moment, when Telegram has a message; of each chat one is under way then. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void kill_tenTimesWithTwentyQuestionsInFlight_losesNoneAndDoublesNoMoreThanWasUnderWay(int chats) throws Exception {
        Random random = new Random(7);
        for (int number = 1; number <= QUESTIONS; number++) {
            telegram.add(Updates.text(number, CHAT + number % chats, "canaryquestion " + number));
        }
        for (int i = 0; i < KILLS; i++) {
            int sends = telegram.texts().size() + random.nextInt(3);
            int polls = telegram.calls("getupdates").size();
            start();
            telegram.await(fake ->
                    fake.texts().size() >= sends && fake.calls("getupdates").size() > polls);
            kill();
        }
        start();
        telegram.await(fake -> answered(fake).stream().distinct().count() == QUESTIONS && fake.isEmpty());
        awaitNothingOnDisk();

        List<Integer> answered = answered(telegram);
        assertThat(answered).hasSizeLessThanOrEqualTo(QUESTIONS + KILLS * chats);
        for (int chat = 0; chat < chats; chat++) {
            int first = chat;
            assertThat(answered.stream().distinct().filter(number -> number % chats == first))
                    .as("each chat in its order")
                    .isSorted();
        }
        kill();
        assertThat(everythingKept())
                .doesNotContain("canary")
                .doesNotContain("777000111")
                .doesNotContain("Ana");
    }

    @Test
    void kill_afterAnswers_updatesThatComeAgainAreLeftOut() throws Exception {
        start();
        addThree();
        telegram.await(fake -> fake.texts().size() >= 3 && fake.isEmpty());
        awaitNothingOnDisk();
        kill();

        addThree();
        telegram.add(Updates.text(4, CHAT, "canaryquestion 4"));
        start();
        telegram.await(fake -> fake.texts().size() >= 4 && fake.isEmpty());

        assertThat(answered(telegram)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void start_secondProcessWithTheSameFolder_endsWithOneSentence() throws Exception {
        start();
        telegram.await(fake -> fake.calls("getupdates").size() >= 1);
        Process second = process();

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log)).contains("receives with the data folder '" + data + "': stop it, or give");
        assertThat(telegram.calls("getme")).hasSize(1);
    }

    private void addThree() {
        for (int number = 1; number <= 3; number++) {
            telegram.add(Updates.text(number, CHAT, "canaryquestion " + number));
        }
    }

    private void start() throws IOException {
        process = process();
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBot.class.getName(),
                        telegram.address().toString(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static List<Integer> answered(FakeTelegram telegram) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : telegram.texts()) {
            Matcher question = QUESTION.matcher(text);
            assertThat(question.find()).isTrue();
            numbers.add(Integer.valueOf(question.group(1)));
        }
        return numbers;
    }

    /** Returns when the process has noted that all is answered, which it does after Telegram has the last answer. */
    private void awaitNothingOnDisk() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (onDisk().contains("canary")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private String everythingKept() throws IOException {
        return onDisk() + Files.readString(log);
    }

    private String onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).map(KilledBotIT::bytes).collect(Collectors.joining());
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
