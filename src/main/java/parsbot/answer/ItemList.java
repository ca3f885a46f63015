package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parsbot.corpus.TextRange;

/** Makes the items of an answer to a question that asks for a list: the key sentences of its passages, each once. Thread-safe. */
final class ItemList {

    /** The share of the best passage's score from which a further one gives an item. Set on the project's own questions. */
    static final double ENOUGH = 0.7;

    private ItemList() {}

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
