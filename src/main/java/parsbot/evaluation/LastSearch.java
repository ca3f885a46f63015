package parsbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.PassageId;
import parsbot.question.Correction;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Retriever;

/**
 * Keeps what the last search found, so that ranking and answer of one question cost one search. For retrievers whose few best
 * passages are the first ones of many. Thread-safe.
 */
public final class LastSearch implements Retriever {

    private record Found(PassageQuery query, int topK, Findings findings) {}

    private final Retriever retriever;
    private final AtomicReference<@Nullable Found> last = new AtomicReference<>();

    public LastSearch(Retriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        Found found = last.get();
        if (found == null || found.topK() < topK || !found.query().equals(query)) {
            found = new Found(query, topK, retriever.find(query, topK));
            last.set(found);
        }
        List<Hit> hits = found.findings().hits();
        return new Findings(
                hits.subList(0, Math.min(topK, hits.size())), found.findings().signs());
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        return retriever.corrections(text, language);
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        return retriever.explain(query, passage);
    }
}
