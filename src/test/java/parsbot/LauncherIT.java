package parsbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real launcher in a checkout of its own, with scripts in place of Maven and Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
@Timeout(60)
final class LauncherIT {

    /** What the launcher may call. Nothing else is on its PATH, so that the machine's own Java is not found. */
    private static final List<String> TOOLS = List.of(
            "cat",
            "cp",
            "find",
            "flock",
            "ln",
            "locale",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "touch");

    private static final String JAVA = """
        #!/bin/sh
        case "$*" in
            *-XX:AOTCacheOutput=*) echo "the training run's output"; exit 1 ;;
            *-version*) echo 'openjdk version "25.0.9" 2026-10-20' >&2; exit 0 ;;
        esac
        echo "home ${0%/bin/java}"
        echo "pid $$"
        echo "in $(pwd -P)"
        for argument; do echo "argument $argument"; done
        [ "$argument" != - ] || sed 's/^/input /'
        """;

    private static final String MAVEN = """
        #!/bin/sh
        echo "$JAVA_HOME $*" >>built
        echo "Maven's output"
        cat # Takes what is on standard input.
        while [ -e hold ]; do sleep 0.05; done
        [ ! -e broken ] || exit 1
        mkdir -p target && [ -e target/parsbot.jar ] || echo jar >target/parsbot.jar
        case "$*" in
            *-Pbench*) mkdir -p target/bench && echo library.jar >target/bench/classpath ;;
        esac
        """;

    private record Run(int status, String output, String errors, long pid) {

        List<String> arguments() {
            List<String> all = output.lines()
                    .filter(line -> line.startsWith("argument "))
                    .map(line -> line.substring("argument ".length()))
                    .toList();
            return all.subList(all.indexOf("-jar") + 2, all.size());
        }
    }

    private Path folder;
    private Path checkout;
    private Path tools;
    private Path jdk;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<Long, Path> errorFiles = new HashMap<>();

