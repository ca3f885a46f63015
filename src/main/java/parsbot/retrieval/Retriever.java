package parsbot.retrieval;

import java.util.List;
import parsbot.corpus.PassageId;

/** Finds passages. Implementations are thread-safe, and give equal answers to equal queries. */
public interface Retriever {

    /**
     * Returns the passages that fit best.
     *
     * @param topK how many at most, 1 or more
     * @return ordered by falling score, equal scores by passage id; empty if no passage has anything of the query
     */
    List<Hit> retrieve(PassageQuery query, int topK);

    /** Returns how a passage came by its score for a query. */
    Explanation explain(PassageQuery query, PassageId passage);
}
