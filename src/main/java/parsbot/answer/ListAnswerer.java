package parsbot.answer;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parsbot.corpus.Corpus;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Listing;
import parsbot.corpus.ListingId;
import parsbot.corpus.PassageId;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Wish;
import parsbot.retrieval.Hit;

/**
 * Answers questions that several sentences answer together, from the listings of the corpus. A question in the form of one for a list,
 * for contents, for how something changed or for how it is by now gets the listing to whose lines it is about as near, in meaning and
 * words, as to those of passages, disputed points and open questions; the more of what was found a listing quotes, the nearer it counts.
 * The listing must quote one of the best passages, be very near, or be nearer than all of them in words that are alike; where several
 * entries quote the best passage, that one may be a good deal nearer. The present tense alone leaves a nearer point to itself. Any other
 * question has to be much nearer to the listing than to all else, or nearer to one without dates that quotes much of what was found.
 * Where it is improbable that a passage answers, no listing does, and where it is not sure, the listing has to be nearer than any
 * open question. Of several that are asked for, one that is made of the best passage comes before one that only has it, too.
 * Thread-safe.
 */
final class ListAnswerer implements Specialist {

    /** Below this cosine a question is about something else. */
    private static final double NEAR = 0.85;

    /** From this cosine on, a listing need not have one of the best passages. */
    private static final double VERY_NEAR = 0.94;

    /** A listing much nearer than passages need not either, if its words are at least so much alike. */
    private static final double ALIKE = 0.3;

    /** With words so much alike, it is enough that the listing is nearer. */
    private static final double MUCH_ALIKE = 0.45;

    /** With words less alike, a question is about something else of the same kind: plaintiffs are near to defendants. */
    private static final double HARDLY_ALIKE = 0.15;

    /** How much nearer a question for a list may be to a passage. Set on the project's own questions, with {@link #LEAD}. */
    private static final double MARGIN = 0.01;

    /**
     * The same where several entries quote the best passage: what the passage tells is in the listing. From .04 to .06 nothing changes on
     * the judged questions.
     */
    private static final double MARGIN_OF_BEST = 0.05;

    /** How much nearer than to a passage a question has to be to a listing that it does not ask for in so many words. */
    private static final double LEAD = 0.03;

    /**
     * With less confidence that a passage answers, a listing has to be so much nearer than an open question, too. From .40 to .46 little
     * changes on the judged questions.
     */
    private static final double UNSURE = 0.44;

    /** What it counts, in cosines, that a listing quotes the best passage of all, or is of the kind that is asked for. */
    private static final double BONUS = 0.01;

    /**
     * What it counts, in cosines, that a listing quotes all of the {@value #FOUND} best passages, the better ones counting more: a
     * question may be nearer to a line of one of them than to the listing's own. From .03 to .04 little changes on the judged questions.
     */
    private static final double QUOTED = 0.03;

    /**
     * What it counts, in cosines, that all entries of a listing quote the best passage: of a narrow listing and a wide one that has it too,
     * the narrow one is meant. With .05 and with .08 some judged lists are worse.
     */
    private static final double NARROW = 0.07;

    private static final int FOUND = 5;

    /** A listing without dates that quotes so much of them need be nearer only by so much as that counts. */
    private static final double MUCH = 0.4;

    /** Only the nearest listings come into question. */
    private static final int NEAREST = 3;

    /** How many passages are the best ones. */
    private static final int BEST = 2;

    private static final double CONFIDENCE = 0.9;

    /** What several things, people or reasons may be the answer to. */
    private static final Set<ExpectedAnswer> SEVERAL =
            EnumSet.of(ExpectedAnswer.ANYTHING, ExpectedAnswer.NAME, ExpectedAnswer.REASON);

    /** Asks whether something is so, which one sentence tells. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "^\\W*(did|does|do|is|are|was|were|has|have|had|can|could|will)\\b", Pattern.CASE_INSENSITIVE);

    private final Corpus corpus;

    /** The passages that each listing quotes. */
    private final Map<ListingId, Set<PassageId>> passages;

    ListAnswerer(Corpus corpus) {
        this.corpus = corpus;
        passages = corpus.dispute().listings().stream().collect(toUnmodifiableMap(Listing::id, ListAnswerer::quotedBy));
    }

    private static Set<PassageId> quotedBy(Listing listing) {
        return listing.entries().stream()
                .flatMap(entry -> entry.quotes().stream())
                .map(Listing.Quote::passage)
                .collect(toUnmodifiableSet());
    }

    /**
     * A listing that comes into question.
     *
     * @param near how near the question is to its lines, in meaning and words
     * @param quoted which share of what was found it quotes
     */
    private record Candidate(Listing listing, double near, double quoted) {

