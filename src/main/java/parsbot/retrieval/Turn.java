package parsbot.retrieval;

import java.util.List;
import java.util.Locale;

/**
 * A question in a conversation, as it is understood. Immutable and thread-safe.
 *
 * @param text of the question, in English words as far as they are known
 * @param typed the same in the words that were typed, corrected and spelled out
 * @param language of the question as it was typed; of the conversation if that does not tell
 * @param previous earlier questions in English words, the oldest first, without those that ask for nothing
 */
public record Turn(String text, String typed, Locale language, List<String> previous) {

    public Turn {
        previous = List.copyOf(previous);
    }

    /** Returns the same question without a conversation before it. */
    public Turn alone() {
        return new Turn(text, typed, language, List.of());
    }
}
