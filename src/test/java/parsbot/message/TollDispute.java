package parsbot.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import parsbot.corpus.Event;
import parsbot.corpus.EventId;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.Matter;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Passage;
import parsbot.corpus.PointId;
import parsbot.corpus.Position;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;

/** A small dispute over a bridge's toll, with sources that differ and people who move. */
final class TollDispute {

    static final Actor BROOK = actor("brook", "Ada Brook", ActorKind.PERSON);
    static final Actor REED = actor("reed", "Tom Reed", ActorKind.PERSON);
    static final Actor COMPANY = actor("company", "Weir Bridge Company", ActorKind.ORGANIZATION);
    static final Actor COUNCIL = actor("council", "Town Council", ActorKind.GOVERNMENT_BODY);
    static final Actor COURT = actor("court", "County Court", ActorKind.GOVERNMENT_BODY);

    static final Article GAZETTE = TestArticle.id("gazette")
            .title("Mayor & council end the \"toll\"")
            .publisher("The Weir Gazette")
            .published("1911-07-27")
            .url("https://example.org/toll?page=1&print=yes")
            .kind(ArticleKind.NEWS)
            .beginningOnly()
            .passage("Mayor Ada Brook ended the toll on July 27, 1911. It had stood at two pence since 1880.")
            .build();

    static final Article POST = TestArticle.id("post")
            .title("Brook has not decided")
            .publisher("Evening Post")
            .published("1911-07-11")
            .url("https://example.org/post")
            .kind(ArticleKind.NEWS)
            .passage("The mayor said on July 11 that she had not decided. The toll was three pence, Tom Reed said.")
            .build();

    static final Article LETTER = TestArticle.id("letter")
            .title("A letter on the toll")
            .published("1911-07")
            .original()
            .passage("The bridge needs its toll. Who else is to pay for the planks?")
            .build();

    static final Article MINUTES = TestArticle.id("minutes")
            .descriptive("Minutes of the council's meeting")
            .publisher("Town Council")
            .published("1904-06-23")
            .url("https://example.org/minutes")
            .kind(ArticleKind.OFFICIAL)
            .passage("Councilwoman Brook moved to end the toll. The council agreed.")
            .build();

    static final Article RIO = TestArticle.id("rio")
            .title("El peaje sigue")
            .publisher("El Río")
            .url("https://example.org/rio")
            .language("es")
            .kind(ArticleKind.OPINION)
            .passage("La compañía quiere que el peaje siga. Cuesta dos peniques.")
            .build();

    static final DisputedPoint PRICE = new DisputedPoint(
            new PointId("price"),
            new LocalizedText("How high was the toll?", "¿Cuánto costaba el peaje?"),
            List.of(),
            List.of(
                    version("two", "two pence", "dos peniques", account(GAZETTE, null), account(RIO, null)),
                    version("three", "three pence & more", "tres peniques o más", account(POST, REED))));

    static final Corpus CORPUS = new Corpus(
            List.of(GAZETTE, POST, LETTER, MINUTES, RIO),
            "hash",
            new Dispute(
                    new Matter(
                            new LocalizedText("the toll on the bridge", "el peaje del puente"),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of()),
                    List.of(BROOK, REED, COMPANY, COUNCIL, COURT),
                    List.of(new Position(
                            BROOK.id(),
                            Stance.ENDS,
                            PartialDate.parse("1911-07-27"),
                            GAZETTE.passages().getFirst().id(),
                            null,
                            null,
                            null)),
                    List.of(new Event(
                            new EventId("end"),
                            PartialDate.parse("1911-07-27"),
                            null,
                            new LocalizedText("The toll ends.", "El peaje termina."),
                            List.of())),
                    List.of(PRICE),
                    List.of(),
                    List.of()));

    static final Subject SUBJECT = new Subject(Map.of(
            Locale.ENGLISH,
            new Subject.Words(
                    "the dispute over the toll",
                    "A collection about the toll.",
                    List.of("the toll of 1911"),
                    List.of("When did the toll end?")),
            Locale.of("es"),
            new Subject.Words(
                    "la disputa por el peaje",
                    "Una colección sobre el peaje.",
                    List.of("el peaje de 1911"),
                    List.of("¿Cuándo terminó el peaje?"))));

    private TollDispute() {}

    /** Cites the first sentences of the articles, ranked in this order. */
    static List<Citation> cite(Article... articles) {
        return IntStream.range(0, articles.length)
                .mapToObj(i -> cite(i + 1, articles[i]))
                .toList();
    }

    private static Citation cite(int rank, Article article) {
        Passage passage = article.passages().getFirst();
        return new Citation(rank, article, passage, List.of(passage.sentences().getFirst()), 0.8, List.of());
    }

    static Answer.Held held(Actor actor, Stance stance, String asOf, Integer... citations) {
        return new Answer.Held(actor, stance, PartialDate.parse(asOf), null, List.of(citations));
    }

    static Answer.Held reported(Actor by, Actor actor, Stance stance, String asOf, Integer... citations) {
        return new Answer.Held(actor, stance, PartialDate.parse(asOf), by, List.of(citations));
    }

    static Answer.Item happened(String date, String what, Integer... citations) {
        return new Answer.Item(what, PartialDate.parse(date), List.of(citations));
    }

    static Answer.Item says(String sentence, Integer... citations) {
        return new Answer.Item(sentence, null, List.of(citations));
    }

    private static Actor actor(String id, String name, ActorKind kind) {
        return new Actor(new ActorId(id), name, kind, List.of(), List.of());
    }

    private static DisputedPoint.Version version(
            String id, String english, String spanish, DisputedPoint.Account... accounts) {
        return new DisputedPoint.Version(id, new LocalizedText(english, spanish), Arrays.asList(accounts));
    }

    private static DisputedPoint.Account account(Article article, @Nullable Actor by) {
        return new DisputedPoint.Account(
                article.passages().getFirst().id(), by == null ? null : by.id(), List.of("pence"));
    }
}
