package parsbot.telegram;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The numbers of answered updates on disk: entries of equal size, added at the end, and written anew now and then with those that are
 * still remembered. An entry that was not written whole is left out. Thread-safe.
 */
final class NumberFile implements AutoCloseable {

    private static final int NUMBERS_BYTES = 5 * Long.BYTES;
    private static final int ENTRY_BYTES = NUMBERS_BYTES + Integer.BYTES;
    private static final long SHORTEST_BEFORE_REWRITE = 64 << 10;

    private final Path path;
    private RandomAccessFile file;
    private long rewriteFrom = SHORTEST_BEFORE_REWRITE;

    private NumberFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens the file, which is made if it is not there, and reads what it has into the memory. */
    static NumberFile open(Path path, NumberMemory memory) throws IOException {
        PrivateFiles.create(path);
        byte[] all = Files.readAllBytes(path);
        ByteBuffer bytes = ByteBuffer.wrap(all);
        while (bytes.remaining() >= ENTRY_BYTES) {
            ByteBuffer entry = bytes.slice(bytes.position(), ENTRY_BYTES);
            bytes.position(bytes.position() + ENTRY_BYTES);
            NumberMemory.Range range = new NumberMemory.Range(
                    entry.getLong(), entry.getLong(), entry.getLong(), entry.getLong(), entry.getLong());
            if (entry.getInt() == checksum(entry.array(), entry.arrayOffset()) && range.from() <= range.to()) {
                memory.add(range);
            }
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(all.length - all.length % ENTRY_BYTES);
        return new NumberFile(path, file);
    }

    /** Adds numbers, for a process that may start after this one was killed; a failure of the machine may lose them. */
    synchronized void add(NumberMemory.Range range) throws IOException {
        file.write(entry(range));
    }

    /** Returns whether the file has grown so much that it should be written anew. */
    synchronized boolean isLong() throws IOException {
        return file.getFilePointer() > rewriteFrom;
    }

    /** Writes the file anew with these numbers, which must include all that were added and are to be remembered. */
    synchronized void rewrite(List<NumberMemory.Range> ranges) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        PrivateFiles.create(next);
        RandomAccessFile written = new RandomAccessFile(next.toFile(), "rw");
        try {
            ByteBuffer bytes = ByteBuffer.allocate(ranges.size() * ENTRY_BYTES);
            ranges.forEach(range -> bytes.put(entry(range)));
            written.write(bytes.array());
            written.getFD().sync();
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            written.close();
            throw e;
        }
        file.close();
        file = written;
        rewriteFrom = Math.max(SHORTEST_BEFORE_REWRITE, 2 * file.getFilePointer());
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private static byte[] entry(NumberMemory.Range range) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY_BYTES)
                .putLong(range.from())
                .putLong(range.to())
                .putLong(range.earliest())
                .putLong(range.latest())
                .putLong(range.answered());
        return entry.putInt(checksum(entry.array(), 0)).array();
    }

    private static int checksum(byte[] bytes, int offset) {
        CRC32 sum = new CRC32();
        sum.update(bytes, offset, NUMBERS_BYTES);
        return (int) sum.getValue();
    }
}
