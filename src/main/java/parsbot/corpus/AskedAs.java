package parsbot.corpus;

import java.util.OptionalInt;

/**
 * A question that a passage answers, as people may put it: searched, never shown. Immutable and thread-safe.
 *
 * @param sentence the place of the sentence that answers it, counted from 0 in the order of {@link Passage#sentences()}; empty if
 *     none is named, or if the one that is named stands in another part of a split paragraph
 */
public record AskedAs(String question, OptionalInt sentence) {

    /** @throws IllegalArgumentException if the place is negative */
    public AskedAs {
        if (sentence.isPresent() && sentence.getAsInt() < 0) {
            throw new IllegalArgumentException("sentence is '" + sentence.getAsInt() + "': must be 0 or more");
        }
    }

    /** Returns a question that names no sentence. */
    public static AskedAs of(String question) {
        return new AskedAs(question, OptionalInt.empty());
    }
}