    @BeforeEach
    void makeCheckout(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            offer(tool);
        }
        // The folders of the machine's own JDKs become folders in the temporary one.
        String script = Files.readString(Path.of("parsbot")).replaceAll("(?<=\\s)/(usr|opt|Library)/", folder + "/$1/");
        write(checkout.resolve("parsbot"), script);
        write(checkout.resolve("pom.xml"), "<project/>");
        write(source("Main.java"), "class Main {}");
        write(source("Other.java"), "class Other {}");
        write(checkout.resolve("src/test/java/MainTest.java"), "class MainTest {}");
        write(tools.resolve("mvn"), MAVEN);
        jdk = jdk("jdk-25", "25.0.3");
        variables.put("PATH", tools.toString());
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("JAVA_HOME", jdk.toString());
        letAnHourPass();
    }

    @Test
    void java_inJavaHome_isFound() throws Exception {
        Run run = parsbot();

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("home " + jdk);
    }

    @Test
    void java_onPathAsLink_isFoundWhereItLies() throws Exception {
        variables.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        Path alternatives = Files.createDirectories(folder.resolve("alternatives"));
        Files.createSymbolicLink(alternatives.resolve("java"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of("../alternatives/java"));

        assertThat(parsbot().output()).contains("home " + jdk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25",
                "opt/jdk-25.0.3",
                "home/.sdkman/candidates/java/25.0.3-tem",
                "home/.jdks/a b"
            })
    void java_inUsualFolder_isFound(String place) throws Exception {
        variables.remove("JAVA_HOME");
        jdk("usr/lib/jvm/java-1.8.0", "1.8.0_492");
        Path found = jdk(place, "25.0.3");

        assertThat(parsbot().output()).contains("home " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA25_HOME", "JAVA_HOME_25_X64", "JAVA_26_HOME"})
    void java_inVariableOfOneVersion_isFound(String variable) throws Exception {
        variables.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        variables.put(variable, jdk.toString());

        assertThat(parsbot().output()).contains("home " + jdk);
    }

    @Test
    void java_withoutReleaseFile_isAsked() throws Exception {
        Files.delete(jdk.resolve("release"));

        assertThat(parsbot().output()).contains("home " + jdk);
    }

    @Test
    void java_onlyToRun_needsNoCompiler() throws Exception {
        parsbot();
        Files.delete(jdk.resolve("bin/javac"));

        assertThat(parsbot().output()).contains("home " + jdk);
    }

    @Test
    void java_nowhere_failsInOneSentence() throws Exception {
        variables.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());

        Run run = parsbot();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines())
                .singleElement()
                .asString()
                .startsWith("parsbot: no JDK 25 or newer in JAVA_HOME, ")
                .contains(
                        ", PATH, ",
                        "/usr/lib/jvm",
                        "(the newest found is 17)",
                        "https://adoptium.net",
                        "set JAVA_HOME");
    }

    @Test
    void build_jarMissing_isMadeOnceByTheJdkFound() throws Exception {
        Run first = parsbot();
        Run second = parsbot();

        assertThat(builds()).containsExactly(jdk + " -q -B -Dmaven.test.skip=true package");
        assertThat(first.errors()).isEqualTo("""
            Building parsbot, once (about a minute the first time) …
            Maven's output
            """);
        assertThat(second.errors()).isEmpty();
        assertThat(second.status()).isZero();
    }

    @Test
    void bench_firstTime_buildsTheBenchmarksOnceAndStartsThem() throws Exception {
        parsbot();
        Run first = parsbot("bench", "answers");
        parsbot("bench", "answers");
        parsbot("ask", "why");

        assertThat(builds())
                .containsExactly(
                        jdk + " -q -B -Dmaven.test.skip=true package",
                        jdk + " -q -B -Dmaven.test.skip=true -Pbench process-classes");
        List<String> arguments = first.output()
                .lines()
                .filter(line -> line.startsWith("argument "))
                .map(line -> line.substring("argument ".length()))
                .toList();
        assertThat(arguments).endsWith("parsbot.bench.BenchCommand", "answers").doesNotContain("-jar");
        assertThat(arguments.get(arguments.indexOf("-cp") + 1))
                .isEqualTo(checkout + "/target/bench/classes:" + checkout + "/target/parsbot.jar:library.jar");
    }

    @Test
    void build_sourceNewer_isMadeOnceThoughMavenLeavesTheJar() throws Exception {
        parsbot();
        letAnHourPass();
        write(source("Main.java"), "class Main { /* changed */ }");

        parsbot();
        parsbot();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_sourceChangedMeanwhile_isMadeAgain() throws Exception {
        write(checkout.resolve("hold"), "");
        Process process = start(checkout, "./parsbot");
        waitFor("Maven to run", () -> Files.exists(checkout.resolve("built")));
        // The times of files advance in steps of some milliseconds.
        Path mark = checkout.resolve("target/parsbot.building");
        do {
            write(source("Main.java"), "class Main { /* changed */ }");
        } while (Files.getLastModifiedTime(source("Main.java")).compareTo(Files.getLastModifiedTime(mark)) <= 0);
        Files.delete(checkout.resolve("hold"));
        finish(process);

        parsbot();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_pomNewer_isMade() throws Exception {
        parsbot();
        letAnHourPass();
        write(checkout.resolve("pom.xml"), "<project></project>");

        parsbot();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_sourceDeleted_isMadeOnce() throws Exception {
        parsbot();
        letAnHourPass();
        Files.delete(source("Other.java"));

        parsbot();
        parsbot();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_testOrEditorsFileNewer_isNotMade() throws Exception {
        parsbot();
        letAnHourPass();
        write(checkout.resolve("src/test/java/MainTest.java"), "class MainTest { /* changed */ }");
        write(checkout.resolve("src/test/java/NewTest.java"), "class NewTest {}");
        write(source(".Main.java.swp"), "");
        write(source("Main.java~"), "");
        write(source("#Main.java#"), "");

        parsbot();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void build_jarMadeByMaven_counts() throws Exception {
        write(checkout.resolve("target/parsbot.jar"), "jar");

        Run run = parsbot();

        assertThat(run.status()).isZero();
        assertThat(builds()).isEmpty();
    }

    @Test
    void build_sourceDeletedAfterMavensOwnBuild_isMade() throws Exception {
        write(checkout.resolve("target/parsbot.jar"), "jar");
        letAnHourPass();
        Files.delete(source("Other.java"));

        parsbot();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void build_editorsFileAfterMavensOwnBuild_isNotMade() throws Exception {
        write(checkout.resolve("target/parsbot.jar"), "jar");
        parsbot();
        letAnHourPass();
        write(source(".Main.java.swp"), "");

        parsbot();

        assertThat(builds()).isEmpty();
    }

    @Test
    void build_failing_endsAndIsTriedAgain() throws Exception {
        write(checkout.resolve("broken"), "");

        Run failed = parsbot();
        Files.delete(checkout.resolve("broken"));
        boolean stamped = Files.exists(checkout.resolve("target/parsbot.stamp"));
        Run next = parsbot();

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.output()).isEmpty();
        assertThat(failed.errors()).endsWith("Maven's output\nparsbot: the build failed: Maven says why above\n");
        assertThat(stamped).isFalse();
        assertThat(next.status()).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_failingAfterItWroteAJar_isTriedAgain() throws Exception {
        write(checkout.resolve("broken"), "");
        parsbot();
        write(checkout.resolve("target/parsbot.jar"), "half a jar");
        Files.delete(checkout.resolve("broken"));

        parsbot();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void build_withoutMaven_failsInOneSentence() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Run run = parsbot();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines())
                .singleElement()
                .asString()
                .contains("no mvn is on the PATH", "install Apache Maven");
    }

    @Test
    void build_withMavenWrapperOnly_usesIt() throws Exception {
        Files.move(tools.resolve("mvn"), checkout.resolve("mvnw"));

        parsbot();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void build_wantedByTwo_isMadeOnce() throws Exception {
        buildsOnceForTwo();
    }

    @Test
    void build_wantedByTwoWithoutFlock_isMadeOnce() throws Exception {
        Files.deleteIfExists(tools.resolve("flock"));

        buildsOnceForTwo();
    }

    @Test
    void build_lockOfDeadProcess_isTakenOver() throws Exception {
        Files.deleteIfExists(tools.resolve("flock"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.resolve("target"));
        Files.createSymbolicLink(checkout.resolve("target/parsbot.lock.pid"), Path.of(Long.toString(dead.pid())));

        Run run = parsbot();

        assertThat(run.status()).isZero();
        assertThat(builds()).hasSize(1);
        assertThat(checkout.resolve("target/parsbot.lock.pid")).doesNotExist();
    }

    @Test
    void program_startedElsewhereThroughLinks_knowsItsHomeAndKeepsTheWorkingDirectory() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a checkout/parsbot"));
        Files.createSymbolicLink(elsewhere.resolve("linked"), Path.of("../link"));

        Run run = finish(start(elsewhere, "./linked", "check"));

        assertThat(run.output().lines())
                .contains(
                        "in " + elsewhere,
                        "argument -Dparsbot.home=" + checkout,
                        "argument " + checkout + "/target/parsbot.jar");
        assertThat(run.arguments()).containsExactly("check");
    }

    @Test
    void program_anyArguments_getsThemUnchanged() throws Exception {
        String[] arguments = {
            "ask", "two  words", "", "it's \"quoted\"", "¿Qué es PARS?", "$HOME `x` *", "back\\slash", "-", "--"
        };

        Run run = parsbot(arguments);

        assertThat(run.arguments()).containsExactly(arguments);
    }

    @Test
    void program_startedByABuild_getsAllOfStandardInput() throws Exception {
        Process process = start(checkout, "./parsbot", "ask", "-");
        try (Writer writer = process.outputWriter(UTF_8)) {
            writer.write("when does it end?\n¿Cuándo termina?\n");
        }

        Run run = finish(process);

        assertThat(run.output()).endsWith("input when does it end?\ninput ¿Cuándo termina?\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void program_runningWhileAnotherBuildIsMade_keepsItsJar() throws Exception {
        parsbot();
        Path jar = checkout.resolve("target/parsbot.jar");
        Object before = Files.getAttribute(jar, "unix:ino");
        letAnHourPass();
        write(source("Main.java"), "class Main { /* changed */ }");

        parsbot();

        assertThat(Files.getAttribute(jar, "unix:ino")).isNotEqualTo(before);
    }

    @Test
    void program_whenStarted_isTheLaunchersOwnProcess() throws Exception {
        Run run = parsbot();

        assertThat(run.output()).contains("pid " + run.pid() + "\n");
    }

    @Test
    void program_output_isAllThatStandardOutputHas() throws Exception {
        Run run = parsbot();

        assertThat(run.output().lines()).allMatch(line -> line.matches("(home|pid|in|argument) .*"));
    }

    @Test
    void program_optionsInVariable_comeLast() throws Exception {
        variables.put("PARSBOT_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");

        Run run = parsbot();

        assertThat(run.output())
                .contains("argument -Xmx1g\nargument -XX:+UseZGC\nargument -jar\n")
                .doesNotContain("UseSerialGC");
    }

    private void buildsOnceForTwo() throws Exception {
        write(checkout.resolve("hold"), "");
        Process first = start(checkout, "./parsbot");
        waitFor("Maven to run", () -> Files.exists(checkout.resolve("built")));
        Process second = start(checkout, "./parsbot");
        waitFor("the second to wait", () -> errorsOf(second).contains("Waiting for another parsbot"));
        Files.delete(checkout.resolve("hold"));

        Run one = finish(first);
        Run other = finish(second);

        assertThat(one.status()).isZero();
        assertThat(other.status()).isZero();
        assertThat(other.output()).contains("home " + jdk);
        assertThat(builds()).hasSize(1);
    }

    private Run parsbot(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./parsbot"));
        command.addAll(Arrays.asList(arguments));
        return finish(start(checkout, command.toArray(String[]::new)));
    }

    private Process start(Path directory, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(Files.createTempFile(folder, "errors", "").toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        errorFiles.put(process.pid(), builder.redirectError().file().toPath());
        return process;
    }

    private Run finish(Process process) throws Exception {
        process.getOutputStream().close();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), UTF_8);
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("the launcher does not end");
        }
        if (process.exitValue() == 0) {
            // The training run may go on behind the program; this is the last file that it writes.
            waitFor("the training run", () -> Files.exists(checkout.resolve("target/parsbot.aot.jvm")));
        }
        return new Run(process.exitValue(), output, errorsOf(process), process.pid());
    }

    private String errorsOf(Process process) {
        try {
            return Files.readString(errorFiles.get(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for %s", what).isBefore(end);
            Thread.sleep(10);
        }
    }

    private List<String> builds() throws IOException {
        Path log = checkout.resolve("built");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Makes everything in the checkout an hour older, so that what a test then writes is newer beyond doubt. */
    private void letAnHourPass() throws IOException {
        try (Stream<Path> all = Files.walk(checkout)) {
            for (Path path : all.filter(p -> !Files.isSymbolicLink(p)).toList()) {
                Instant before = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                Files.setLastModifiedTime(path, FileTime.from(before.minus(Duration.ofHours(1))));
            }
        }
    }

    private Path source(String name) {
        return checkout.resolve("src/main/java/parsbot").resolve(name);
    }

    private Path jdk(String place, String version) throws IOException {
        Path home = folder.resolve(place);
        write(home.resolve("bin/java"), JAVA);
        write(home.resolve("bin/javac"), "#!/bin/sh");
        write(home.resolve("release"), "IMPLEMENTOR=\"None\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void offer(String tool) throws IOException {
        for (String place : List.of("/bin", "/usr/bin", "/usr/local/bin", "/run/current-system/sw/bin")) {
            Path file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                write(tools.resolve(tool), "#!/bin/sh\nexec " + file + " \"$@\"\n");
                return;
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
