package parsbot.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parsbot.corpus.Corpus;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.FoldedText;
import parsbot.corpus.PassageId;
import parsbot.corpus.PointId;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Leaning;
import parsbot.question.Wish;
import parsbot.retrieval.Hit;

/**
 * Answers questions that touch a point on which sources differ, with each version and who gives it. A question touches a point if it
 * is about as near, in meaning and words, to the point's lines as to those of passages, nearer than to any question that the corpus
 * leaves open (unless it is sure enough that a passage answers), and if the best passage gives one of the versions: in its key
 * sentence, or else at all. If it is clearly nearer to the point than to all else, one of the best passages is enough, and far nearer
 * none is needed. Where it is improbable that a passage answers, no point does. When something was is told to those who ask for a time,
 * and to nobody who asks who, why, what, where, or when it ended if the point is on no end. Who asks for somebody is told of a point on
 * which people ask for somebody. Thread-safe.
 */
final class PointAnswerer implements Specialist {

    /**
     * How much nearer a question may be to a passage than to a point whose version is in the passage's key sentence: what would be
     * marked as the answer is one of several. From .07 to .1 nothing changes on the judged questions.
     */
    private static final double MARGIN_OF_KEY_SENTENCE = 0.07;

    /** The same where the version stands elsewhere in the passage. */
    private static final double MARGIN_OF_PASSAGE = 0.01;

    /** From so much nearer to the point than to passages and open questions on, any of the best passages may give a version. */
    private static final double LEAD = 0.02;

    /** From so much nearer on, none of them need give one. */
    private static final double FAR_LEAD = 0.03;

    /** A question so much nearer to a listing is on what that lists, though the listing may not be what is asked for. */
    private static final double LEAD_OF_LISTING = 0.04;

    /** How many passages are the best ones. */
    private static final int BEST = 5;

    /** Below this cosine a question is about something else. */
    private static final double NEAR = 0.85;

    /** Only the nearest points come into question. */
    private static final int NEAREST = 2;

    private static final int PASSAGES_OF_VERSION = 2;

    private static final Pattern WHEN = Pattern.compile("^ (and )?(when|what (date|day)|cuando|que (dia|fecha)) ");

    private static final Pattern HOW_LONG = Pattern.compile("^ (and |y )?(for |por )?(how long|cuanto tiempo) ");

    private static final Pattern LENGTH =
            Pattern.compile("\\b(year|month|week|day|hour|minute|page)s?\\b", Pattern.CASE_INSENSITIVE);

    /** Asks for a thing or a place. */
    private static final Pattern WHAT = Pattern.compile("^ (and |so |but |y )?(what|which|where|que|cual(es)?|donde)"
            + " (?!(year|month|day|date|week|time|about|if|ano|mes|dia|fecha) )");

    /** What times are no answer to. */
    private static final Set<ExpectedAnswer> OF_NO_TIME = EnumSet.of(ExpectedAnswer.NAME, ExpectedAnswer.REASON);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final double CONFIDENCE = 0.9;

    /** With fewer lines that speak of an end, a point is not on one: to a vector the end of something is near to its beginning. So with names. */
    private static final double SHARE_OF_LINES = 0.1;

    /** With so much confidence that a passage answers, a nearer open question does not count. */
    private static final double SURE = 0.5;

    private final Corpus corpus;

    /** The points on which people ask with words of an end, too. */
    private final Set<PointId> ofEnds;

    /** The points on which people ask for somebody, too. */
    private final Set<PointId> ofNames;

    PointAnswerer(Corpus corpus) {
        this.corpus = corpus;
        ofEnds = askedSo(PointAnswerer::speaksOfEnd);
        ofNames = askedSo(PointAnswerer::isForName);
    }

    private Set<PointId> askedSo(Predicate<String> form) {
        return corpus.dispute().points().stream()
                .filter(point -> point.askedAs().stream().filter(form).count()
                        > SHARE_OF_LINES * point.askedAs().size())
                .map(DisputedPoint::id)
                .collect(toUnmodifiableSet());
    }

    private static boolean isForName(String question) {
        return ExpectedAnswer.of(question) == ExpectedAnswer.NAME;
    }

    private static boolean speaksOfEnd(String question) {
        return Leaning.speaksOfEnd(FoldedText.of(question).words(), List.of());
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        List<Hit> hits = asked.findings().hits();
        // How things are by now, and what happened, is no matter of versions.
        if (hits.isEmpty()
                || asked.isImprobable()
                || asked.is(Wish::isForNow)
                || asked.is(TimelineAnswerer::isAskedFor)) {
            return Optional.empty();
        }
        String words = FoldedText.of(asked.own()).words();
        boolean forTime = WHEN.matcher(words).find();
        boolean forEnd = forTime && speaksOfEnd(asked.own());
        boolean isForNoTime = OF_NO_TIME.contains(asked.query().expected())
                || WHAT.matcher(words).find();
        boolean forName = asked.query().expected() == ExpectedAnswer.NAME;
        boolean forLength = HOW_LONG.matcher(words).find();
        return corpus.dispute().points().stream()
                .filter(point -> near(point, asked) >= NEAR)
                .filter(point -> !forTime || isOfTimes(point))
                .filter(point -> !forEnd || ofEnds.contains(point.id()))
                .filter(point -> !forName || ofNames.contains(point.id()))
                .filter(point -> !forLength || isOfLengths(point) || isOfTimes(point))
                .filter(point -> !isForNoTime || !isOfTimes(point))
                .sorted(Comparator.comparingDouble((DisputedPoint point) -> asked.alike(Signposts.of(point.id())))
                        .reversed())
                .limit(NEAREST)
                .filter(point -> isTouched(point, asked))
                .findFirst()
                .flatMap(point -> versions(point, asked));
    }

