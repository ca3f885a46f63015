package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parsbot.corpus.Actor;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.FoldedText;
import parsbot.corpus.PassageId;
import parsbot.question.Detail;
import parsbot.question.FollowUp;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.question.Wish;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Retriever;
import parsbot.retrieval.Turn;

/** Answers questions from what a retriever finds. Thread-safe; equal questions get equal answers. */
public final class Answerer {

    /** How many hits are looked at for near-copies of the passages shown. */
    private static final int CONSIDERED = 20;

    /** A further passage is shown only if its score is at least this share of the first one's. */
    private static final double WORTH_SHOWING = 0.5;

    /** How many passages a list may draw from. */
    private static final int MOST_OF_LIST = 5;

    /** What the expected kind of words adds to a score: it decides between passages that are nearly equal. */
    private static final double EXPECTED_KIND = 0.2;

    /** What is added to the score of a passage that is noted to answer just this question. */
    private static final double SAME_QUESTION = 1;

    /** From this cosine of a question and an asked-as line on, both may be the same question; at 1 they are. */
    private static final double PERHAPS_THE_SAME = 0.95;

    /** What a passage loses that is in another language than the question: of two as good, the one that can be read comes first. */
    private static final double OTHER_LANGUAGE = 0.15;

    /** The same where the article has a passage in the language of the question that was found, too, and perhaps tells the same. */
    private static final double IN_BOTH_LANGUAGES = 0.4;

    /** What a passage loses that names another holder of the title by which the question names somebody, and not that one. */
    private static final double OTHER_HOLDER = 0.3;

    private final QueryPlanner planner;
    private final Retriever retriever;
    private final Thresholds thresholds;
    private final int maxCitations;
    private final Offers offers;
    private final ActorMentions mentions;
    private final Coreference coreference;
    private final TopicShift topicShift;
    private final Years years;
    private final List<Specialist> specialists;

    /** An answerer that knows nothing but the passages. */
    public Answerer(Retriever retriever, Thresholds thresholds, int maxCitations) {
        this(retriever, new QueryPlanner(), thresholds, maxCitations, new Corpus(List.of(), ""), Offers.NONE);
    }

    /**
     * @param planner makes queries of questions
     * @param maxCitations how many passages a plain answer shows at most, 1 or more
     * @param corpus whose passages the retriever finds
     * @param offers what is offered to somebody whose question the corpus does not answer
     */
    public Answerer(
            Retriever retriever,
            QueryPlanner planner,
            Thresholds thresholds,
            int maxCitations,
            Corpus corpus,
            Offers offers) {
        if (maxCitations < 1) {
            throw new IllegalArgumentException("maxCitations is '" + maxCitations + "': must be 1 or more");
        }
        this.retriever = retriever;
        this.planner = planner;
        this.thresholds = thresholds;
        this.maxCitations = maxCitations;
        this.offers = offers;
        this.mentions = new ActorMentions(corpus);
        this.coreference = new Coreference(mentions);
        this.topicShift = new TopicShift(corpus.dispute());
        this.years = new Years(corpus);
        this.specialists = List.of(
                new Decliner(thresholds.related()),
                new PositionAnswerer(corpus, offers, mentions, years),
                new TimelineAnswerer(corpus, years),
                new ListAnswerer(corpus),
                new PointAnswerer(corpus));
    }

    /** Returns the answer, of whatever text: a question without words finds nothing. */
    public Answer answer(Question asked) {
        return answer(asked(asked));
    }

    /** Returns the answer with the passages that come next. */
    public Answered answered(Question question) {
        Asked asked = asked(question);
        Answer answer = answer(asked);
        return new Answered(answer, further(asked, answer));
    }

    private Asked asked(Question question) {
        Asked asked = asked(question, CONSIDERED);
        Turn turn = asked.turn();
        return turn.previous().isEmpty() && FollowUp.saysNothing(turn.text()) ? asked.withoutFindings() : asked;
    }

