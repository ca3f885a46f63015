package parsbot.answer;

import java.util.List;
import java.util.regex.Pattern;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Matter;
import parsbot.question.FollowUp;
import parsbot.retrieval.Turn;

/**
 * Tells whether a question in a conversation begins a new topic. Mixed with the questions before it, it would be answered by their
 * passages; without them a follow-up finds nothing. What stands alone is like the questions that are noted to be answered, is long, or
 * names the matter; what does not, points to something before. The worth of each, in cosines, is rounded from a logistic regression
 * fitted to 321 judged follow-ups and 510 judged questions put behind one on something else: it knows 498 of these, and takes 20
 * follow-ups for new. Immutable and thread-safe.
 */
final class TopicShift {

    /** From so much on a topic is new. */
    private static final double NEW = 1.05;

    /** A question less near to all lines counts no less: it may be on what nobody has noted. */
    private static final double LEAST_NEAR = 0.84;

    private static final double EACH_WORD = 0.024;
    private static final int MOST_WORDS = 14;
    private static final double MATTER = 0.04;
    private static final double POINTS_BACK = -0.065;
    private static final double LEANS = -0.07;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern WORD = Pattern.compile("[\\w'’]+", FLAGS);

    private static final Pattern POINTING = Pattern.compile(
            "\\b(it|its|that|those|these|then|there|he|she|they|him|them|their|his|her|though|tho|else|eso|ah[ií]|ellos|ellas)\\b",
            FLAGS);

    /** Words for the matter, folded. */
    private final List<String> matter;

    TopicShift(Dispute dispute) {
        matter = dispute.matter().map(Matter::words).orElse(List.of()).stream()
                .map(word -> FoldedText.of(word).words())
                .toList();
    }

    /**
     * Returns whether a question is on something else than those before it.
     *
     * @param nearest cosine of the question by itself and the asked-as line nearest to it; 0 if there is none
     */
    boolean isNew(Turn turn, double nearest) {
        return turn.previous().isEmpty() || Math.max(nearest, LEAST_NEAR) + worth(turn) >= NEW;
    }

    /** Returns whether it depends on what is near to the question whether it {@link #isNew}. */
    boolean mayBeNew(Turn turn) {
        return isNew(turn, 1);
    }

    private double worth(Turn turn) {
        String typed = turn.typed();
        String text = FoldedText.of(turn.text()).words();
        return EACH_WORD * WORD.matcher(typed).results().limit(MOST_WORDS).count()
                + (matter.stream().anyMatch(text::contains) ? MATTER : 0)
                + (POINTING.matcher(typed).find() ? POINTS_BACK : 0)
                + (FollowUp.is(typed) ? LEANS : 0);
    }
}
