package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parsbot.corpus.Corpus;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Listing;
import parsbot.corpus.PassageId;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Wish;

/**
 * Answers questions that several sentences answer together, from the listings of the corpus. A question in the form of one for a list,
 * for how something changed or for how it is by now, gets the listing to whose lines it is about as near, in meaning and words, as to
 * those of passages, disputed points and open questions, if the listing quotes one of the best passages or is very near. Any other
 * question has to be much nearer to the listing than to all else. Thread-safe.
 */
final class ListAnswerer implements Specialist {

    /** Below this cosine a question is about something else. */
    private static final double NEAR = 0.85;

    /** From this cosine on, a listing need not have one of the best passages. */
    private static final double VERY_NEAR = 0.94;

    /** A listing much nearer than passages need not either, if its words are at least so much alike. */
    private static final double ALIKE = 0.3;

    /** With words less alike, a question is about something else of the same kind: plaintiffs are near to defendants. */
    private static final double HARDLY_ALIKE = 0.15;

    /** How much nearer a question for a list may be to a passage. Set on the project's own questions, with {@link #LEAD}. */
    private static final double MARGIN = 0.02;

    /** How much nearer than to a passage a question has to be to a listing that it does not ask for in so many words. */
    private static final double LEAD = 0.03;

    /** What it counts, in cosines, that a listing quotes the best passage of all, or is of the kind that is asked for. */
    private static final double BONUS = 0.01;

    /** Only the nearest listings come into question. */
    private static final int NEAREST = 3;

    /** How many passages are the best ones. */
    private static final int BEST = 2;

    private static final double CONFIDENCE = 0.9;

    /** What several things or people may be the answer to. */
    private static final Set<ExpectedAnswer> SEVERAL = EnumSet.of(ExpectedAnswer.ANYTHING, ExpectedAnswer.NAME);

    /** Asks whether something is so, which one sentence tells. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "^\\W*(did|does|do|is|are|was|were|has|have|had|can|could|will)\\b", Pattern.CASE_INSENSITIVE);

    private final Corpus corpus;

    ListAnswerer(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        if (asked.findings().hits().isEmpty()) {
            return Optional.empty();
        }
        double nearestPoint = nearestPoint(asked);
        boolean forCourse = Wish.isForCourse(asked.own());
        return corpus.dispute().listings().stream()
                .filter(listing -> near(listing, asked) >= NEAR)
                .sorted(Comparator.comparingDouble((Listing listing) -> asked.alike(Signposts.of(listing.id())))
                        .reversed())
                .limit(NEAREST)
                .filter(listing -> Features.isOnSubject(asked.findings(), near(listing, asked)))
                .filter(listing -> wording(listing, asked) >= HARDLY_ALIKE || near(listing, asked) >= VERY_NEAR)
                .filter(listing -> !forCourse || isDated(listing))
                .filter(listing -> isAskedFor(listing, nearestPoint, asked))
                .max(Comparator.comparingDouble(listing -> asked.alike(Signposts.of(listing.id()))
                        + (hasOneOfTheBest(listing, 1, asked) ? BONUS : 0)
                        + (isDated(listing) == forCourse ? BONUS : 0)))
                .map(listing -> entries(listing, asked));
    }

    private static double near(Listing listing, Asked asked) {
        return asked.findings().signs().of(Signposts.of(listing.id()));
    }

    private static double wording(Listing listing, Asked asked) {
        return asked.findings().signs().wordingOf(Signposts.of(listing.id()));
    }

    private double nearestPoint(Asked asked) {
        return corpus.dispute().points().stream()
                .map(DisputedPoint::id)
                .mapToDouble(point -> asked.alike(Signposts.of(point)))
                .max()
                .orElse(0);
    }

    private static boolean isAskedFor(Listing listing, double nearestPoint, Asked asked) {
        double near = asked.alike(Signposts.of(listing.id()));
        double nearestGap = asked.alike(Signposts.GAPS);
        double nearestPassage = asked.alikeToPassages();
        boolean hasOneOfTheBest = hasOneOfTheBest(listing, BEST, asked);
        if (isInSoManyWords(listing, asked.own())) {
            return near > nearestGap - (hasOneOfTheBest ? MARGIN : 0)
                    && near > Math.max(nearestPassage, nearestPoint) - MARGIN
                    && (hasOneOfTheBest
                            || near(listing, asked) >= VERY_NEAR
                            || (near > nearestPassage + LEAD && wording(listing, asked) >= ALIKE));
        }
        boolean isFarNearer = near > nearestPassage + 2 * LEAD && wording(listing, asked) >= ALIKE;
        return (hasOneOfTheBest || isFarNearer)
                && near > nearestPassage + LEAD
                && near > nearestGap + MARGIN
                && near > nearestPoint
                && SEVERAL.contains(asked.query().expected())
                && !YES_OR_NO.matcher(asked.own()).find();
    }

    private static boolean isInSoManyWords(Listing listing, String question) {
        return Wish.isForCourse(question)
                || (listing.isOfStates()
                        ? Wish.isForNow(question) || Wish.isInPresent(question)
                        : Wish.isForAll(question));
    }

    /** Returns whether the listing quotes one of the passages found, of which so many are looked at. */
    private static boolean hasOneOfTheBest(Listing listing, int best, Asked asked) {
        return asked.findings().hits().stream()
                .limit(best)
                .anyMatch(hit -> has(listing, hit.passage().id()));
    }

    private static boolean has(Listing listing, PassageId passage) {
        return listing.entries().stream()
                .flatMap(entry -> entry.quotes().stream())
                .anyMatch(quote -> quote.passage().equals(passage));
    }

    private static boolean isDated(Listing listing) {
        return listing.entries().stream().anyMatch(entry -> entry.date() != null);
    }

    private Answer entries(Listing listing, Asked asked) {
        CitationList citations = new CitationList(corpus, asked);
        List<Answer.Item> items = new ArrayList<>();
        for (Listing.Entry entry : ordered(listing, citations)) {
            List<Integer> ranks = entry.quotes().stream()
                    .map(quote -> citations.addMarked(quote.passage(), sentence -> sentence.contains(quote.words())))
                    .distinct()
                    .toList();
            items.add(new Answer.Item(entry.quotes().getFirst().words(), entry.date(), ranks));
        }
        return new Answer.Grounded(
                asked.question(), Math.max(asked.confidence(), CONFIDENCE), citations.all(), items, listing.question());
    }

    /** Returns the entries in their order; those that tell of no time begin with what fits the question best. */
    private static List<Listing.Entry> ordered(Listing listing, CitationList citations) {
        return isDated(listing)
                ? listing.entries()
                : listing.entries().stream()
                        .sorted(Comparator.comparing(
                                entry -> entry.quotes().getFirst().passage(), citations.byFit()))
                        .toList();
    }
}
