package parsbot.retrieval;

import java.util.stream.DoubleStream;

/**
 * How much a match counts by where it is; 1 is the weight of the passage's own words. Immutable and thread-safe.
 *
 * @param text the passage's words, stemmed
 * @param exact the passage's words as they are, which favours names
 * @param title the article's title
 * @param publisher the article's publisher
 * @param section the heading that the passage stands under
 * @param asked all asked-as lines of the passage together
 * @param sentence the best single sentence
 * @param line the best single asked-as line
 * @param pairs two words that stand side by side in the passage, and as much again for the best asked-as line
 */
public record FieldWeights(
        double text,
        double exact,
        double title,
        double publisher,
        double section,
        double asked,
        double sentence,
        double line,
        double pairs) {

    /** Set by hand on the project's questions and SQuAD 2.0; no other setting that was tried there was clearly better on both. */
    public static final FieldWeights DEFAULT = new FieldWeights(1, 0.2, 0.3, 0.3, 0.2, 1, 1, 2, 0.5);

    /** @throws IllegalArgumentException if a weight is negative, or all are 0 */
    public FieldWeights {
        if (DoubleStream.of(text, exact, title, publisher, section, asked, sentence, line, pairs)
                        .anyMatch(weight -> !(weight >= 0))
                || text + exact + title + publisher + section + asked == 0) {
            throw new IllegalArgumentException("weights must be 0 or more, and one that finds passages above 0");
        }
    }

    /** Returns the same without asked-as lines. */
    public FieldWeights withoutAsked() {
        return new FieldWeights(text, exact, title, publisher, section, 0, sentence, 0, pairs);
    }

    /** Returns the same without sentences. */
    public FieldWeights withoutSentences() {
        return new FieldWeights(text, exact, title, publisher, section, asked, 0, line, pairs);
    }

    /** Returns the sum of all weights. */
    public double sum() {
        return text + exact + title + publisher + section + asked + sentence + line + 2 * pairs;
    }
}
