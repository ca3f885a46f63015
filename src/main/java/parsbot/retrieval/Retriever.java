package parsbot.retrieval;

import java.util.List;
import java.util.Locale;
import parsbot.corpus.PassageId;
import parsbot.question.Correction;

/** Finds passages. Implementations are thread-safe, and give equal answers to equal queries. */
public interface Retriever {

    /**
     * Returns the passages that fit best, and what else the query is near to.
     *
     * @param topK how many passages at most, 1 or more
     */
    Findings find(PassageQuery query, int topK);

    /**
     * Returns the passages that fit best.
     *
     * @param topK how many at most, 1 or more
     * @return ordered by falling score, equal scores by passage id; empty if no passage has anything of the query
     */
    default List<Hit> retrieve(PassageQuery query, int topK) {
        return find(query, topK).hits();
    }

    /**
     * Returns how mistyped words of a text are to be understood: by words that the corpus has. A word that the corpus has as it is
     * typed is never corrected.
     *
     * @param language of the text
     */
    List<Correction> corrections(String text, Locale language);

    /** Returns how a passage came by its score for a query. */
    Explanation explain(PassageQuery query, PassageId passage);
}
