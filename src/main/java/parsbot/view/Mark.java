package parsbot.view;

/**
 * Stands for a passage and one of its sentences, in few bits. Immutable and thread-safe.
 *
 * @param passage a hash of the passage's id and text, of {@link #PASSAGE_BITS} bits: another one as soon as the text changes
 * @param sentence the number of the sentence, from 0; the last one that can be told for all beyond it
 */
public record Mark(int passage, int sentence) {

    static final int PASSAGE_BITS = 30;

    static final int MAX_SENTENCE = 63;

    /** @throws IllegalArgumentException if a number is out of range */
    public Mark {
        if (passage < 0 || passage >= 1 << PASSAGE_BITS || sentence < 0 || sentence > MAX_SENTENCE) {
            throw new IllegalArgumentException("no mark: " + passage + ", " + sentence);
        }
    }
}
