package parsbot.corpus;

import java.text.Normalizer;

/**
 * A text's letters and digits without case and accents, its words between single spaces: for finding names in it. Immutable and
 * thread-safe.
 *
 * @param words with a space before the first and after the last
 */
public record FoldedText(String words) {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Returns the folded form of a text. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= FIRST_BEYOND_ASCII) {
                return ofDecomposed(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
            append(character, folded);
        }
        return ended(folded);
    }

    private static FoldedText ofDecomposed(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
        text.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(character -> append(character, folded));
        return ended(folded);
    }

    private static void append(int character, StringBuilder folded) {
        if (Character.isLetterOrDigit(character)) {
            folded.appendCodePoint(Character.toLowerCase(character));
        } else if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static FoldedText ended(StringBuilder folded) {
        append(' ', folded);
        return new FoldedText(folded.toString());
    }

    /** Returns whether these words stand in the text, whole and next to each other; words without a letter or digit never do. */
    public boolean has(String phrase) {
        String sought = of(phrase).words;
        return !sought.isBlank() && words.contains(sought);
    }
}
