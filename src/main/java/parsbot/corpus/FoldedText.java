package parsbot.corpus;

import java.text.Normalizer;

/**
 * A text's letters and digits without case and accents, its words between single spaces: for finding names in it. Immutable and
 * thread-safe.
 *
 * @param words with a space before the first and after the last
 */
record FoldedText(String words) {

    static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                folded.appendCodePoint(Character.toLowerCase(character));
            } else if (Character.getType(character) != Character.NON_SPACING_MARK
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return new FoldedText(folded.toString());
    }

    /** Returns whether these words stand in the text, whole and next to each other; words without a letter or digit never do. */
    boolean has(String phrase) {
        String sought = of(phrase).words;
        return !sought.isBlank() && words.contains(sought);
    }
}
