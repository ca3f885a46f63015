package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parsbot.corpus.ArticleId;
import parsbot.corpus.TextRange;
import parsbot.retrieval.Hit;

/** Makes the items of an answer to a question that asks for a list: the key sentences of its passages, each once. Thread-safe. */
final class ItemList {

    /** The share of the best passage's score from which a further one gives an item. Set on the project's own questions. */
    static final double ENOUGH = 0.8;

    private ItemList() {}

    /** Returns the best hit of each article, since the others of an article mostly lead away from what is asked for. */
    static List<Hit> oneOfEachSource(List<Hit> hits) {
        Set<ArticleId> seen = new HashSet<>();
        return hits.stream().filter(hit -> seen.add(hit.article().id())).toList();
    }

    /** Returns the items, those of one passage in the order of its text. */
    static List<Answer.Item> of(List<Citation> citations) {
        List<Answer.Item> items = new ArrayList<>();
        for (Citation citation : citations) {
            citation.highlights().stream()
                    .sorted(Comparator.comparingInt(TextRange::start))
                    .map(range -> range.of(citation.passage().text()))
                    .forEach(sentence -> items.add(new Answer.Item(sentence, null, List.of(citation.rank()))));
        }
        return items;
    }
}
