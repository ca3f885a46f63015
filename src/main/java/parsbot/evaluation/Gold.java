package parsbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Outcome;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.PartialDate;

/**
 * What is right for the whole answer to a question, beyond the passages that answer. What is empty or {@code null} is not judged.
 * Immutable and thread-safe. Strings are looked for without regard to case.
 *
 * @param outcome what the answer has to be
 * @param sources the articles that answer
 * @param versions of a disputed point, each as strings; a passage of the sources with one of them gives that version
 * @param actors the names of all whose positions answer; empty if {@code outcome} is {@link Outcome#NOTHING_FOUND}
 * @param notActors names that must not be given as holding such a position; where nothing is to be found, those of whom that is said
 * @param items the entries of a list, each as strings, of which one is enough
 * @param latest what holds last
 * @param earlier what held before
 * @param side of the dispute that the question is about
 */
public record Gold(
        @Nullable Outcome outcome,
        Set<ArticleId> sources,
        List<List<String>> versions,
        List<String> actors,
        List<String> notActors,
        List<List<String>> items,
        @Nullable State latest,
        List<State> earlier,
        @Nullable Side side) {

    /** Nothing but passages is judged. */
    public static final Gold NONE =
            new Gold(null, Set.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null);

    /**
     * What held at a time.
     *
     * @param strings a passage of the sources with one of them gives it
     */
    public record State(PartialDate date, List<String> strings) {
        public State {
            strings = List.copyOf(strings);
        }
    }

    /** A side of the dispute. */
    public enum Side {
        ENDS,
        KEEPS
    }

    public Gold {
        sources = Set.copyOf(sources);
        versions = versions.stream().map(List::copyOf).toList();
        actors = List.copyOf(actors);
        notActors = List.copyOf(notActors);
        items = items.stream().map(List::copyOf).toList();
        earlier = List.copyOf(earlier);
    }

    /** Returns whether it has to be said of somebody that no position is known. */
    boolean isSilence() {
        return outcome == Outcome.NOTHING_FOUND && !notActors.isEmpty();
    }

    boolean isSource(Article article) {
        return sources.contains(article.id());
    }

    /** Returns whether a text has one of the strings. */
    static boolean hasOneOf(List<String> strings, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return strings.stream().anyMatch(string -> lower.contains(string.toLowerCase(Locale.ROOT)));
    }
}
