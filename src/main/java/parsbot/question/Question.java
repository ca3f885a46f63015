package parsbot.question;

import java.util.List;
import java.util.Locale;

/**
 * What a person asked. Immutable and thread-safe.
 *
 * @param text as typed
 * @param previous earlier questions of the same conversation, oldest first
 * @param speaks the language in which the person is spoken to
 * @param corrections how mistyped words of the text are understood; empty until an answer is looked for
 */
public record Question(String text, List<String> previous, Locale speaks, List<Correction> corrections) {

    public Question {
        previous = List.copyOf(previous);
        corrections = List.copyOf(corrections);
    }

    /** A question as it was typed. */
    public Question(String text, List<String> previous, Locale speaks) {
        this(text, previous, speaks, List.of());
    }

    /** Returns a question without a conversation around it, asked in English. */
    public static Question of(String text) {
        return new Question(text, List.of(), Locale.ENGLISH);
    }

    /** Returns the same question with its mistyped words understood so. */
    public Question understood(List<Correction> corrections) {
        return new Question(text, previous, speaks, corrections);
    }
}
