package parsbot.answer;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parsbot.question.FollowUp;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Findings;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Signs;
import parsbot.retrieval.Turn;

/**
 * A question with all that was found for it. Immutable and thread-safe.
 *
 * @param turn the question as it is understood, with those before it
 * @param findings the best hits, and how near the question is to the signposts
 * @param confidence that a passage answers the question, 0 to 1
 */
record Asked(Question question, Turn turn, PassageQuery query, Findings findings, double confidence) {

    /** The confidence up to which an answer is improbable. From .2 to .4 little changes on the judged questions. */
    static final double IMPROBABLE = 0.25;

    /** How much the likeness of words counts beside the cosine. */
    private static final double WORDS = 0.1;

    /** Returns the same question as one for which nothing was found. */
    Asked withoutFindings() {
        return new Asked(question, turn, query, Findings.NOTHING, 0);
    }

    /** Returns whether so little speaks for an answer that what is noted beside the passages is hardly meant either. */
    boolean isImprobable() {
        return confidence <= IMPROBABLE;
    }

    /** Returns the question by itself, in English words: a follow-up with what it leaves to the question before it, where that can be told. */
    String own() {
        return query.followUp().orElse(query.text());
    }

    /**
     * Returns the texts by which the question is read: its own words, and those that were typed where these are Spanish, since English
     * words for them one after the other do not always have the form of an English question.
     */
    List<String> readings() {
        return turn.language().equals(QuestionLanguage.SPANISH) ? List.of(own(), turn.typed()) : List.of(own());
    }

    /** Returns whether the question has a form in one of its readings. */
    boolean is(Predicate<String> form) {
        return readings().stream().anyMatch(form);
    }

    /** Returns how near the question is to a signpost's lines, in meaning and words. */
    double alike(String signpost) {
        Signs signs = findings.signs();
        return signs.of(signpost) + WORDS * signs.wordingOf(signpost);
    }

    /** Returns how near the question is to the asked-as lines of passages, in meaning and words. */
    double alikeToPassages() {
        return nearestLine() + WORDS * findings.signs().askedWording();
    }

    /** Returns how near the question is to the nearest asked-as line of a passage found; 0 if there is none. */
    double nearestLine() {
        return findings.hits().stream()
                .mapToDouble(hit -> hit.signals().asked())
                .max()
                .orElse(0);
    }

    /** Returns the last question before it in the conversation that says what it was about; null if there is none. */
    @Nullable
    String previous() {
        List<String> before = turn.previous();
        for (String earlier : before.reversed()) {
            if (!FollowUp.saysTooLittle(earlier)) {
                return earlier;
            }
        }
        return before.isEmpty() ? null : before.getLast();
    }
}
