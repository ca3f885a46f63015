package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.TextRange;
import parsbot.retrieval.Hit;

/** Collects the passages that an answer cites because the corpus says what they show, whether they were found or not. Not thread-safe. */
final class CitationList {

    private final Corpus corpus;
    private final Asked asked;
    private final Map<PassageId, Hit> hits = new HashMap<>();
    private final Map<PassageId, Integer> ranks = new HashMap<>();
    private final List<Citation> citations = new ArrayList<>();

    CitationList(Corpus corpus, Asked asked) {
        this.corpus = corpus;
        this.asked = asked;
        asked.findings().hits().forEach(hit -> hits.put(hit.passage().id(), hit));
    }

    /** Returns the citations so far, in the order in which they were added. */
    List<Citation> all() {
        return List.copyOf(citations);
    }

    /** Orders passages by how well they fit the question, the best first; those that were not found come last, by id. */
    Comparator<PassageId> byFit() {
        ToDoubleFunction<PassageId> score =
                id -> Optional.ofNullable(hits.get(id)).map(Hit::score).orElse(Double.NEGATIVE_INFINITY);
        return Comparator.comparingDouble(score).reversed().thenComparing(Comparator.naturalOrder());
    }

    /**
     * Cites a passage, once, and returns its rank.
     *
     * @param shows whether a sentence shows what the passage is cited for; of those that do, the one that fits the question best is
     *     the key sentence, of none the best of all
     */
    int add(PassageId id, Predicate<String> shows) {
        Integer known = ranks.get(id);
        if (known != null) {
            return known;
        }
        Article article = corpus.article(id.article());
        Passage passage = corpus.passage(id);
        Hit hit = hits.get(id);
        citations.add(new Citation(
                citations.size() + 1,
                article,
                passage,
                List.of(keySentence(passage, hit, shows)),
                hit == null ? 0 : hit.score(),
                List.of()));
        ranks.put(id, citations.size());
        return citations.size();
    }

    /**
     * Cites a passage, marks the first sentence that shows what it is cited for beside those marked already, and returns its rank.
     *
     * @param shows is so of at least one sentence of the passage
     */
    int addMarked(PassageId id, Predicate<String> shows) {
        Passage passage = corpus.passage(id);
        TextRange sentence = passage.sentences().stream()
                .filter(range -> shows.test(range.of(passage.text())))
                .findFirst()
                .orElseThrow();
        Integer known = ranks.get(id);
        if (known == null) {
            return add(id, text -> text.equals(sentence.of(passage.text())));
        }
        Citation cited = citations.get(known - 1);
        if (!cited.highlights().contains(sentence)) {
            citations.set(known - 1, cited.withMarked(sentence));
        }
        return known;
    }

    private TextRange keySentence(Passage passage, @Nullable Hit hit, Predicate<String> shows) {
        List<TextRange> showing = passage.sentences().stream()
                .filter(sentence -> shows.test(sentence.of(passage.text())))
                .toList();
        if (hit == null) {
            return showing.isEmpty() ? passage.sentences().getFirst() : showing.getFirst();
        }
        List<TextRange> best = KeySentence.of(hit, asked.query().expected());
        return showing.isEmpty() || showing.contains(best.getFirst())
                ? best.getFirst()
                : showing.stream()
                        .max(Comparator.comparingDouble(sentence ->
                                hit.sentenceScores().get(passage.sentences().indexOf(sentence))))
                        .orElseThrow();
    }
}
