package parsbot.retrieval;

import java.util.List;

/**
 * What a retriever finds for a query. Immutable and thread-safe.
 *
 * @param hits ordered by falling score, equal scores by passage id; empty if no passage has anything of the query
 * @param signs how near the query is to the signposts that the index has
 */
public record Findings(List<Hit> hits, Signs signs) {

    /** Nothing was found. */
    public static final Findings NOTHING = new Findings(List.of(), Signs.NONE);

    public Findings {
        hits = List.copyOf(hits);
    }
}
