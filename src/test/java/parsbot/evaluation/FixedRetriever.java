package parsbot.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.question.Correction;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Retriever;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;

/** Finds all passages of a corpus in their order, whatever is asked, and notes what it was asked. */
final class FixedRetriever implements Retriever {

    private final Corpus corpus;
    private final List<String> asked = new ArrayList<>();

    FixedRetriever(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Returns the texts that were searched for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        asked.add(query.text());
        List<Hit> hits = new ArrayList<>();
        for (Article article : corpus.articles()) {
            for (Passage passage : article.passages()) {
                hits.add(new Hit(
                        hits.size() + 1,
                        article,
                        passage,
                        1.0 / (hits.size() + 1),
                        new Signals(1, 1, 0, 0, 0),
                        Collections.nCopies(passage.sentences().size(), 1.0)));
            }
        }
        return new Findings(hits.subList(0, Math.min(topK, hits.size())), Signs.NONE);
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        return List.of();
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        return new Explanation(0, "fixed", List.of());
    }
}
