package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final long SENT = 1_767_225_600;

    private final Path folder;
    private final FakeTime time = new FakeTime();
    private final LogRecords log = new LogRecords();

    JournalTest(@TempDir Path folder) {
        this.folder = folder.resolve("telegram");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void left_afterAKill_isWhatWasNotFinishedInTheOrderOfSending() {
        Journal journal = open();
        Taken first = taken(journal, 11, "first");
        Taken second = taken(journal, 12, "second");
        Taken third = taken(journal, 13, "third");

        assertThat(journal.note(List.of(second))).isTrue();
        assertThat(journal.note(List.of(third, first))).isTrue();
        second.begin();
        second.sending(1);
        second.sent(1);
        second.sending(2);
        third.finish();

        List<Taken> left = open().left();
        assertThat(left).extracting(Taken::incoming).containsExactly(first.incoming(), second.incoming());
        assertThat(left.get(0).sent()).isZero();
        assertThat(left.get(1).sent()).isEqualTo(1);
        assertThat(left.get(1).begin()).isEqualTo(2);
    }

    @Test
    void left_repeatingSwitchedOff_countsWhatWasPerhapsSentAsSent() {
        Journal journal = open();
        Taken taken = taken(journal, 11, "first");
        journal.note(List.of(taken));
        taken.sending(1);

        assertThat(Journal.open(folder, "123", false, time).left().getFirst().sent())
                .isEqualTo(1);
    }

    @Test
    void wasAnswered_afterFinish_holdsForADayAndOverKills() {
        Journal journal = open();
        Taken taken = taken(journal, 11, "first");
        journal.note(List.of(taken));
        taken.finish();

        assertThat(open().wasAnswered(11, SENT)).isTrue();
        time.pass(Duration.ofHours(23).plusMinutes(59));
        assertThat(open().wasAnswered(11, SENT)).isTrue();
        time.pass(Duration.ofMinutes(2));
        assertThat(open().wasAnswered(11, SENT)).isFalse();
    }

    @Test
    void finish_killedBeforeTheRecordIsErased_isNotLeft() throws IOException {
        Journal journal = open();
        Taken taken = taken(journal, 11, "canary");
        journal.note(List.of(taken));
        byte[] before = Files.readAllBytes(folder.resolve("123.unanswered"));
        taken.finish();
        journal.close();
        Files.write(folder.resolve("123.unanswered"), before);

        assertThat(open().left()).isEmpty();
        assertThat(onDisk()).doesNotContain("canary");
    }

    @Test
    void note_question_isOnDiskWithoutNameUntilItIsFinished() throws IOException {
        Journal journal = open();
        Taken taken = taken(journal, 11, "canary question");

        journal.note(List.of(taken));
        assertThat(onDisk()).contains("canary question").contains("555000111").doesNotContain("Ana");
        taken.finish();
        assertThat(onDisk()).doesNotContain("canary").doesNotContain("555000111");
        journal.close();
        assertThat(onDisk()).doesNotContain("canary").doesNotContain("555000111");
    }

    @Test
    void open_otherBot_hasNothingOfThisOne() {
        Journal journal = open();
        Taken answered = taken(journal, 11, "a");
        journal.note(List.of(answered, taken(journal, 12, "b")));
        answered.finish();

        Journal other = Journal.open(folder, "456", true, time);

        assertThat(other.left()).isEmpty();
        assertThat(other.wasAnswered(11, SENT)).isFalse();
    }

    @Test
    void open_files_areTheOwnersAlone() throws IOException {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void open_folderCannotBeMade_worksInMemoryAndSaysSo() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        Journal journal = open();
        Taken taken = taken(journal, 11, "a");

        assertThat(journal.note(List.of(taken))).isFalse();
        assertThat(taken.place()).isNull();
        taken.begin();
        taken.sending(1);
        taken.finish();
        assertThat(journal.wasAnswered(11, SENT)).isTrue();
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains("the journal in")
                .contains("cannot be written");
    }

    @Test
    void note_diskFails_saysOnceWhatItCannotPromise() {
        Journal journal = open();
        Taken tooLong = taken(journal, 11, "x".repeat(JournalFile.MAX_CONTENT));

        assertThat(journal.note(List.of(tooLong))).isFalse();
        assertThat(journal.note(List.of(tooLong))).isFalse();
        assertThat(journal.note(List.of(taken(journal, 12, "fits")))).isTrue();

        assertThat(log.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("SEVERE").contains("the journal cannot be written"),
                        line -> assertThat(line).contains("the journal can be written again"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void note_diskIsFull_worksInMemoryAndSaysWhatItCannotPromise() throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("123.unanswered"), Path.of("/dev/full"));

        Journal journal = open();
        Taken taken = taken(journal, 11, "a");

        assertThat(journal.note(List.of(taken))).isFalse();
        taken.finish();
        assertThat(journal.wasAnswered(11, SENT)).isTrue();
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("SEVERE")
                        && line.contains("No space left on device")
                        && line.contains("after a crash an answer may come twice"));
    }

    @Test
    void remember_manyNumbers_keepsTheFileSmall() throws IOException {
        Journal journal = open();
        for (int number = 0; number < 20_000; number++) {
            journal.remember(number, SENT);
        }

        assertThat(Files.size(folder.resolve("123.answered"))).isLessThan(70_000);
        assertThat(open().wasAnswered(19_999, SENT)).isTrue();
        assertThat(open().wasAnswered(0, SENT)).isTrue();
    }

    private Journal open() {
        return Journal.open(folder, "123", true, time);
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static Taken taken(Journal journal, long number, String text) {
        ChatId chat = new ChatId(555000111);
        return new Taken(
                new Incoming.Asked(
                        number, new Destination(chat, null, null), Locale.ENGLISH, Asker.in(chat), Typed.PLAINLY, text),
                SENT,
                journal);
    }
}
