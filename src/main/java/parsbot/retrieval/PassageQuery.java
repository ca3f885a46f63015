package parsbot.retrieval;

import java.util.Locale;
import java.util.Optional;
import parsbot.question.ExpectedAnswer;

/**
 * What a retriever is given. Immutable and thread-safe.
 *
 * @param text the words to search for, of any form and at most {@link QueryPlanner#MAX_WORDS} of them
 * @param language the language of the question as it was typed; the words may be English ones for Spanish
 * @param expected what kind of words the answer should have, for choosing among sentences
 * @param followUp in a conversation, the words of the last question alone, while {@code text} has those before it too; passages
 *     should fit both
 */
public record PassageQuery(String text, Locale language, ExpectedAnswer expected, Optional<String> followUp) {

    /** A query outside a conversation. */
    public PassageQuery(String text, Locale language, ExpectedAnswer expected) {
        this(text, language, expected, Optional.empty());
    }
}
