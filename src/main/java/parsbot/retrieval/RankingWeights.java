package parsbot.retrieval;

/**
 * How the parts of a passage's score are put together. Each part becomes a standard score over the candidates of a question: how
 * many standard deviations it lies above their mean. The passage's score is the weighted mean of these; a part that a corpus or a
 * machine does not have leaves its weight to the others. Immutable and thread-safe.
 *
 * @param fields within the part of words
 * @param words the words that question and passage share (BM25)
 * @param meaning how near the vectors of question and text are: the mean of the passage's and of its best sentence's cosine
 * @param asked how near the vectors of question and best asked-as line are
 * @param sentences whether sentences count, in words and in meaning; otherwise only whole passages do
 */
public record RankingWeights(FieldWeights fields, double words, double meaning, double asked, boolean sentences) {

    /** Good on both the project's own questions and SQuAD 2.0, and not the best on either; the ADR on ranking has the range. */
    public static final RankingWeights DEFAULT = new RankingWeights(FieldWeights.DEFAULT, 0.3, 0.35, 0.35, true);

    /** How much of their weight the words keep where there are no asked-as lines, of which they have many themselves. */
    private static final double WITHOUT_LINES = 2 / 3.0;

    /** @throws IllegalArgumentException if a weight is negative, or neither words nor meaning count */
    public RankingWeights {
        if (!(words >= 0 && meaning >= 0 && asked >= 0 && words + meaning > 0)) {
            throw new IllegalArgumentException("weights are '" + words + "', '" + meaning + "' and '" + asked
                    + "': must be 0 or more, and one of the first two above 0");
        }
    }

    /** Returns whether asked-as lines count, in words or in vectors. */
    public boolean askedAs() {
        return asked > 0 || fields.asked() > 0 || fields.line() > 0;
    }

    /** Returns the same without vectors. */
    public RankingWeights wordsOnly() {
        return new RankingWeights(fields, 1, 0, 0, sentences);
    }

    /** Returns the same without words. */
    public RankingWeights vectorsOnly() {
        return new RankingWeights(fields, 0, meaning, asked, sentences);
    }

    /** Returns the same without sentences. */
    public RankingWeights withoutSentences() {
        return new RankingWeights(fields, words, meaning, asked, false);
    }

    /**
     * Returns the same without asked-as lines, in words and in vectors, as it is good for a corpus that has none. Their weight goes to
     * meaning, and some of that of the words too, unless only words count.
     */
    public RankingWeights withoutAsked() {
        if (!askedAs()) {
            return this;
        }
        return meaning + asked == 0
                ? new RankingWeights(fields.withoutAsked(), words, 0, 0, sentences)
                : new RankingWeights(fields.withoutAsked(), WITHOUT_LINES * words, meaning + asked, 0, sentences);
    }
}
