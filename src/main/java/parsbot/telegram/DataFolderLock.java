package parsbot.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a data folder for one receiving process, since two would each answer what the other has noted. The system takes the lock away
 * when the process ends, however it ends. Thread-safe.
 */
public final class DataFolderLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolderLock.class);

    private static final int MAX_PID_BYTES = 20;

    private final @Nullable FileChannel channel;

    private DataFolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock. Where no file can be written it goes on without one, and says so in the log.
     *
     * @throws DataFolderInUseException if another process has it
     */
    public static DataFolderLock take(Path data) {
        FileChannel channel = null;
        try {
            PrivateFiles.createFolder(TelegramBot.folder(data));
            Path file = TelegramBot.folder(data).resolve("lock");
            PrivateFiles.create(file);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new DataFolderInUseException(data, holder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolderLock(channel);
        } catch (IOException e) {
            LOG.warn(
                    "the data folder '{}' cannot be locked ({}): see to it that no other process receives with it",
                    data,
                    LogText.of(e));
            return new DataFolderLock(channel);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // Held within this process.
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(MAX_PID_BYTES);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
        return text.matches("\\d+") ? text : "";
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot give up the lock of the data folder", e);
            }
        }
    }
}
