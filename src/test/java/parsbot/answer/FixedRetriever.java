package parsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parsbot.corpus.PassageId;
import parsbot.question.Correction;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Retriever;
import parsbot.retrieval.Signs;

/** Finds the same hits for whatever is asked, corrects the same words, and keeps what it was asked. Not thread-safe. */
final class FixedRetriever implements Retriever {

    private final List<Hit> hits;
    private final List<Correction> corrections;
    private final List<PassageQuery> queries = new ArrayList<>();
    private final List<String> spelt = new ArrayList<>();

    FixedRetriever(List<Hit> hits) {
        this(hits, List.of());
    }

    FixedRetriever(List<Hit> hits, List<Correction> corrections) {
        this.hits = List.copyOf(hits);
        this.corrections = List.copyOf(corrections);
    }

    @Override
    public Findings find(PassageQuery query, int topK) {
        queries.add(query);
        return new Findings(hits.stream().limit(topK).toList(), Signs.NONE);
    }

    @Override
    public List<Correction> corrections(String text, Locale language) {
        spelt.add(language + ": " + text);
        return corrections;
    }

    @Override
    public Explanation explain(PassageQuery query, PassageId passage) {
        return new Explanation(0, "fixed", List.of());
    }

    /** Returns the queries so far. */
    List<PassageQuery> queries() {
        return queries;
    }

    /** Returns the texts that were looked through for mistyped words so far, each after its language. */
    List<String> spelt() {
        return spelt;
    }
}
