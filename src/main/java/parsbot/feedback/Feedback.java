package parsbot.feedback;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.corpus.PassageId;

/**
 * Counts what people think of answers and what they ask in vain, and keeps the counts on disk: nobody's name, chat, question or time. One process
 * at a time writes; where the disk fails, it counts on in memory and says so once. Thread-safe.
 */
public final class Feedback implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feedback.class);

    private final TallyFile file;
    private final Duration writtenAfter;
    private final VainTerms vain;
    private final Map<Tally.Judged, VoteCounts> votes = new HashMap<>();
    private final Map<String, Integer> terms = new TreeMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feedback").factory());
    /** Set from a change on until it is on disk. */
    private @Nullable Future<?> writing;

    private boolean failing;

    /**
     * Opens the counts of a data folder. A file that cannot be read is set aside.
     *
     * @param shownFrom how many different chats must have used a word, since the start, before it is counted, 2 or more
     * @param writtenAfter how long a change may wait for further ones before it is on disk
     */
    public static Feedback open(Path data, int shownFrom, Duration writtenAfter) {
        TallyFile file = new TallyFile(data);
        Tally before = Tally.NONE;
        try {
            before = file.read();
        } catch (IOException e) {
            try {
                LOG.warn(
                        "'{}' cannot be read ({}): it is kept as '{}', and counting begins anew",
                        file.path(),
                        e.getMessage(),
                        file.setAside());
            } catch (IOException again) {
                LOG.warn("'{}' cannot be read ({}): counting begins anew", file.path(), e.getMessage());
            }
        }
        return new Feedback(file, before, shownFrom, writtenAfter);
    }

    private Feedback(TallyFile file, Tally before, int shownFrom, Duration writtenAfter) {
        this.file = file;
        this.writtenAfter = writtenAfter;
        this.vain = new VainTerms(shownFrom);
        votes.putAll(before.votes());
        terms.putAll(before.terms());
    }

    /**
     * Counts a vote, and takes back the one that counted before.
     *
     * @param first the passage that came first in the answer; empty if it showed none
     * @param outcome what kind of answer it was, in one of a few words
     */
    public synchronized void vote(Optional<PassageId> first, String outcome, Vote before, Vote now) {
        if (before != now) {
            votes.merge(
                    new Tally.Judged(first.orElse(null), outcome),
                    VoteCounts.NONE.changed(Vote.NONE, now),
                    (counts, _) -> counts.changed(before, now));
            write();
        }
    }

    /**
     * Takes note that nothing was found.
     *
     * @param chat tells chats from each other
     * @param question of which only single words are kept, in memory until enough chats have used them
     */
    public synchronized void notFound(long chat, String question) {
        Map<String, Integer> shown = vain.add(chat, question);
        if (!shown.isEmpty()) {
            shown.forEach((term, chats) -> terms.merge(term, chats, Integer::sum));
            write();
        }
    }

    /** Returns the counts. */
    public synchronized Tally tally() {
        return new Tally(votes, terms);
    }

    private void write() {
        if (writing == null) {
            writing = writer.schedule(this::writeNow, writtenAfter.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void writeNow() {
        if (writing == null) {
            return;
        }
        writing = null;
        try {
            file.write(tally());
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.warn("'{}' cannot be written ({}): counts are kept in memory", file.path(), e.getMessage());
            }
            failing = true;
        }
    }

    /** Writes what is not on disk yet. */
    @Override
    public void close() {
        writer.shutdownNow();
        writeNow();
    }
}
