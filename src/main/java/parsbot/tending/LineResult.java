package parsbot.tending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.PassageId;

/**
 * What came of asking a line. Immutable and thread-safe.
 *
 * @param rank of the line's own paragraph, from 1; 0 if it is not among the passages looked at
 * @param winner what comes first instead; {@code null} if that is the own paragraph, or if nothing is found at all
 * @param sharesNoWord whether the own paragraph has none of the line's words in its text or title; told only of lines that do not
 *     find it first
 */
public record LineResult(AskedLine line, int rank, @Nullable Winner winner, boolean sharesNoWord) {

    /**
     * The passage that comes first, and what may be the reason.
     *
     * @param advantages the parts of the score in which it is ahead of the own paragraph, the greatest first; empty if the own
     *     paragraph is not among the passages looked at
     * @param line its asked-as line that is most like the one asked; {@code null} if it has none
     * @param sentence its sentence that fits best
     * @param words of the line asked that its text or title has and that of the own paragraph has not
     */
    public record Winner(
            PassageId passage,
            List<Advantage> advantages,
            @Nullable AlikeLine line,
            String sentence,
            List<String> words) {
        public Winner {
            advantages = List.copyOf(advantages);
            words = List.copyOf(words);
        }
    }

    /**
     * A part of the score.
     *
     * @param by how much more it adds to the score of the one than of the other, above 0
     */
    public record Advantage(String part, double by) {}

    /**
     * A line of another paragraph.
     *
     * @param likeness as {@link LineLikeness} measures it
     * @param nearlyTheSame whether it asks the same, as far as that can be told
     */
    public record AlikeLine(String text, double likeness, boolean nearlyTheSame) {}
}
