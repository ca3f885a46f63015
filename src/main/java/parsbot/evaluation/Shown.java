package parsbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.DateSpan;

/**
 * An entry of an answer as a reader meets it: a passage, and the date that stands with it.
 *
 * @param date of the position or event, else of the passage's source
 */
record Shown(Citation citation, DateSpan date) {

    /** Returns the entries in the order in which they are shown; a passage that several of them cite is there more than once. */
    static List<Shown> of(Answer answer) {
        List<Shown> shown = new ArrayList<>();
        switch (answer) {
            case Answer.Positions positions ->
                positions.held().forEach(held -> add(shown, answer, held.citations(), held.asOf()));
            case Answer.Disputed disputed ->
                disputed.versions().forEach(version -> add(shown, answer, version.citations(), null));
            case Answer.Grounded grounded ->
                grounded.items().forEach(item -> add(shown, answer, item.citations(), item.date()));
            default -> {}
        }
        if (shown.isEmpty()) {
            answer.citations().forEach(citation -> shown.add(of(citation, null)));
        }
        return shown;
    }

    private static void add(List<Shown> shown, Answer answer, List<Integer> ranks, @Nullable DateSpan date) {
        for (int rank : ranks) {
            shown.add(of(answer.citations().get(rank - 1), date));
        }
    }

    private static Shown of(Citation citation, @Nullable DateSpan date) {
        return new Shown(citation, date == null ? citation.article().source().published() : date);
    }

    /** Returns whether it gives a state: its passage says so. */
    boolean gives(Gold gold, Gold.State state) {
        return gold.isSource(citation.article())
                && Gold.hasOneOf(state.strings(), citation.passage().text());
    }

    /** Returns what is shown of an answer as its items, and as its key sentences. */
    static Stream<String> sentences(Answer answer) {
        Stream<String> keySentences = answer.citations().stream().flatMap(citation -> citation.keySentences().stream());
        return answer instanceof Answer.Grounded grounded
                ? Stream.concat(grounded.items().stream().map(Answer.Item::text), keySentences)
                : keySentences;
    }
}
