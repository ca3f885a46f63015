package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Event;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.PointId;
import parsbot.corpus.Position;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.problem.Problems;
import parsbot.question.Question;

/** What is said in other words than those of the passages can be traced to them: for everything that the corpus has to say. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class TracesTest {

    private static final Question ASKED = Question.of("what of the mill?");

    private static final Actor ANN = new Actor(new ActorId("ann"), "Ann Ash", ActorKind.PERSON, List.of(), List.of());

    private static final Article LEDGER = TestArticle.id("ledger")
            .published("1810-05-01")
            .passage("The mill cost 1,200 crowns and two horses, wrote Ann Ash on March 5, 1809.")
            .build();

    private static final Dispute MILL = new Dispute(
            List.of(ANN),
            List.of(new Position(
                    ANN.id(), Stance.ENDS, PartialDate.parse("1810"), new PassageId(LEDGER.id(), 1), null, null, null)),
            List.of(),
            List.of());

    private Corpus corpus;
    private Traces traces;

    @BeforeAll
    void readTheShippedCorpus() {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(Path.of("config/parsbot.yaml"), problems);
        corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"), problems);
        problems.throwIfAny();
        traces = new Traces(corpus.dispute());
    }

    @Test
    void missing_actorNumberOrDateOfNoPassage_isTold() {
        Traces ofMill = new Traces(MILL);

        assertThat(ofMill.missing(version("1.200 crowns, 2 horses", "said by Ann Ash in 1810")))
                .isEmpty();
        assertThat(ofMill.missing(version("1,300 crowns", "three horses")))
                .containsExactly(
                        "the number 1300 of '1,300 crowns' is not in ledger#1",
                        "the number 3 of 'three horses' is not in ledger#1");
        assertThat(new Traces(new Dispute(List.of(actor("Ben Birch")), List.of(), List.of(), List.of()))
                        .missing(version("Ben Birch's crowns", "some")))
                .containsExactly("Ben Birch is not named in ledger#1");
        assertThat(ofMill.missing(held(ANN, "1809-03-05"))).isEmpty();
        assertThat(ofMill.missing(held(ANN, "1809-03-06")))
                .containsExactly("the date 1809-03-06 of position of Ann Ash is not in ledger#1");
        assertThat(ofMill.missing(held(actor("Ben Birch"), "1810")))
                .containsExactly("Ben Birch is not named in ledger#1");
        assertThat(ofMill.missing(item("wrote Ann Ash", null))).isEmpty();
        assertThat(ofMill.missing(item("wrote Ann", null))).isEmpty();
        assertThat(ofMill.missing(item("says Ann Ash", null)))
                .containsExactly("the sentence 'says Ann Ash' is not in ledger#1");
        assertThat(ofMill.missing(item("Ann Ash pays 1,200", "1811")))
                .containsExactly("the date 1811 of 'Ann Ash pays 1,200' is not in ledger#1");
        assertThat(ofMill.missing(new Answer.NothingFound(ASKED, 0, List.of(ANN), null, List.of())))
                .containsExactly("Ann Ash is not silent: there is ledger#1");
        assertThat(ofMill.missing(
                        new Answer.NothingFound(ASKED, 0, List.of(ANN), PartialDate.parse("1809"), List.of())))
                .isEmpty();
    }

    @Test
    void events_ofTheCorpus_canBeTraced() {
        List<String> missing = new ArrayList<>();
        for (Event event : corpus.dispute().events()) {
            List<PassageId> passages =
                    event.mentions().stream().map(Event.Mention::passage).toList();
            for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"))) {
                Answer.Item item = new Answer.Item(event.what().in(language), event.date(), ranks(passages.size()));
                missing.addAll(traces.missing(new Answer.Grounded(ASKED, 1, cited(passages), List.of(item))));
            }
        }

        assertThat(corpus.dispute().events()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void versions_ofTheCorpus_canBeTraced() {
        List<String> missing = new ArrayList<>();
        for (DisputedPoint point : corpus.dispute().points()) {
            for (DisputedPoint.Version version : point.versions()) {
                List<PassageId> passages = version.accounts().stream()
                        .map(DisputedPoint.Account::passage)
                        .distinct()
                        .toList();
                Answer.GivenVersion given = new Answer.GivenVersion(version, ranks(passages.size()));
                missing.addAll(
                        traces.missing(new Answer.Disputed(ASKED, 1, point, List.of(given, given), cited(passages))));
            }
        }

        assertThat(corpus.dispute().points()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void positions_ofTheCorpus_canBeTraced() {
        List<String> missing = new ArrayList<>();
        for (Position position : corpus.dispute().positions()) {
            PartialDate asOf = position.asOf();
            PassageId passage = position.passage();
            ActorId reporter = position.reportedBy();
            if (position.stance() != Stance.NO_STATEMENT && asOf != null && passage != null) {
                Answer.Held held = new Answer.Held(
                        corpus.dispute().actor(position.actor()),
                        position.stance(),
                        asOf,
                        reporter == null ? null : corpus.dispute().actor(reporter),
                        List.of(1));
                missing.addAll(traces.missing(
                        new Answer.Positions(ASKED, 1, Set.of(), List.of(held), List.of(), cited(List.of(passage)))));
            }
        }

        assertThat(corpus.dispute().positions()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private List<Citation> cited(List<PassageId> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(i ->
                        citation(i + 1, corpus.article(passages.get(i).article()), corpus.passage(passages.get(i))))
                .toList();
    }

    private static List<Integer> ranks(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static Citation citation(int rank, Article article, Passage passage) {
        return new Citation(rank, article, passage, passage.sentences(), 1, List.of());
    }

    private static List<Citation> ledger() {
        return List.of(citation(1, LEDGER, LEDGER.passages().getFirst()));
    }

    private static Answer version(String english, String spanish) {
        Answer.GivenVersion plain = new Answer.GivenVersion(
                new DisputedPoint.Version("plain", new LocalizedText("a sum", null), List.of()), List.of(1));
        return new Answer.Disputed(
                ASKED,
                1,
                new DisputedPoint(new PointId("fee"), new LocalizedText("How much?", null), List.of(), List.of()),
                List.of(
                        new Answer.GivenVersion(
                                new DisputedPoint.Version("v", new LocalizedText(english, spanish), List.of()),
                                List.of(1)),
                        plain),
                ledger());
    }

    private static Answer held(Actor actor, String asOf) {
        return new Answer.Positions(
                ASKED,
                1,
                Set.of(),
                List.of(new Answer.Held(actor, Stance.ENDS, PartialDate.parse(asOf), null, List.of(1))),
                List.of(),
                ledger());
    }

    private static Answer item(String text, @Nullable String date) {
        return new Answer.Grounded(
                ASKED,
                1,
                ledger(),
                List.of(new Answer.Item(text, date == null ? null : PartialDate.parse(date), List.of(1))));
    }

    private static Actor actor(String name) {
        return new Actor(new ActorId("ben"), name, ActorKind.PERSON, List.of(), List.of());
    }
}
