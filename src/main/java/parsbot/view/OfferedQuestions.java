package parsbot.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that buttons offer. Immutable and thread-safe. */
public final class OfferedQuestions {

    private final Map<Integer, String> byHash = new HashMap<>();

    public OfferedQuestions(Stream<String> questions) {
        questions.forEach(question -> byHash.put(MarkedPassages.hash(question), question));
    }

    /** Returns what a button says to ask this question. */
    public static Press.Ask ask(String question) {
        return new Press.Ask(MarkedPassages.hash(question));
    }

    /** Returns the question that a button asks; empty if it is offered no longer. */
    public Optional<String> of(Press.Ask press) {
        return Optional.ofNullable(byHash.get(press.question()));
    }
}
