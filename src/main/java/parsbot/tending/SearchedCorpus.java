package parsbot.tending;

import parsbot.retrieval.Retriever;

/** A corpus that can be searched, until it is closed. Thread-safe. */
public interface SearchedCorpus extends AutoCloseable {

    /** Returns what finds passages as it does for people. */
    Retriever retriever();

    /** Returns what finds passages by their words alone. */
    Retriever byWords();

    @Override
    void close();
}
