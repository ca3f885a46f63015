package parsbot.telegram;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unanswered updates on disk. The file consists of blocks; a record takes as many as it needs, wherever they are free, and is
 * overwritten with zeros where it lies when it is erased. So the file is never larger than what was unanswered at one time, and no copy
 * of a record is left anywhere else in it. Thread-safe.
 */
final class JournalFile implements AutoCloseable {

    static final int BLOCK = 256;

    /** More than the largest update that is answered takes. */
    static final int MAX_CONTENT = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private static final int MAGIC = 0x50425531;
    private static final int MARKS = Integer.BYTES;
    private static final int HEADER = 2 * Integer.BYTES + 2 * Long.BYTES + 2 * Integer.BYTES;
    private static final long MAX_FILE = 256 << 20;
    private static final int KEPT_WHEN_EMPTY = 64 << 10;

    private final RandomAccessFile file;
    private final BitSet used = new BitSet();

    private JournalFile(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * What is noted of an update.
     *
     * @param sent when it was sent, in seconds since 1970; 0 if that is unknown
     */
    record Note(long number, long sent, String content) {
        private byte[] bytes() {
            return content.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * How far the answer has come; each 0 to 255, and 255 means as many or more.
     *
     * @param begun how often the work on it was begun
     * @param sending the messages that were given to Telegram, the one that is under way included
     * @param sent the messages that Telegram has taken
     */
    record Marks(int begun, int sending, int sent) {
        static final Marks NONE = new Marks(0, 0, 0);
    }

    /** Where a record lies. */
    record Place(int block, int blocks) {}

    /** A record that was found. */
    record Found(Place place, Note note, Marks marks) {}

    /** Opens the file, which is made if it is not there. */
    static JournalFile open(Path path) throws IOException {
        PrivateFiles.create(path);
        return new JournalFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** Returns the records of the file, and erases what is none, such as one that a crash left half written. Called once, first. */
    synchronized List<Found> read() throws IOException {
        if (file.length() > MAX_FILE) {
            throw new IOException("the journal has " + file.length() + " bytes, more than it ever needs");
        }
        byte[] all = new byte[(int) file.length()];
        file.seek(0);
        file.readFully(all);
        List<Found> found = new ArrayList<>();
        int block = 0;
        int erased = 0;
        while (block * BLOCK < all.length) {
            Found record = record(all, block);
            if (record != null) {
                found.add(record);
                used.set(block, block + record.place().blocks());
                block += record.place().blocks();
            } else {
                int end = Math.min(all.length, (block + 1) * BLOCK);
                if (!isZero(all, block * BLOCK, end)) {
                    erase(new Place(block, 1));
                    erased++;
                }
                block++;
            }
        }
        if (erased > 0) {
            LOG.warn("{} bytes of the journal are no whole record, and are erased", erased * BLOCK);
        }
        return found;
    }

    /**
     * Writes records, which no crash takes away once this has returned.
     *
     * @throws IOException if not all of them could be written; none is left in the file then
     */
    List<Place> append(List<Note> notes) throws IOException {
        List<Place> places = new ArrayList<>();
        try {
            for (Note note : notes) {
                places.add(write(note));
            }
            sync();
            return places;
        } catch (IOException e) {
            for (Place place : places) {
                eraseQuietly(place);
            }
            throw e;
        }
    }

    private synchronized Place write(Note note) throws IOException {
        byte[] content = note.bytes();
        if (content.length > MAX_CONTENT) {
            throw new IOException("a record of " + content.length + " bytes is too long for the journal");
        }
        int blocks = (HEADER + content.length + BLOCK - 1) / BLOCK;
        Place place = new Place(free(blocks), blocks);
        ByteBuffer bytes = ByteBuffer.allocate(blocks * BLOCK)
                .putInt(MAGIC)
                .putInt(0)
                .putLong(note.number())
                .putLong(note.sent())
                .putInt(content.length)
                .putInt(checksum(note.number(), note.sent(), content))
                .put(content);
        used.set(place.block(), place.block() + blocks);
        try {
            file.seek((long) place.block() * BLOCK);
            file.write(bytes.array());
        } catch (IOException e) {
            eraseQuietly(place);
            throw e;
        }
        return place;
    }

    /** Notes how far it has come, for a process that may start after this one was killed; a failure of the machine may lose it. */
    synchronized void mark(Place place, Marks marks) throws IOException {
        file.seek((long) place.block() * BLOCK + MARKS);
        file.write(new byte[] {octet(marks.begun()), octet(marks.sending()), octet(marks.sent())});
    }

    /** Overwrites the record with zeros; the disk has it after the next {@link #sync()}. */
    synchronized void erase(Place place) throws IOException {
        long start = (long) place.block() * BLOCK;
        int length = (int) Math.clamp(file.length() - start, 0, (long) place.blocks() * BLOCK);
        file.seek(start);
        file.write(new byte[length]);
        used.clear(place.block(), place.block() + place.blocks());
    }

    private void eraseQuietly(Place place) {
        try {
            erase(place);
        } catch (IOException e) {
            // The blocks stay in use, and are looked at again at the next start.
            LOG.debug("a record could not be erased", e);
        }
    }

    /** Has the disk take all that was written. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    /** Makes a file that is long and has no record short. */
    synchronized void shrink() throws IOException {
        if (used.isEmpty() && file.length() > KEPT_WHEN_EMPTY) {
            // First the zeros, so that no text is left in what the file gives back.
            sync();
            file.setLength(KEPT_WHEN_EMPTY);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private int free(int blocks) {
        int start = used.nextClearBit(0);
        while (true) {
            int end = used.nextSetBit(start);
            if (end < 0 || end - start >= blocks) {
                return start;
            }
            start = used.nextClearBit(end);
        }
    }

    private static @Nullable Found record(byte[] all, int block) {
        int start = block * BLOCK;
        if (all.length - start < HEADER) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(all, start, all.length - start);
        if (bytes.getInt() != MAGIC) {
            return null;
        }
        Marks marks = new Marks(
                Byte.toUnsignedInt(bytes.get()), Byte.toUnsignedInt(bytes.get()), Byte.toUnsignedInt(bytes.get()));
        bytes.get();
        long number = bytes.getLong();
        long sent = bytes.getLong();
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (length < 0 || length > MAX_CONTENT || length > bytes.remaining()) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(all, bytes.position(), bytes.position() + length);
        Place place = new Place(block, (HEADER + length + BLOCK - 1) / BLOCK);
        return checksum(number, sent, content) == checksum
                ? new Found(place, new Note(number, sent, new String(content, StandardCharsets.UTF_8)), marks)
                : null;
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(long number, long sent, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(number)
                .putLong(sent)
                .putInt(content.length)
                .flip());
        sum.update(content);
        return (int) sum.getValue();
    }

    private static byte octet(int count) {
        return (byte) Math.clamp(count, 0, 255);
    }
}
