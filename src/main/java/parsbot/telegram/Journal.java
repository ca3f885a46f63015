package parsbot.telegram;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a crash must not take away: the updates that are to be answered, until they are, and the numbers of those that were, for a day.
 * Where the disk fails it keeps what it can in memory, and says in the log what it cannot promise. Thread-safe.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(10);
    private static final Duration SYNCED_WITHIN = Duration.ofMillis(200);

    /** The files of one bot. */
    private record Disk(JournalFile unanswered, NumberFile answered) {}

    private final InstantSource clock;
    private final NumberMemory numbers = new NumberMemory();
    private final List<Taken> left = new ArrayList<>();
    private final Set<JournalFile.Place> toErase = new HashSet<>();
    private final AtomicBoolean syncing = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final @Nullable Disk disk;
    private Instant tidied;
    private boolean closed;

    /**
     * Opens the journal of a bot, whose files are made if they are not there. Never fails: without a disk it works in memory.
     *
     * @param folder where the files lie
     * @param bot names the bot, as part of a file name
     * @param repeatUncertain whether a message that was perhaps sent before a crash is sent again
     * @param clock for how long numbers are remembered
     */
    static Journal open(Path folder, String bot, boolean repeatUncertain, InstantSource clock) {
        return new Journal(folder, bot, repeatUncertain, clock);
    }

    private Journal(Path folder, String bot, boolean repeatUncertain, InstantSource clock) {
        this.clock = clock;
        tidied = clock.instant();
        disk = open(folder, bot);
        if (disk != null) {
            try {
                findLeft(disk, repeatUncertain);
            } catch (IOException e) {
                LOG.warn("what was left unanswered cannot be read in '{}' ({})", folder, reason(e));
            }
        }
    }

    private @Nullable Disk open(Path folder, String bot) {
        try {
            PrivateFiles.createFolder(folder);
            NumberFile answered = NumberFile.open(folder.resolve(bot + ".answered"), numbers);
            numbers.forgetOld(clock.instant());
            answered.rewrite(numbers.ranges());
            return new Disk(JournalFile.open(folder.resolve(bot + ".unanswered")), answered);
        } catch (IOException e) {
            LOG.warn(
                    "the journal in '{}' cannot be written ({}): questions are answered all the same, but what is"
                        + " answered and not yet confirmed to Telegram when the process is killed is answered again,"
                        + " and what an earlier process left unanswered waits until the journal can be written",
                    folder,
                    reason(e));
            return null;
        }
    }

    private void findLeft(Disk found, boolean repeatUncertain) throws IOException {
        for (JournalFile.Found record : found.unanswered().read()) {
            JournalFile.Note note = record.note();
            Incoming incoming = IncomingJson.read(note.content()).orElse(null);
            if (incoming == null) {
                LOG.warn("update {} is noted in a form that this version does not know; it is erased", note.number());
            }
            if (incoming == null || numbers.has(note.number(), note.sent())) {
                found.unanswered().erase(record.place());
                continue;
            }
            JournalFile.Marks marks = record.marks();
            if (!repeatUncertain) {
                marks = new JournalFile.Marks(marks.begun(), marks.sending(), marks.sending());
            }
            left.add(new Taken(incoming, note.sent(), this, record.place(), marks));
        }
        found.unanswered().sync();
        left.sort(Comparator.comparingLong(Taken::sentAt)
                .thenComparingLong(taken -> taken.incoming().updateId()));
    }

    /** Returns what an earlier process left unanswered, in the order in which it was sent. */
    List<Taken> left() {
        return List.copyOf(left);
    }

    /** Returns whether an update was answered within the last day. */
    boolean wasAnswered(long number, long sentAt) {
        return numbers.has(number, sentAt);
    }

    /** Notes updates, and returns whether a crash no longer reaches them. */
    boolean note(List<Taken> updates) {
        if (disk == null) {
            return false;
        }
        if (updates.isEmpty()) {
            return true;
        }
        try {
            List<JournalFile.Place> places = disk.unanswered()
                    .append(updates.stream()
                            .map(taken -> new JournalFile.Note(
                                    taken.incoming().updateId(), taken.sentAt(), IncomingJson.write(taken.incoming())))
                            .toList());
            for (int i = 0; i < places.size(); i++) {
                updates.get(i).notedAt(places.get(i));
            }
            over();
            return true;
        } catch (IOException e) {
            trouble(e);
            return false;
        }
    }

    void mark(JournalFile.Place place, JournalFile.Marks marks) {
        if (disk == null) {
            return;
        }
        synchronized (this) {
            if (!closed) {
                try {
                    disk.unanswered().mark(place, marks);
                } catch (IOException e) {
                    trouble(e);
                }
            }
        }
    }

    /** Remembers the update's number, and overwrites the rest of what is noted of it. After {@link #close()} it does nothing. */
    void finish(Taken taken) {
        remember(taken.incoming().updateId(), taken.sentAt());
        JournalFile.Place place = taken.place();
        if (place != null) {
            synchronized (this) {
                if (!closed) {
                    toErase.add(place);
                    eraseAll();
                }
            }
            syncSoon();
        }
    }

    /** Remembers the number of an update that gets no answer of its own. */
    synchronized void remember(long number, long sentAt) {
        if (closed) {
            return;
        }
        Instant now = clock.instant();
        NumberMemory.Range range = NumberMemory.Range.of(number, sentAt, now.getEpochSecond());
        numbers.add(range);
        boolean tidy = Duration.between(tidied, now).compareTo(TIDIED_EVERY) > 0;
        if (tidy) {
            tidied = now;
            numbers.forgetOld(now);
        }
        if (disk != null) {
            try {
                disk.answered().add(range);
                if (tidy || disk.answered().isLong()) {
                    numbers.forgetOld(now);
                    disk.answered().rewrite(numbers.ranges());
                }
            } catch (IOException e) {
                trouble(e);
            }
        }
    }

    private void eraseAll() {
        if (disk == null) {
            return;
        }
        try {
            for (JournalFile.Place place : List.copyOf(toErase)) {
                disk.unanswered().erase(place);
                toErase.remove(place);
            }
            disk.unanswered().shrink();
        } catch (IOException e) {
            // Tried again with the next one.
            trouble(e);
        }
    }

    // One for many, since it takes the disk a while.
    private void syncSoon() {
        if (syncing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("journal").start(() -> {
                try {
                    Thread.sleep(SYNCED_WITHIN);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                syncing.set(false);
                sync();
            });
        }
    }

    private void sync() {
        if (disk == null) {
            return;
        }
        try {
            disk.unanswered().sync();
        } catch (IOException e) {
            if (!isClosed()) {
                trouble(e);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    // One line when a trouble begins, not one for each update.
    private void trouble(IOException fault) {
        if (!failing.getAndSet(true)) {
            LOG.error(
                    "the journal cannot be written ({}): questions are answered all the same, but after a crash an"
                        + " answer may come twice, and questions that are answered may stay on the disk until it can"
                        + " be written",
                    reason(fault));
        }
    }

    private void over() {
        if (failing.getAndSet(false)) {
            LOG.info("the journal can be written again");
        }
    }

    private static String reason(IOException fault) {
        String message = fault.getMessage();
        return fault.getClass().getSimpleName() + (message == null ? "" : ": " + LogText.clean(message));
    }

    /** Leaves on disk what is not answered. What is still under way then is noted no further, and begins anew at the next start. */
    @Override
    public void close() {
        if (disk == null) {
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            eraseAll();
            sync();
            try {
                disk.answered().close();
                disk.unanswered().close();
            } catch (IOException e) {
                trouble(e);
            }
        }
    }
}