    private static double near(DisputedPoint point, Asked asked) {
        return asked.findings().signs().of(Signposts.of(point.id()));
    }

    /** Returns whether the versions are times: who asks when it was is not told of numbers of votes. */
    private static boolean isOfTimes(DisputedPoint point) {
        long times = point.versions().stream()
                .filter(version -> ExpectedAnswer.TIME.in(version.value().english()) > 0)
                .count();
        return 2 * times >= point.versions().size();
    }

    private static boolean isOfLengths(DisputedPoint point) {
        return point.versions().stream()
                .anyMatch(version -> LENGTH.matcher(version.value().english()).find());
    }

    private boolean isTouched(DisputedPoint point, Asked asked) {
        double near = asked.alike(Signposts.of(point.id()));
        double gaps = asked.alike(Signposts.GAPS);
        double nearPassage = asked.alikeToPassages();
        boolean isOpen = near <= gaps && asked.confidence() < SURE;
        if (isOpen
                || near < nearestListing(asked) - LEAD_OF_LISTING
                || !Features.isOnSubject(asked.findings(), near(point, asked))) {
            return false;
        }
        double lead = near - Math.max(nearPassage, gaps);
        return lead > FAR_LEAD
                || (lead > LEAD && isGivenByOneOfTheBest(point, asked))
                || near > nearPassage - margin(point, asked);
    }

    private double nearestListing(Asked asked) {
        return corpus.dispute().listings().stream()
                .mapToDouble(listing -> asked.alike(Signposts.of(listing.id())))
                .max()
                .orElse(0);
    }

    private static boolean isGivenByOneOfTheBest(DisputedPoint point, Asked asked) {
        return asked.findings().hits().stream()
                .limit(BEST)
                .anyMatch(hit -> accounts(point)
                        .anyMatch(account ->
                                account.passage().equals(hit.passage().id())));
    }

    private static Stream<DisputedPoint.Account> accounts(DisputedPoint point) {
        return point.versions().stream().flatMap(version -> version.accounts().stream());
    }

    /** Returns how much nearer the question may be to a passage; a negative infinity if the best passage gives no version. */
    private static double margin(DisputedPoint point, Asked asked) {
        Hit best = asked.findings().hits().getFirst();
        List<DisputedPoint.Account> accounts = accounts(point)
                .filter(account -> account.passage().equals(best.passage().id()))
                .toList();
        if (accounts.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean inKeySentence = KeySentence.of(best, asked.query().expected()).stream()
                .map(sentence -> sentence.of(best.passage().text()))
                .anyMatch(sentence -> accounts.stream().anyMatch(account -> says(sentence, account)));
        return inKeySentence ? MARGIN_OF_KEY_SENTENCE : MARGIN_OF_PASSAGE;
    }

    private Optional<Answer> versions(DisputedPoint point, Asked asked) {
        CitationList citations = new CitationList(corpus, asked);
        List<Answer.GivenVersion> given = new ArrayList<>();
        point.versions().stream()
                .filter(version -> !version.accounts().isEmpty())
                .sorted(Comparator.comparing(version -> best(version, citations), citations.byFit()))
                .forEach(version -> given.add(new Answer.GivenVersion(
                        version,
                        shown(version, citations).stream()
                                .map(account -> citations.add(account.passage(), sentence -> says(sentence, account)))
                                .distinct()
                                .toList())));
        return given.size() < 2
                ? Optional.empty()
                : Optional.of(new Answer.Disputed(
                        asked.question(), Math.max(asked.confidence(), CONFIDENCE), point, given, citations.all()));
    }

    /** Returns those that fit best, and further ones where these lack a number that the version gives in the corpus's own words. */
    private List<DisputedPoint.Account> shown(DisputedPoint.Version version, CitationList citations) {
        List<DisputedPoint.Account> shown = new ArrayList<>();
        Set<String> lacking = DIGITS.matcher(version.value().english())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
        version.accounts().stream()
                .sorted(Comparator.comparing(DisputedPoint.Account::passage, citations.byFit()))
                .forEach(account -> {
                    FoldedText text =
                            FoldedText.of(corpus.passage(account.passage()).text());
                    if (lacking.removeIf(text::has) || shown.size() < PASSAGES_OF_VERSION) {
                        shown.add(account);
                    }
                });
        return shown;
    }

    private static PassageId best(DisputedPoint.Version version, CitationList citations) {
        return version.accounts().stream()
                .map(DisputedPoint.Account::passage)
                .min(citations.byFit())
                .orElseThrow();
    }

    private static boolean says(String sentence, DisputedPoint.Account account) {
        FoldedText text = FoldedText.of(sentence);
        return account.says().stream().anyMatch(text::has);
    }
}
