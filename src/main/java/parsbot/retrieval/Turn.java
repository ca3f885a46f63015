package parsbot.retrieval;

import java.util.List;
import java.util.Locale;

/**
 * A question in a conversation, as it is understood. Immutable and thread-safe.
 *
 * @param text of the question, in English words as far as they are known
 * @param language of the question as it was typed, or of the conversation
 * @param previous earlier questions, the oldest first
 */
public record Turn(String text, Locale language, List<String> previous) {

    public Turn {
        previous = List.copyOf(previous);
    }
}
