package parsbot.tending;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parsbot.corpus.PassageId;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Retriever;

/** Tells which words of a question passages have in their texts and titles, in any form that the search knows. Thread-safe. */
final class TextWords {

    private final Retriever byWords;
    private final int passages;
    private final Map<PassageQuery, Set<PassageId>> having = new ConcurrentHashMap<>();

    /**
     * @param byWords on the corpus without its asked-as lines
     * @param passages how many there are
     */
    TextWords(Retriever byWords, int passages) {
        this.byWords = byWords;
        this.passages = passages;
    }

    /** Returns the words that one of the passages has, in the question's order, without those that any question has. */
    List<String> shared(PassageQuery question, Collection<PassageId> of) {
        return LineLikeness.words(question.text()).stream()
                .distinct()
                .map(word -> new PassageQuery(word, question.language(), question.expected()))
                .filter(word -> of.stream().anyMatch(having(word)::contains))
                .map(PassageQuery::text)
                .toList();
    }

    private Set<PassageId> having(PassageQuery word) {
        return having.computeIfAbsent(
                word,
                query -> byWords.retrieve(query, passages).stream()
                        .map(hit -> hit.passage().id())
                        .collect(toSet()));
    }
}
