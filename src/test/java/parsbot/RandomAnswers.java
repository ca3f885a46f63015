package parsbot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleKind;
import parsbot.corpus.Corpus;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.Matter;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Passage;
import parsbot.corpus.PointId;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.Question;

/** Random answers of all kinds over a random corpus, in words made to break something; equal seeds give equal ones. */
public final class RandomAnswers {

    private static final List<String> DATES = List.of(
            "2018-07-11", "2018-07", "2018", "2018-summer", "2018-winter", "2018-07-05/2018-07-09", "~2010-06/2010-07");

    private final Random random;
    private final List<Actor> actors;
    private final List<Article> articles;
    private final Corpus corpus;

    public RandomAnswers(Random random) {
        this.random = random;
        this.actors = IntStream.range(0, 8)
                .mapToObj(i ->
                        new Actor(new ActorId("actor-" + i), text(), any(ActorKind.values()), List.of(), List.of()))
                .toList();
        this.articles = IntStream.range(0, 30).mapToObj(this::article).toList();
        Matter matter = new Matter(localized(), List.of(), List.of(), List.of(), Map.of());
        this.corpus = new Corpus(
                articles,
                "hash",
                new Dispute(
                        random.nextBoolean() ? matter : null,
                        actors,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    public Corpus corpus() {
        return corpus;
    }

    /** Returns one answer of each kind, and of each reason for which a question is declined. */
    public List<Answer> all() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer.Grounded(question(), random.nextDouble(), citations(3)));
        answers.add(list(false));
        answers.add(list(true));
        answers.add(disputed());
        answers.add(positions());
        answers.add(new Answer.Related(question(), random.nextDouble(), citations(3), texts(3)));
        answers.add(new Answer.NothingFound(
                question(), random.nextDouble(), some(actors, 3), random.nextBoolean() ? date() : null, texts(3)));
        for (Answer.Reason reason : Answer.Reason.values()) {
            boolean cites = reason == Answer.Reason.ADVICE || reason == Answer.Reason.OPINION;
            answers.add(new Answer.Declined(question(), random.nextDouble(), reason, cites ? citations(3) : List.of()));
        }
        return answers;
    }

    private Answer list(boolean dated) {
        List<Citation> citations = citations(30);
        return new Answer.Grounded(
                question(),
                random.nextDouble(),
                citations,
                times(40, () -> new Answer.Item(text(), dated ? date() : null, ranks(citations))));
    }

    private Answer disputed() {
        List<Citation> citations = citations(12);
        List<Answer.GivenVersion> versions = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> new Answer.GivenVersion(
                        new DisputedPoint.Version("version-" + i, localized(), accounts(citations)), ranks(citations)))
                .toList();
        return new Answer.Disputed(
                question(),
                random.nextDouble(),
                new DisputedPoint(new PointId("point"), localized(), List.of(), List.of()),
                versions,
                citations);
    }

    private List<DisputedPoint.Account> accounts(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new DisputedPoint.Account(
                        citation.passage().id(),
                        random.nextBoolean() ? null : any(actors).id(),
                        List.of("x")))
                .toList();
    }

    private Answer positions() {
        List<Citation> citations = citations(30);
        Set<Stance> asked = EnumSet.noneOf(Stance.class);
        asked.add(any(Stance.values()));
        return new Answer.Positions(
                question(),
                random.nextDouble(),
                random.nextBoolean() ? Set.of() : asked,
                times(
                        60,
                        () -> new Answer.Held(
                                any(actors),
                                any(Stance.values()),
                                date(),
                                random.nextBoolean() ? null : any(actors),
                                ranks(citations))),
                some(actors, 4),
                citations);
    }

    private Article article(int number) {
        TestArticle article = TestArticle.id("article-" + number)
                .title(text())
                .kind(any(ArticleKind.values()))
                .language(random.nextBoolean() ? "en" : "es")
                .published(any(List.of("2018-07-11", "2018", "undated")));
        if (random.nextBoolean()) {
            article.publisher(text());
        }
        if (random.nextBoolean()) {
            article.url("https://example.org/?a=1&b=" + "y".repeat(random.nextInt(1500)));
        }
        if (random.nextBoolean()) {
            article.original();
        }
        return article.passage(text().strip()).build();
    }

    private List<Citation> citations(int most) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(most))
                .mapToObj(rank -> {
                    Article article = any(articles);
                    Passage passage = article.passages().getFirst();
                    List<Citation.NearCopy> also = some(articles, 3).stream()
                            .map(copy -> new Citation.NearCopy(
                                    copy, copy.passages().getFirst().id()))
                            .toList();
                    return new Citation(
                            rank, article, passage, List.of(any(passage.sentences())), random.nextDouble(), also);
                })
                .toList();
    }

    private List<Integer> ranks(List<Citation> citations) {
        return times(3, () -> 1 + random.nextInt(citations.size()));
    }

    private Question question() {
        Locale speaks = any(List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("tr")));
        return new Question(
                text(), List.of(), speaks, random.nextBoolean() ? List.of() : List.of(new Correction(text(), text())));
    }

    private LocalizedText localized() {
        return new LocalizedText(text(), random.nextBoolean() ? text() : null);
    }

    private PartialDate date() {
        return PartialDate.parse(any(DATES));
    }

    private List<String> texts(int most) {
        return random.nextBoolean() ? List.of() : times(most, this::text);
    }

    /** Never blank. */
    private String text() {
        return "w" + HostileTexts.next(random);
    }

    private <T> List<T> some(List<T> from, int most) {
        return Stream.generate(() -> any(from))
                .limit(random.nextInt(most + 1))
                .distinct()
                .toList();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> List<T> times(int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(1 + random.nextInt(most)).toList();
    }
}
