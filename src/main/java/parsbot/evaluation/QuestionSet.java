package parsbot.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;

/**
 * Judged questions and the corpus that they are judged against. Immutable and thread-safe.
 *
 * @param name for tables
 * @param unit what the questions' judgments are about
 */
public record QuestionSet(String name, Corpus corpus, JudgedUnit unit, List<JudgedQuestion> questions) {
    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /**
     * Returns the ranking that is judged: each id where it stands first, {@code depth} of them at most. Where articles are judged,
     * one with the id of the question itself is left out, as BEIR's own evaluation does (Thakur et al. 2021): in some of its sets
     * the questions are taken from the corpus.
     *
     * @param ranking the best first
     */
    List<Ranked> judged(JudgedQuestion question, Stream<Ranked> ranking, int depth) {
        Map<RankedId, Ranked> first = new LinkedHashMap<>();
        ranking.filter(ranked ->
                        unit != JudgedUnit.ARTICLE || !ranked.id().value().equals(question.id()))
                .forEach(ranked -> first.putIfAbsent(ranked.id(), ranked));
        return first.values().stream().limit(depth).toList();
    }

    /** Returns what each passage of the corpus counts as, one object for each id. */
    Map<PassageId, RankedId> ids() {
        Map<RankedId, RankedId> distinct = new HashMap<>();
        Map<PassageId, RankedId> ids = new HashMap<>();
        corpus.passages().forEach(passage -> {
            RankedId id = unit.of(passage.id());
            ids.put(passage.id(), distinct.computeIfAbsent(id, _ -> id));
        });
        return ids;
    }
}
