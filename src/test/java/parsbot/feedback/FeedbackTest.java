package parsbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parsbot.corpus.PassageId;
import parsbot.corpus.TestArticle;

final class FeedbackTest {

    private static final Optional<PassageId> MILL = Optional.of(PassageId.parse("mill#2"));
    private static final Tally.Judged MILL_GROUNDED = new Tally.Judged(PassageId.parse("mill#2"), "grounded");
    private static final Duration LATER = Duration.ofHours(1);
    private static final int CHATS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @Test
    void vote_changedAndTakenBack_countsTheLastOneOnly() {
        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
            feedback.vote(MILL, "grounded", Vote.UP, Vote.DOWN);
            feedback.vote(MILL, "grounded", Vote.DOWN, Vote.DOWN);
            feedback.vote(Optional.empty(), "nothing found", Vote.NONE, Vote.DOWN);
            feedback.vote(Optional.empty(), "nothing found", Vote.DOWN, Vote.NONE);

            assertThat(feedback.tally().votes())
                    .isEqualTo(Map.of(
                            MILL_GROUNDED,
                            new VoteCounts(1, 1),
                            new Tally.Judged(null, "nothing found"),
                            VoteCounts.NONE));
        }
    }

    @Test
    void vote_forgedEarlierVote_neverCountsBelowZero() {
        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.UP, Vote.NONE);
            feedback.vote(MILL, "grounded", Vote.DOWN, Vote.UP);

            assertThat(feedback.tally().votes()).isEqualTo(Map.of(MILL_GROUNDED, new VoteCounts(1, 0)));
        }
    }

    @Test
    void close_countsGoOnAfterTheNextStart() throws IOException {
        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
            askAll(feedback, CHATS, "Where is the bakery?");
        }
        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.DOWN);
        }

        Tally tally = new TallyFile(data).read();
        assertThat(tally.votes()).isEqualTo(Map.of(MILL_GROUNDED, new VoteCounts(1, 1)));
        assertThat(tally.terms()).isEqualTo(Map.of("bakery", CHATS));
        try (Stream<Path> files = Files.list(new TallyFile(data).path().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void notFound_fewerChatsThanMustBe_isNeitherCountedNorOnDisk() throws IOException {
        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
            for (int i = 0; i < 20; i++) {
                feedback.notFound(5551, "Where is the canarybakery of Ana?");
            }
            feedback.notFound(5552, "canarybakery?");
        }

        assertThat(onDisk()).doesNotContain("canary").doesNotContain("5551").contains("mill#2");
    }

    @Test
    void notFound_chatsOfTwoStarts_doNotAddUp() throws IOException {
        try (Feedback feedback = open()) {
            askAll(feedback, CHATS - 1, "bakery");
        }
        try (Feedback feedback = open()) {
            askAll(feedback, CHATS - 1, "bakery");
        }

        assertThat(new TallyFile(data).read().terms()).isEmpty();
    }

    @Test
    void notFound_enoughChats_showsWordsThatTheyShareAndNoOthers() throws IOException {
        try (Feedback feedback = open()) {
            for (int chat = 1; chat <= CHATS + 2; chat++) {
                feedback.notFound(
                        chat, "¿Dónde está la PANADERÍA? canary" + "abcdefgh".charAt(chat) + " a@b.example 1234567");
            }
        }

        assertThat(new TallyFile(data).read().terms()).isEqualTo(Map.of("panaderia", CHATS + 2));
    }

    @Test
    void vote_manyThreads_countsEach() throws Exception {
        int threads = 8;
        int each = 200;
        try (Feedback feedback = open()) {
            Callable<Void> votes = () -> {
                for (int i = 0; i < each; i++) {
                    feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
                }
                return null;
            };
            try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
                executor.invokeAll(Collections.nCopies(threads, votes));
            }

            assertThat(feedback.tally().votes()).isEqualTo(Map.of(MILL_GROUNDED, new VoteCounts(threads * each, 0)));
        }
    }

    @Test
    void open_fileThatCannotBeRead_isSetAside() throws IOException {
        Path file = new TallyFile(data).path();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"format\": 1, \"votes\": [{\"passage\": \"mill\", \"helpful\": -1}]}");

        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);
        }

        assertThat(new TallyFile(data).read().votes()).hasSize(1);
        assertThat(file.resolveSibling("feedback.unreadable.json")).content().contains("-1");
    }

    @Test
    void close_folderThatCannotBeMade_countsInMemory() throws IOException {
        Files.writeString(data.resolve("feedback"), "a file where the folder should be");

        try (Feedback feedback = open()) {
            feedback.vote(MILL, "grounded", Vote.NONE, Vote.UP);

            assertThat(feedback.tally().votes()).hasSize(1);
        }
    }

    @Test
    void render_votesAndTerms_putsTheWorstFirst() {
        Tally tally = new Tally(
                Map.of(
                        MILL_GROUNDED,
                        new VoteCounts(1, 5),
                        new Tally.Judged(PassageId.parse("gone#1"), "related"),
                        new VoteCounts(0, 2),
                        new Tally.Judged(null, "nothing found"),
                        new VoteCounts(7, 1),
                        new Tally.Judged(PassageId.parse("mill#1"), "grounded"),
                        new VoteCounts(9, 0)),
                Map.of("bakery", 5, "school", 12, "church", 5));

        assertThat(FeedbackReport.render(
                        tally,
                        TestArticle.corpus(TestArticle.id("mill")
                                .title("The old mill")
                                .passage("It burned.")
                                .passage("It was built anew.")
                                .build())))
                .isEqualTo("""
                    Votes: 17 helpful, 8 wrong.

                    Answers that people found wrong, by their first passage:
                      5 wrong, 1 helpful  grounded  mill#2  The old mill
                      2 wrong, 0 helpful  related  gone#1  (no longer in the corpus)
                      1 wrong, 7 helpful  nothing found  (without a passage)

                    Asked and not found, by word, with the number of chats:
                      12  school
                      5  bakery
                      5  church
                    """);
    }

    @Test
    void render_nothing_saysSo() {
        assertThat(FeedbackReport.render(Tally.NONE, TestArticle.corpus()))
                .contains("Votes: 0 helpful, 0 wrong.")
                .contains("\n  none\n");
    }

    private Feedback open() {
        return Feedback.open(data, CHATS, LATER);
    }

    private static void askAll(Feedback feedback, int chats, String question) {
        IntStream.rangeClosed(1, chats).forEach(chat -> feedback.notFound(chat, question));
    }

    private String onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).map(FeedbackTest::content).collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