        double fit() {
            return near + QUOTED * quoted;
        }
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        // People ask for lists of what nobody reports, too.
        if (asked.findings().hits().isEmpty() || asked.isImprobable()) {
            return Optional.empty();
        }
        double nearestPoint = nearestPoint(asked);
        boolean forCourse = asked.is(Wish::isForCourse);
        return corpus.dispute().listings().stream()
                .filter(listing -> near(listing, asked) >= NEAR)
                .filter(listing -> !forCourse || isDated(listing))
                .map(listing -> new Candidate(listing, asked.alike(Signposts.of(listing.id())), quoted(listing, asked)))
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
                .limit(NEAREST)
                .filter(candidate -> isOnItsSubject(candidate.listing(), asked))
                .filter(candidate -> isAskedFor(candidate, nearestPoint, asked))
                .max(Comparator.comparingDouble(candidate -> candidate.fit()
                        + NARROW * shareOfBest(candidate.listing(), asked)
                        + (hasOneOfTheBest(candidate.listing(), 1, asked) ? BONUS : 0)
                        + (isDated(candidate.listing()) == forCourse ? BONUS : 0)))
                .map(candidate -> entries(candidate.listing(), asked));
    }

    private static boolean isOnItsSubject(Listing listing, Asked asked) {
        return Features.isOnSubject(asked.findings(), near(listing, asked))
                && (wording(listing, asked) >= HARDLY_ALIKE || near(listing, asked) >= VERY_NEAR);
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

    private boolean isAskedFor(Candidate candidate, double nearestPoint, Asked asked) {
        Listing listing = candidate.listing();
        double nearestGap = asked.alike(Signposts.GAPS);
        double nearestPassage = asked.alikeToPassages();
        if (asked.confidence() < UNSURE && candidate.near() <= nearestGap + LEAD) {
            return false;
        }
        boolean hasOneOfTheBest = hasOneOfTheBest(listing, BEST, asked);
        if (isInSoManyWords(listing, asked)) {
            double fit = candidate.fit();
            if (isInPresentOnly(listing, asked) && candidate.near() < nearestPoint) {
                return false;
            }
            return fit > nearestGap - (hasOneOfTheBest ? MARGIN : 0)
                    && fit > nearestPassage - (quotesBestAgain(listing, asked) ? MARGIN_OF_BEST : MARGIN)
                    && fit > nearestPoint - MARGIN
                    && (hasOneOfTheBest
                            || near(listing, asked) >= VERY_NEAR
                            || (fit > nearestPassage + LEAD && wording(listing, asked) >= ALIKE)
                            || (fit > nearestPassage && wording(listing, asked) >= MUCH_ALIKE));
        }
        double near = candidate.near();
        boolean isAlike = wording(listing, asked) >= ALIKE;
        boolean isFarNearer = near > nearestPassage + 2 * LEAD && isAlike;
        boolean isNearer = (hasOneOfTheBest || isFarNearer) && near > nearestPassage + LEAD;
        boolean hasMuchOfTheBest =
                candidate.quoted() >= MUCH && candidate.fit() > nearestPassage + BONUS && isAlike && !isDated(listing);
        return (isNearer || hasMuchOfTheBest)
                && near > nearestGap
                && near > nearestPoint
                && SEVERAL.contains(asked.query().expected())
                && !YES_OR_NO.matcher(asked.own()).find();
    }

    /** Returns which share of the best passages the listing quotes, the better ones counting more. */
    private double quoted(Listing listing, Asked asked) {
        List<Hit> hits = asked.findings().hits().stream().limit(FOUND).toList();
        double most = hits.getFirst().score();
        double all = 0;
        double quoted = 0;
        for (Hit hit : hits) {
            double counts = most > 0 ? Math.max(0, hit.score() / most) : 1;
            all += counts;
            quoted += has(listing, hit.passage().id()) ? counts : 0;
        }
        return quoted / all;
    }

    /** Returns whether nothing but its tense says that a question asks for states. */
    private static boolean isInPresentOnly(Listing listing, Asked asked) {
        return listing.isOfStates() && !asked.is(Wish::isForCourse) && !asked.is(Wish::isForNow);
    }

    private static boolean isInSoManyWords(Listing listing, Asked asked) {
        return asked.is(Wish::isForCourse)
                || (listing.isOfStates()
                        ? asked.is(Wish::isForNow) || asked.is(Wish::isInPresent) || asked.is(Wish::isForAll)
                        : asked.is(Wish::isForAll) || asked.is(Wish::isForContents));
    }

    /** Returns whether the listing quotes one of the passages found, of which so many are looked at. */
    private boolean hasOneOfTheBest(Listing listing, int best, Asked asked) {
        return asked.findings().hits().stream()
                .limit(best)
                .anyMatch(hit -> has(listing, hit.passage().id()));
    }

    /** Returns whether several entries quote the best passage of all. */
    private static boolean quotesBestAgain(Listing listing, Asked asked) {
        return entriesOfBest(listing, asked) > 1;
    }

    /** Returns the share of the entries that quote the best passage of all. */
    private static double shareOfBest(Listing listing, Asked asked) {
        return entriesOfBest(listing, asked) / (double) listing.entries().size();
    }

    private static long entriesOfBest(Listing listing, Asked asked) {
        PassageId best = asked.findings().hits().getFirst().passage().id();
        return listing.entries().stream()
                .filter(entry -> entry.quotes().stream()
                        .anyMatch(quote -> quote.passage().equals(best)))
                .count();
    }

    private boolean has(Listing listing, PassageId passage) {
        return passages.getOrDefault(listing.id(), Set.of()).contains(passage);
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
