package parsbot.embedding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class OnnxEmbedderIT {

    private static Embedder embedder;

    @BeforeAll
    static void open() {
        embedder = OnnxEmbedder.open(2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void id_namesModelPrefixesAndTheHashesOfWhatIsLoaded() throws Exception {
        assertThat(embedder.id())
                .isEqualTo("e5-small-v2-q 1.11.0-beta19 'query: ' 'passage: ' " + sha256("/e5-small-v2-q.onnx") + " "
                        + sha256("/e5-small-v2-q-tokenizer.json"));
    }

    private static String sha256(String resource) throws Exception {
        try (InputStream in = requireNonNull(OnnxEmbedder.class.getResourceAsStream(resource))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who got picked up by the cops?              | Police arrested four protesters. | The mayor gave a speech about schools.
        When did they pull the plug on the deal?    | The city ended the contract in August. | The library opens at nine on Mondays.
        How do I cook rice?                         | Boil it in water for fifteen minutes. | The court dismissed the lawsuit.
        Which animal barks?                         | A dog makes noise when strangers come. | Gold is a metal with a yellow shine.
        """)
    void embed_questionWithOtherWords_isNearerToThePassageThatAnswers(String question, String right, String wrong) {
        float[] asked = embedder.embedQuestion(question);

        List<float[]> passages = embedder.embedPassages(List.of(right, wrong));

        assertThat(cosine(asked, passages.get(0))).isGreaterThan(cosine(asked, passages.get(1)));
    }

    @Test
    void embed_anyText_hasLengthOneAndTheModelsDimension() {
        List<String> texts = hostileTexts();

        List<float[]> vectors = new ArrayList<>(embedder.embedPassages(texts));
        vectors.addAll(embedder.embedQuestions(texts));
        texts.forEach(text -> vectors.add(embedder.embedQuestion(text)));

        assertThat(vectors).hasSize(3 * texts.size()).allSatisfy(vector -> {
            assertThat(vector).hasSize(embedder.dimension());
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        });
    }

    private static List<String> hostileTexts() {
        return List.of(
                "",
                " \t\n",
                "\u0000\u0001\u007F",
                "\uD83D",
                "\uDE00a\uD83D",
                "\uFFFD\u200B\u200D",
                "!?…—«»",
                "🙂🙂",
                "人権 сообщение Ünïcödé ﬁ",
                "[CLS] [SEP] [PAD] [MASK]",
                "a".repeat(100_000),
                "word ".repeat(20_000),
                "\u0301".repeat(100_000),
                "，".repeat(100_000));
    }

    @Test
    void embed_textPastTheModelsLimit_isCutThere() {
        String full = "arrest ".repeat(520);

        float[] vector = embedder.embedQuestion(full);

        assertThat(vector).containsExactly(embedder.embedQuestion(full + "and a tail that does not count"));
    }

    @Test
    void embedAll_ofAnyLength_givesNearlyTheVectorsOfSingleTextsInOrder() {
        List<String> texts = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> "Arrest number " + i + " of the day.".repeat(i % 7))
                .toList());
        texts.add(texts.getFirst());

        List<float[]> together = embedder.embedQuestions(texts);

        assertThat(together).hasSize(41);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(cosine(together.get(i), embedder.embedQuestion(texts.get(i))))
                    .isGreaterThan(0.99);
        }
        assertThat(together.getLast()).isNotSameAs(together.getFirst()).containsExactly(together.getFirst());
    }

    @Test
    void embedAll_ofAnEqualList_givesEqualVectors() {
        List<String> texts = IntStream.range(0, 30)
                .mapToObj(i -> "Arrest number " + i + " of the day.".repeat(i % 3))
                .toList();

        List<float[]> first = embedder.embedPassages(texts);
        List<float[]> second = embedder.embedPassages(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(second.get(i)).containsExactly(first.get(i));
        }
    }

    @Test
    void embedAll_ofNothing_givesNothing() {
        assertThat(embedder.embedPassages(List.of())).isEmpty();
    }

    @Test
    void embed_sameTextAsQuestionAndPassage_hasTwoVectors() {
        assertThat(embedder.embedQuestion("bail"))
                .isNotEqualTo(embedder.embedPassages(List.of("bail")).getFirst());
    }

    @Test
    void embed_inASecondEmbedder_givesEqualVectors() {
        try (Embedder second = OnnxEmbedder.open(1)) {
            assertThat(second.id()).isEqualTo(embedder.id());
            assertThat(second.embedQuestion("Who was arrested?"))
                    .containsExactly(embedder.embedQuestion("Who was arrested?"));
        }
    }

    @Test
    void embed_byEightThreads_givesTheVectorsOfOne() throws Exception {
        List<String> texts = IntStream.range(0, 16)
                .mapToObj(i -> "What happened on day " + i + "?")
                .toList();
        List<float[]> expected = embedder.embedQuestions(texts);

        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<List<float[]>>> all =
                    executor.invokeAll(Collections.nCopies(8, () -> embedder.embedQuestions(texts)));

            for (Future<List<float[]>> one : all) {
                assertThat(one.get()).usingRecursiveComparison().isEqualTo(expected);
            }
        }
    }

    @Test
    void embed_afterClose_isRefused() {
        Embedder second = OnnxEmbedder.open(2);
        second.close();
        second.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> second.embedQuestion("late"))
                .withMessage("the embedder is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> second.embedQuestions(List.of("late", "later")))
                .withMessage("the embedder is closed");
    }

    @ParameterizedTest
    @CsvSource({"contract, true", "Arrest, true", "of, true", "contrakt, false", "arreste, false", "tollemache, false"})
    void isCommonWord_word_isTrueOnlyIfTheModelKnowsItAsAWhole(String word, boolean common) {
        assertThat(embedder.isCommonWord(word)).isEqualTo(common);
    }

    @Test
    void open_withoutThreads_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxEmbedder.open(0))
                .withMessage("threads is '0': must be 1 or more");
    }

    @Test
    void open_ofAMissingModel_isUnavailable() {
        Model missing = new Model("none", "1", "/none.onnx", "", "/none.json", "", "", "", 512, 384);

        assertThatThrownBy(() -> OnnxEmbedder.open(missing, 1, null))
                .isInstanceOf(EmbeddingUnavailableException.class)
                .hasMessage("the model 'none' cannot be loaded on this machine: the class path has no '/none.onnx'");
    }

    @Test
    void open_withoutALibraryForTheMachine_isUnavailableAtEachTry(@TempDir Path empty) throws Exception {
        Files.writeString(empty.resolve(System.mapLibraryName("onnxruntime")), "no library");

        String output = OtherProcess.run("-Donnxruntime.native.path=" + empty, Opener.class);

        assertThat(output.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("EmbeddingUnavailableException: the model 'e5-small-v2-q' cannot be loaded on"
                                + " this machine: "));
    }

    @Test
    void open_withoutAFolderForTemporaryFiles_isUnavailable(@TempDir Path folder) throws Exception {
        String noTemporaryFiles = "-Djava.io.tmpdir=" + folder.resolve("missing");

        assertThat(OtherProcess.run(noTemporaryFiles, Opener.class))
                .startsWith(
                        "EmbeddingUnavailableException: the model 'e5-small-v2-q' cannot be loaded on this machine: ");
    }

    @Test
    void open_twoProcessesAtOnceAndAgain_shareTheKeptLibrary(@TempDir Path folder) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = executor.invokeAll(
                    Collections.nCopies(2, () -> OtherProcess.run("-Dx=y", Opener.class, folder.toString())));
            for (Future<String> one : both) {
                assertThat(one.get()).isEqualTo("384\n384\n");
            }
        }

        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "b9151f53-e5-small-v2-q.onnx",
                            System.mapLibraryName("onnxruntime"),
                            System.mapLibraryName("onnxruntime4j_jni"));
        }
    }

    @Test
    void open_inAProcessWithALongCommandLine_works() throws Exception {
        assertThat(OtherProcess.run("-Dlong=" + "x".repeat(50_000), Opener.class))
                .isEqualTo("384\n384\n");
    }

    /** ONNX Runtime 1.29.0 sends events and what identifies the machine to its maker, and reads the command line for that. */
    @Test
    void nativeLibrary_hasNoCodeThatReportsToItsMaker() throws Exception {
        byte[] library;
        try (InputStream in =
                OnnxEmbedder.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            library = requireNonNull(in).readAllBytes();
        }

        String text = new String(library, ISO_8859_1);

        assertThat(text.contains("CreateEnv")).isTrue();
        assertThat(Stream.of("ORT_DISABLE_TELEMETRY", "Microsoft12Applications6Events", "/proc/self/cmdline")
                        .filter(text::contains))
                .isEmpty();
    }

    @Test
    void open_withAFolderThatCannotBeMade_loadsAllTheSame(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(OtherProcess.run("-Dx=y", Opener.class, file.resolve("kept").toString()))
                .isEqualTo("384\n384\n");
    }

    private static double cosine(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }

    /** Opens an embedder twice and prints what comes of it. */
    static final class Opener {

        @SuppressWarnings("SystemOut")
        public static void main(String[] folder) {
            for (int i = 0; i < 2; i++) {
                try (Embedder embedder = OnnxEmbedder.open(1, folder.length == 0 ? null : Path.of(folder[0]))) {
                    System.out.println(embedder.embedQuestion("Who?").length);
                } catch (EmbeddingUnavailableException e) {
                    System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
        }
    }

    /** Runs a main class on the tests' class path. */
    private static final class OtherProcess {

        private static String run(String option, Class<?> main, String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    option,
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("exit status").isZero();
            return output;
        }
    }
}
