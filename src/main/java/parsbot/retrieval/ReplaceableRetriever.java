package parsbot.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import parsbot.corpus.PassageId;
import parsbot.question.Correction;

/** Passes each question on to another retriever, which can be replaced while questions come. Thread-safe. */
public final class ReplaceableRetriever implements Retriever {

    /** Held for reading while a question is answered, so that nobody closes the retriever under it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private Retriever current;

    public ReplaceableRetriever(Retriever first) {
        current = first;
    }

    /**
     * Has the questions that come from now on answered by another retriever. Waits for those in progress; what comes meanwhile waits
     * too, and goes to the new one. When this returns, the one before is in use no more.
     */
    public void replaceBy(Retriever next) {
        lock.writeLock().lock();
        try {
            current = next;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        lock.readLock().lock();
        try {
            return current.find(query, topK);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        lock.readLock().lock();
        try {
            return current.corrections(text, language);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        lock.readLock().lock();
        try {
            return current.explain(query, passage);
        } finally {
            lock.readLock().unlock();
        }
    }
}
