package parsbot.telegram;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An update that is to be answered, and what the journal has of it. Used by one thread at a time, but for {@link #done()}. */
final class Taken implements Progress {

    private final Incoming incoming;
    private final long sentAt;
    private final Journal journal;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile JournalFile.@Nullable Place place;
    private JournalFile.Marks marks = JournalFile.Marks.NONE;

    /** @param sentAt when the update was sent, in seconds since 1970; 0 if it does not say */
    Taken(Incoming incoming, long sentAt, Journal journal) {
        this.incoming = incoming;
        this.sentAt = sentAt;
        this.journal = journal;
    }

    /** One that the journal has. */
    Taken(Incoming incoming, long sentAt, Journal journal, JournalFile.Place place, JournalFile.Marks marks) {
        this(incoming, sentAt, journal);
        this.place = place;
        this.marks = marks;
    }

    Incoming incoming() {
        return incoming;
    }

    long sentAt() {
        return sentAt;
    }

    /** Returns where the journal has it; null if it does not. */
    JournalFile.@Nullable Place place() {
        return place;
    }

    void notedAt(JournalFile.Place noted) {
        place = noted;
    }

    @Override
    public int begin() {
        mark(new JournalFile.Marks(marks.begun() + 1, marks.sending(), marks.sent()));
        return marks.begun();
    }

    @Override
    public int sent() {
        return marks.sent();
    }

    @Override
    public void sending(int message) {
        mark(new JournalFile.Marks(marks.begun(), message, marks.sent()));
    }

    @Override
    public void sent(int message) {
        mark(new JournalFile.Marks(marks.begun(), message, message));
    }

    /** Returns what completes, never with a fault, when it is answered. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** Notes that it is answered. */
    void finish() {
        if (incoming.waits()) {
            journal.finish(this);
        }
        done.complete(null);
    }

    private void mark(JournalFile.Marks now) {
        marks = now;
        JournalFile.Place noted = place;
        if (noted != null) {
            journal.mark(noted, now);
        }
    }
}
