package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFileTest {

    private final Path path;

    JournalFileTest(@TempDir Path folder) {
        path = folder.resolve("journal");
    }

    @Test
    void read_afterAppendAndMark_returnsAllOfIt() throws IOException {
        JournalFile.Note small = note(1, "é");
        JournalFile.Note large = note(2, "x".repeat(5000));
        try (JournalFile file = JournalFile.open(path)) {
            file.append(List.of(small, large));
            JournalFile.Place place = file.append(List.of(note(3, "marked"))).getFirst();
            file.mark(place, new JournalFile.Marks(300, 2, 1));
        }

        try (JournalFile file = JournalFile.open(path)) {
            List<JournalFile.Found> found = file.read();
            assertThat(found).extracting(JournalFile.Found::note).containsExactly(small, large, note(3, "marked"));
            assertThat(found.get(2).marks()).isEqualTo(new JournalFile.Marks(255, 2, 1));
        }
    }

    @Test
    void erase_record_leavesNothingOfItInTheFileAndTheOthersAsTheyWere() throws IOException {
        try (JournalFile file = JournalFile.open(path)) {
            List<JournalFile.Place> places =
                    file.append(List.of(note(1, "first"), note(2, "canary ".repeat(200)), note(3, "third")));

            file.erase(places.get(1));

            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        }
        try (JournalFile file = JournalFile.open(path)) {
            assertThat(file.read())
                    .extracting(JournalFile.Found::note)
                    .containsExactly(note(1, "first"), note(3, "third"));
        }
    }

    @Test
    void append_afterErase_usesItsRoomAgain() throws IOException {
        try (JournalFile file = JournalFile.open(path)) {
            List<JournalFile.Place> first = file.append(List.of(note(1, "a"), note(2, "b")));
            file.erase(first.get(0));

            assertThat(file.append(List.of(note(3, "c")))).containsExactly(first.get(0));
            assertThat(Files.size(path)).isEqualTo(2 * JournalFile.BLOCK);
        }
    }

    @Test
    void read_fileCutOrDamagedAnywhere_returnsWhatIsWholeAndErasesTheRest() throws IOException {
        Random random = new Random(7);
        byte[] whole;
        try (JournalFile file = JournalFile.open(path)) {
            file.append(List.of(note(1, "canary ".repeat(90)), note(2, "second"), note(3, "canary ".repeat(90))));
            whole = Files.readAllBytes(path);
        }
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(700)] ^= (byte) (1 + random.nextInt(255));
            int length = random.nextBoolean() ? damaged.length : 1024 + random.nextInt(damaged.length - 1024);
            Files.write(path, Arrays.copyOf(damaged, length));

            List<JournalFile.Found> found;
            try (JournalFile file = JournalFile.open(path)) {
                found = file.read();
            }
            assertThat(found).extracting(record -> record.note().number()).contains(2L);
            for (JournalFile.Found record : found) {
                assertThat(record.note().content()).isIn("canary ".repeat(90), "second");
            }
            int canaries = Files.readString(path, StandardCharsets.ISO_8859_1).split("canary", -1).length - 1;
            assertThat(canaries).isEqualTo(90 * (found.size() - 1));
        }
    }

    @Test
    void shrink_emptyAfterMuch_isShort() throws IOException {
        try (JournalFile file = JournalFile.open(path)) {
            List<JournalFile.Note> notes = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                notes.add(note(i, "x".repeat(500)));
            }
            for (JournalFile.Place place : file.append(notes)) {
                file.erase(place);
            }

            file.shrink();

            assertThat(Files.size(path)).isEqualTo(64 << 10);
            assertThat(file.read()).isEmpty();
        }
    }

    @Test
    void append_recordTooLong_isRefusedAndNothingIsLeft() throws IOException {
        try (JournalFile file = JournalFile.open(path)) {
            List<JournalFile.Note> notes = List.of(note(1, "canary"), note(2, "x".repeat(JournalFile.MAX_CONTENT + 1)));

            assertThatThrownBy(() -> file.append(notes)).isInstanceOf(IOException.class);

            assertThat(file.read()).isEmpty();
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        }
    }

    private static JournalFile.Note note(long number, String content) {
        return new JournalFile.Note(number, 1_767_225_600 + number, content);
    }
}