    /** @param top how many hits are found at most */
    private Asked asked(Question asked, int top) {
        Question question = understood(asked);
        Turn turn = planner.read(question);
        if (!topicShift.mayBeNew(turn)) {
            return asked(question, turn, top);
        }
        Asked alone = asked(question, turn.alone(), top);
        return topicShift.isNew(turn, alone.nearestLine()) ? alone : asked(question, turn, top);
    }

    private Asked asked(Question question, Turn turn, int top) {
        PassageQuery query = plan(turn);
        Findings findings = find(query, top);
        return new Asked(question, turn, query, findings, confidence(query, findings));
    }

    /**
     * Returns how probable an answer is; improbable for a question on years that no source tells of, and for one on a
     * detail of which the best passage has no word.
     */
    private double confidence(PassageQuery query, Findings findings) {
        double confidence = Confidence.fitted().of(query, findings);
        String own = query.followUp().orElse(query.text());
        return years.areNotToldOf(own) || isDetailLeftOut(own, findings)
                ? Math.min(confidence, Asked.IMPROBABLE)
                : confidence;
    }

    private static boolean isDetailLeftOut(String question, Findings findings) {
        return !findings.hits().isEmpty()
                && Detail.askedIn(question).stream()
                        .anyMatch(detail -> !detail.isToldIn(
                                findings.hits().getFirst().passage().text()));
    }

    /** Returns what the retriever is asked for a question: corrected, in English words, a follow-up as a question of its own. */
    public PassageQuery query(Question question) {
        return asked(question).query();
    }

    private PassageQuery plan(Turn turn) {
        Coreference.Resolved resolved = coreference.resolved(turn);
        return planner.plan(resolved.isWhole() ? turn.alone() : turn, resolved.text());
    }

