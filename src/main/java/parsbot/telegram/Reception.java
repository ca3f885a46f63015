package parsbot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what was received: leaves out what came before, what nobody asked, and what is too much; has the rest noted in the journal and
 * then worked on. Where the journal cannot be written, updates are safe only when they are answered, and so it waits for that. Thread-safe.
 */
final class Reception implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Does the work that an update calls for. */
    interface Work {
        /** Takes note that somebody wrote, before the work is begun. */
        void heardFrom(ChatId chat);

        /** Answers, and returns whether that is done; if not, the update is answered after the next start. */
        boolean answer(Incoming incoming, Progress progress);
    }

    /** What is said to those who are not answered. */
    interface Refusal {
        /** Says that the chat asks too much. */
        void tooMany(Incoming incoming) throws InterruptedException;

        /** Says that there is too much to do. */
        void busy(Incoming incoming) throws InterruptedException;
    }

    /** By number and time, as {@link NumberMemory} explains. */
    private record Key(long number, long sentAt) {}

    private final UpdateReader reader;
    private final Journal journal;
    private final ChatQueues queues;
    private final FloodLimit flood;
    private final Work work;
    private final Refusal refusal;
    private final StopSignal stop;
    private final Duration unsafeLimit;
    private final Duration stopLimit;
    private final ConcurrentMap<Key, Taken> inHand = new ConcurrentHashMap<>();

    /** The last updates that do not wait, by {@link Incoming#distinctName}. */
    private final Passing passing = new Passing();

    private static final class Passing {

        private static final int MAX = 10_000;

        private final Recent<String, Boolean> names = new Recent<>(MAX);

        /** Returns whether the name is new. */
        boolean add(String name) {
            boolean[] isNew = {false};
            names.update(name, (key, known) -> {
                isNew[0] = known == null;
                return true;
            });
            return isNew[0];
        }
    }

    /**
     * @param unsafeLimit how long updates that cannot be noted may hold up the next ones
     * @param stopLimit how long work in hand may go on after the stop signal
     */
    Reception(
            UpdateReader reader,
            Journal journal,
            ChatQueues queues,
            FloodLimit flood,
            Work work,
            Refusal refusal,
            StopSignal stop,
            Duration unsafeLimit,
            Duration stopLimit) {
        this.reader = reader;
        this.journal = journal;
        this.queues = queues;
        this.flood = flood;
        this.work = work;
        this.refusal = refusal;
        this.stop = stop;
        this.unsafeLimit = unsafeLimit;
        this.stopLimit = stopLimit;
    }

    /** Takes up what an earlier process left unanswered. Called once, before anything is taken. */
    void resume() {
        List<Taken> left = journal.left();
        if (!left.isEmpty()) {
            LOG.info("{} questions are left from before and are answered now", left.size());
        }
        for (Taken taken : left) {
            inHand.put(key(taken), taken);
            queues.reserveInAnyCase(taken.incoming().from().chat());
            begin(taken);
        }
    }

    @Override
    public int take(List<RawUpdate> updates) {
        Batch batch = new Batch();
        for (RawUpdate update : updates) {
            batch.looked.add(look(update, batch));
        }
        journal.note(batch.accepted.stream()
                .filter(taken -> taken.incoming().waits())
                .toList());
        batch.accepted.forEach(this::begin);
        try {
            for (Refused refused : batch.refused) {
                refused.say();
            }
            awaitUnsafe(batch);
        } catch (InterruptedException e) {
            stop.give();
            Thread.currentThread().interrupt();
        }
        int safe = 0;
        while (safe < updates.size() && isSafe(batch.looked.get(safe).orElse(null))) {
            safe++;
        }
        if (safe == updates.size()) {
            return safe;
        } else if (stop.isGiven()) {
            LOG.warn("{} updates are left unanswered: Telegram will send them again", updates.size() - safe);
            return safe;
        }
        LOG.warn(
                "update {} takes longer than {} s; going on without waiting for it",
                updates.get(safe).id(),
                unsafeLimit.toSeconds());
        return updates.size();
    }

    /** What becomes of the updates that are taken together. */
    private static final class Batch {
        /** For each update what is in hand, if anything is. */
        private final List<Optional<Taken>> looked = new ArrayList<>();

        private final List<Taken> accepted = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
    }

    /** How it is said that a question is not answered. */
    @FunctionalInterface
    private interface Refused {
        void say() throws InterruptedException;
    }

    private Optional<Taken> look(RawUpdate update, Batch batch) {
        Incoming incoming = reader.read(update).orElse(null);
        if (incoming == null) {
            return Optional.empty();
        }
        if (!incoming.waits() && !passing.add(incoming.distinctName())) {
            LOG.debug("update {} came again and is left out", update.id());
            return Optional.empty();
        }
        Taken taken = new Taken(incoming, update.sentAt(), journal);
        Taken before = inHand.putIfAbsent(key(taken), taken);
        if (before != null || (incoming.waits() && journal.wasAnswered(update.id(), update.sentAt()))) {
            LOG.debug("update {} came again and is left out", update.id());
            if (before == null) {
                inHand.remove(key(taken));
            }
            return Optional.ofNullable(before);
        }
        work.heardFrom(incoming.from().chat());
        FloodLimit.Verdict verdict = flood.ask(incoming.from().chat());
        if (verdict == FloodLimit.Verdict.ALLOWED
                && queues.reserve(incoming.from().chat())) {
            batch.accepted.add(taken);
            return Optional.of(taken);
        }
        switch (verdict) {
            case ALLOWED -> {
                LOG.warn("update {}: too much to do, the chat is told to try again", update.id());
                batch.refused.add(() -> refusal.busy(incoming));
            }
            case TOO_MANY -> {
                LOG.info("update {}: too many questions of one chat, which is told so", update.id());
                batch.refused.add(() -> refusal.tooMany(incoming));
            }
            case STILL_TOO_MANY -> LOG.debug("update {}: still too many questions of one chat", update.id());
        }
        if (incoming.waits()) {
            journal.remember(update.id(), update.sentAt());
        }
        inHand.remove(key(taken));
        return Optional.empty();
    }

    private void begin(Taken taken) {
        queues.submit(taken.incoming().from().chat(), () -> {
            if (work.answer(taken.incoming(), taken)) {
                taken.finish();
                inHand.remove(key(taken));
            }
        });
    }

    private void awaitUnsafe(Batch batch) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(batch.looked.stream()
                .flatMap(Optional::stream)
                .filter(taken -> !isSafe(taken))
                .map(Taken::done)
                .toArray(CompletableFuture[]::new));
        await(CompletableFuture.anyOf(all, stop.future()), unsafeLimit);
        if (stop.isGiven()) {
            await(all, stop.left(stopLimit));
        }
    }

    private static boolean isSafe(@Nullable Taken taken) {
        return taken == null
                || !taken.incoming().waits()
                || taken.place() != null
                || taken.done().isDone();
    }

    private static Key key(Taken taken) {
        return new Key(taken.incoming().updateId(), taken.sentAt());
    }

    private static void await(CompletableFuture<?> future, Duration atMost) throws InterruptedException {
        try {
            future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("waited {} ms in vain", atMost.toMillis());
        } catch (ExecutionException e) {
            // Neither work nor the stop signal completes with a fault.
            throw new IllegalStateException(e);
        }
    }
}
