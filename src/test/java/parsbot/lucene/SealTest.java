package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path parent;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void sealAFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("index"));
        Files.writeString(folder.resolve("a"), "1234");
        Files.writeString(folder.resolve("b"), "");
        Seal.put(folder);
    }

    @Test
    void isUnbroken_untouched_isTrue() {
        assertThat(Seal.isUnbroken(folder)).isTrue();
    }

    @Test
    void isUnbroken_folderMoved_isTrue() throws IOException {
        Path moved = Files.move(folder, parent.resolve("moved"));

        assertThat(Seal.isUnbroken(moved)).isTrue();
    }

    @Test
    void isUnbroken_otherTime_isFalse() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("a"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(Seal.isUnbroken(folder)).isFalse();
    }

    @Test
    void isUnbroken_otherSizeAtTheSameTime_isFalse() throws IOException {
        FileTime before = Files.getLastModifiedTime(folder.resolve("a"));
        Files.writeString(folder.resolve("a"), "123");
        Files.setLastModifiedTime(folder.resolve("a"), before);

        assertThat(Seal.isUnbroken(folder)).isFalse();
    }

    @Test
    void isUnbroken_fileRemoved_isFalse() throws IOException {
        Files.delete(folder.resolve("b"));

        assertThat(Seal.isUnbroken(folder)).isFalse();
    }

    @Test
    void isUnbroken_fileAdded_isFalse() throws IOException {
        Files.writeString(folder.resolve("c"), "");

        assertThat(Seal.isUnbroken(folder)).isFalse();
    }

    @Test
    void isUnbroken_noSealOrNoFolder_isFalse() throws IOException {
        Files.delete(folder.resolve("seal"));

        assertThat(Seal.isUnbroken(folder)).isFalse();
        assertThat(Seal.isUnbroken(parent.resolve("nowhere"))).isFalse();
    }

    @Test
    void isUnbroken_sealThatIsNoText_isFalse() throws IOException {
        Files.write(folder.resolve("seal"), new byte[] {(byte) 0xC3, 0x28});

        assertThat(Seal.isUnbroken(folder)).isFalse();
    }
}