    private Answer answer(Asked asked) {
        return specialists.stream()
                .map(specialist -> specialist.answer(asked))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> plain(asked));
    }

    private static List<Citation> further(Asked asked, Answer answer) {
        if (answer.citations().isEmpty()) {
            return List.of();
        }
        Set<PassageId> shown = answer.citations().stream()
                .flatMap(citation -> Stream.concat(
                        Stream.of(citation.passage().id()),
                        citation.also().stream().map(Citation.NearCopy::passage)))
                .collect(Collectors.toSet());
        List<Citation> further = new ArrayList<>();
        for (Hit hit : asked.findings().hits()) {
            int rank = answer.citations().size() + further.size() + 1;
            if (rank <= Answered.MOST && shown.add(hit.passage().id())) {
                further.add(cite(rank, asked.query(), hit, List.of()));
            }
        }
        return further;
    }

    private Answer plain(Asked asked) {
        Question question = asked.question();
        double confidence = asked.confidence();
        List<Hit> hits = LatestFirst.order(asked.findings().hits(), asked.readings());
        if (!hits.isEmpty() && confidence >= thresholds.answer()) {
            return asked.is(Wish::isForAll)
                    ? list(asked, hits)
                    : new Answer.Grounded(
                            question, confidence, evidence(asked.query(), hits, maxCitations, WORTH_SHOWING));
        }
        List<String> offered = offers.nearest(asked.findings().signs(), question.speaks());
        return !hits.isEmpty() && confidence >= thresholds.related()
                ? new Answer.Related(
                        question, confidence, evidence(asked.query(), hits, maxCitations, WORTH_SHOWING), offered)
                : new Answer.NothingFound(question, confidence, List.of(), null, offered);
    }

    /**
     * Returns the plain ranking, whatever the answer would be, near-copies kept.
     *
     * @param top how many passages at most, 1 or more
     */
    public List<Citation> rank(Question question, int top) {
        Asked asked = asked(question, top);
        return asked.findings().hits().stream()
                .map(hit -> cite(hit.rank(), asked.query(), hit, List.of()))
                .toList();
    }

    /**
     * Returns what is found, first what is noted to answer just this question. Of nearly equal ones, that comes first whose key
     * sentence has the kind of words that the question asks for, the day before the month, which is in the question's language, and
     * which is not on somebody else of the same title.
     */
    private Findings find(PassageQuery query, int top) {
        Findings findings = retriever.find(query, Math.max(top, CONSIDERED));
        String own = query.followUp().orElse(query.text());
        Map<Actor, List<Actor>> others =
                mentions.in(own, years.askedIn(own).orElse(null)).others();
        Set<ArticleId> readable = findings.hits().stream()
                .filter(hit -> isIn(query.language(), hit))
                .map(hit -> hit.article().id())
                .collect(Collectors.toSet());
        List<Hit> hits = findings.hits().stream()
                .map(hit -> hit.plus(SAME_QUESTION * sameness(hit)
                        + EXPECTED_KIND * KeySentence.kind(hit, query.expected())
                        - (isOnOtherHolder(hit, others) ? OTHER_HOLDER : 0)
                        - foreignness(hit, query.language(), readable)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(top)
                .toList();
        return new Findings(
                IntStream.range(0, hits.size())
                        .mapToObj(i -> hits.get(i).withRank(i + 1))
                        .toList(),
                findings.signs());
    }

    /** @param readable the articles of which passages in the language were found */
    private static double foreignness(Hit hit, Locale language, Set<ArticleId> readable) {
        if (isIn(language, hit)) {
            return 0;
        }
        return readable.contains(hit.article().id()) ? IN_BOTH_LANGUAGES : OTHER_LANGUAGE;
    }

    private static boolean isIn(Locale language, Hit hit) {
        return hit.passage().language().getLanguage().equals(language.getLanguage());
    }

    /** Returns how surely an asked-as line of the passage is the question itself, 0 to 1. */
    private static double sameness(Hit hit) {
        return Math.clamp((hit.signals().asked() - PERHAPS_THE_SAME) / (1 - PERHAPS_THE_SAME), 0, 1);
    }

    private static boolean isOnOtherHolder(Hit hit, Map<Actor, List<Actor>> others) {
        if (others.isEmpty()) {
            // To read the passage takes long, and most questions have no such title.
            return false;
        }
        FoldedText text = FoldedText.of(hit.passage().text());
        return others.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(other -> isNamed(other, text))
                        && !isNamed(entry.getKey(), text));
    }

    private static boolean isNamed(Actor actor, FoldedText text) {
        return actor.names().stream().anyMatch(text::has);
    }

    /** What the confidence in an answer is made of. */
    record Judged(Features.Kind kind, Map<String, Double> features) {}

    /** Returns what the confidence is made of; nothing if nothing is found. */
    Optional<Judged> judge(Question asked) {
        Asked question = asked(asked);
        Findings findings = question.findings();
        return findings.hits().isEmpty()
                ? Optional.empty()
                : Optional.of(new Judged(Features.kind(findings), Features.of(question.query(), findings)));
    }

    private Question understood(Question question) {
        String text = QueryPlanner.spelledOut(question.text());
        return question.understood(retriever.corrections(text, QuestionLanguage.of(text)));
    }

    private Answer list(Asked asked, List<Hit> hits) {
        List<Citation> citations = evidence(
                asked.query(), ItemList.oneOfEachSource(hits), Math.max(maxCitations, MOST_OF_LIST), ItemList.ENOUGH);
        return new Answer.Grounded(asked.question(), asked.confidence(), citations, ItemList.of(citations));
    }

    private static List<Citation> evidence(PassageQuery query, List<Hit> hits, int atMost, double share) {
        double worthShowing =
                share * hits.stream().mapToDouble(Hit::score).max().orElse(0);
        List<Citation> citations = new ArrayList<>();
        for (NearCopies group : NearCopies.group(hits)) {
            // The best one is shown whatever its score, which may be negative.
            boolean isWorthIt = citations.isEmpty() || group.best().score() >= worthShowing;
            if (citations.size() < atMost && isWorthIt) {
                citations.add(cite(citations.size() + 1, query, group.best(), group.others()));
            }
        }
        return citations;
    }

    private static Citation cite(int rank, PassageQuery query, Hit hit, List<Hit> nearCopies) {
        return new Citation(
                rank,
                hit.article(),
                hit.passage(),
                KeySentence.of(hit, query.expected()),
                hit.score(),
                nearCopies.stream()
                        .map(copy -> new Citation.NearCopy(
                                copy.article(), copy.passage().id()))
                        .toList());
    }
}
