package parsbot.corpus;

import java.util.Comparator;

/**
 * Names a passage: its article and its number in it, written {@code article#3}. Immutable and thread-safe; ordered by article,
 * then by number.
 *
 * @param number counted from 1, in the order of the article's text
 */
public record PassageId(ArticleId article, int number) implements Comparable<PassageId> {

    private static final Comparator<PassageId> ORDER =
            Comparator.comparing(PassageId::article).thenComparingInt(PassageId::number);

    /** @throws IllegalArgumentException if the number is below 1 */
    public PassageId {
        if (number < 1) {
            throw new IllegalArgumentException("number is '" + number + "': must be 1 or more");
        }
    }

    /**
     * Reads an id in its written form.
     *
     * @throws IllegalArgumentException if the text is no passage id
     */
    public static PassageId parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash < 1 || !text.substring(hash + 1).matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("'" + text + "' is no passage id: write it as article#number");
        }
        return new PassageId(new ArticleId(text.substring(0, hash)), Integer.parseInt(text.substring(hash + 1)));
    }

    @Override
    public int compareTo(PassageId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return article + "#" + number;
    }
}
