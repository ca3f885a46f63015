package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderLockTest {

    private final Path data;

    DataFolderLockTest(@TempDir Path folder) {
        data = folder.resolve("data");
    }

    @Test
    void take_folderInUse_refusesAndSaysByWhom() {
        try (DataFolderLock _ = DataFolderLock.take(data)) {
            assertThatThrownBy(() -> DataFolderLock.take(data))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessage("another parsbot (process "
                            + ProcessHandle.current().pid()
                            + ") receives with the data folder '" + data
                            + "': stop it, or give this one a folder of its own with --data");
        }
    }

    @Test
    void take_givenUpBefore_isTaken() {
        DataFolderLock.take(data).close();

        DataFolderLock.take(data).close();
    }

    @Test
    void take_folderCannotBeWritten_goesOnAndSaysSo() throws IOException {
        Files.writeString(data, "a file where the folder should be");

        try (LogRecords log = new LogRecords();
                DataFolderLock _ = DataFolderLock.take(data)) {
            assertThat(log.lines()).singleElement().asString().contains("cannot be locked");
        }
    }
}
