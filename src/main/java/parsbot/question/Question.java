package parsbot.question;

import java.util.List;
import java.util.Locale;

/**
 * What a person asked. Immutable and thread-safe.
 *
 * @param text as typed
 * @param previous earlier questions of the same conversation, oldest first
 * @param speaks the language in which the person is spoken to
 */
public record Question(String text, List<String> previous, Locale speaks) {

    public Question {
        previous = List.copyOf(previous);
    }

    /** Returns a question without a conversation around it, asked in English. */
    public static Question of(String text) {
        return new Question(text, List.of(), Locale.ENGLISH);
    }
}
