package parsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Event;
import parsbot.corpus.EventId;
import parsbot.corpus.Listing;
import parsbot.corpus.ListingId;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.Matter;
import parsbot.corpus.PartialDate;
import parsbot.corpus.PassageId;
import parsbot.corpus.PointId;
import parsbot.corpus.Position;
import parsbot.corpus.Role;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;
import parsbot.retrieval.Turn;

/** A small town's dispute over the lease of its mill. */
final class MillDispute {

    static final Article PAPER = TestArticle.id("paper")
            .published("1911-07-27")
            .passage("Mayor Ruth Oak said on July 27, 1911 that the lease will end. The mill stands by the river.")
            .passage("Mayor Ruth Oak had not decided by July 11, 1911. She spoke at the fair.")
            .passage("In 1905 Councilor Ruth Oak voted against the lease. The vote was close.")
            .build();

    static final Article GAZETTE = TestArticle.id("gazette")
            .published("1911-07-30")
            .passage("The Millers' Guild wants the lease to go on, it said on July 30, 1911. It has 40 members.")
            .passage("The rent is 500 dollars a year, the Gazette wrote.")
            .build();

    static final Article HERALD = TestArticle.id("herald")
            .published("1906-03")
            .passage("Mayor Ben Ash signed the lease in March 1906. The rent is 450 dollars a year.")
            .build();

    static final Actor OAK = person("oak", "Ruth Oak", role("mayor", "1910", null), role("councilor", "1905", "1905"));
    static final Actor ASH = person("ash", "Ben Ash", role("mayor", "1906", "1909"));
    static final Actor GUILD =
            new Actor(new ActorId("guild"), "Millers' Guild", ActorKind.ORGANIZATION, List.of("the guild"), List.of());
    /** Speaks for the guild. */
    static final Actor FERN = person(
            "fern",
            "Ada Fern",
            new Role(
                    new LocalizedText("secretary of the guild", null),
                    List.of(),
                    GUILD.id(),
                    GUILD.id(),
                    PartialDate.parse("1911"),
                    null));

    static final Actor COURT =
            new Actor(new ActorId("court"), "Town Court", ActorKind.GOVERNMENT_BODY, List.of("the courts"), List.of());

    static final DisputedPoint RENT = new DisputedPoint(
            new PointId("rent"),
            new LocalizedText("How much is the rent?", "¿Cuánto es la renta?"),
            List.of("what does the mill pay"),
            List.of(
                    version("much", "500 dollars", PassageId.parse("gazette#2")),
                    version("less", "450 dollars", PassageId.parse("herald#1"))));

    static final Listing COURSE = listing(
            "course",
            "What became of the lease?",
            Listing.Order.LATEST_FIRST,
            entry("1911-07-27", "paper#1", "the lease will end"),
            entry("1906-03", "herald#1", "Mayor Ben Ash signed the lease"));

    static final Listing VOICES = listing(
            "voices",
            "Who spoke about the lease?",
            Listing.Order.AS_LISTED,
            entry(null, "gazette#1", "The Millers' Guild wants the lease to go on"),
            entry(null, "paper#3", "Councilor Ruth Oak voted against the lease"),
            entry(null, "gazette#1", "It has 40 members."));

    static final Event SIGNED = event("signed", "1906-03", "Mayor Ash signs the lease.", "herald#1");
    static final Event ENDED = event("ended", "1911-07-27", "Mayor Oak ends the lease.", "paper#1");
    static final Event PROTEST = event("protest", "1911-07-30", "The guild protests.", "gazette#1");

    static final Corpus CORPUS = new Corpus(
            List.of(PAPER, GAZETTE, HERALD),
            "hash",
            dispute(List.of(
                    position(OAK, Stance.ENDS, "1911-07-27", "paper#1"),
                    position(OAK, Stance.UNDECIDED, "1911-07-11", "paper#2"),
                    position(OAK, Stance.ENDS, "1905", "paper#3"),
                    position(ASH, Stance.KEEPS, "1906-03", "herald#1"),
                    position(GUILD, Stance.KEEPS, "1911-07-30", "gazette#1"),
                    position(COURT, Stance.NO_STATEMENT, "1911", null))));

    private MillDispute() {}

    private static Dispute dispute(List<Position> positions) {
        return new Dispute(
                new Matter(
                        new LocalizedText("the lease of the mill", "el arriendo del molino"),
                        List.of("lease", "contract"),
                        List.of("Milltown"),
                        List.of("decision"),
                        Map.of(Stance.ENDS, List.of("who wants the lease to end"))),
                List.of(OAK, ASH, GUILD, FERN, COURT),
                positions,
                List.of(PROTEST, ENDED, SIGNED),
                List.of(RENT),
                List.of(COURSE, VOICES),
                List.of("who built the mill"));
    }

    /** Returns the dispute with the guild's position and another one. */
    static Dispute disputeWith(Position other) {
        return dispute(List.of(position(GUILD, Stance.KEEPS, "1911-07-30", "gazette#1"), other));
    }

    /** Returns the dispute as one in which nobody's position is known, and these are known to have said nothing. */
    static Dispute disputeOfSilent(Actor... silent) {
        return dispute(Stream.of(silent)
                .map(actor -> position(actor, Stance.NO_STATEMENT, "1911", null))
                .toList());
    }

    private static Actor person(String id, String name, Role... roles) {
        return new Actor(
                new ActorId(id),
                name,
                ActorKind.PERSON,
                List.of(name.substring(name.indexOf(' ') + 1)),
                List.of(roles));
    }

    private static Role role(String title, String from, @Nullable String to) {
        return new Role(
                new LocalizedText(title, title.equals("mayor") ? "alcaldesa" : null),
                List.of(),
                null,
                null,
                PartialDate.parse(from),
                to == null ? null : PartialDate.parse(to));
    }

    static Position position(Actor actor, Stance stance, String asOf, @Nullable String passage) {
        return new Position(
                actor.id(),
                stance,
                PartialDate.parse(asOf),
                passage == null ? null : PassageId.parse(passage),
                null,
                null,
                null);
    }

    private static DisputedPoint.Version version(String id, String value, PassageId passage) {
        return new DisputedPoint.Version(
                id, new LocalizedText(value, null), List.of(new DisputedPoint.Account(passage, null, List.of(value))));
    }

    private static Listing listing(String id, String question, Listing.Order order, Listing.Entry... entries) {
        return new Listing(
                new ListingId(id),
                new LocalizedText(question, null),
                List.of("all on the " + id),
                order,
                List.of(entries));
    }

    private static Listing.Entry entry(@Nullable String date, String passage, String words) {
        return new Listing.Entry(
                date == null ? null : PartialDate.parse(date),
                List.of(new Listing.Quote(PassageId.parse(passage), words)));
    }

    private static Event event(String id, String date, String what, String passage) {
        return new Event(
                new EventId(id),
                PartialDate.parse(date),
                null,
                new LocalizedText(what, null),
                List.of("what came after " + id),
                List.of(new Event.Mention(PassageId.parse(passage), null)));
    }

    /** Returns a question for which nothing was found. */
    static Asked asked(String question) {
        return asked(Question.of(question), Signs.NONE);
    }

    /** Returns a question for which these passages were found, the best first. */
    static Asked asked(Question question, Signs signs, String... passages) {
        return asked(question, signs, new Signals(0.5, 0.5, 0.8, 0.85, 0.88), passages);
    }

    /** Returns a question for which these passages were found, the best first, each with these signals. */
    static Asked asked(Question question, Signs signs, Signals signals, String... passages) {
        List<Hit> hits = new ArrayList<>();
        for (String id : passages) {
            PassageId passage = PassageId.parse(id);
            Article article = CORPUS.article(passage.article());
            int sentences = CORPUS.passage(passage).sentences().size();
            List<Double> scores = new ArrayList<>();
            for (int i = 0; i < sentences; i++) {
                // The last sentence fits best.
                scores.add((i + 1.0) / sentences);
            }
            hits.add(new Hit(hits.size() + 1, article, CORPUS.passage(passage), 3.0 - hits.size(), signals, scores));
        }
        String text = question.text();
        return new Asked(
                question,
                new Turn(text, text, QuestionLanguage.of(text), question.previous()),
                new PassageQuery(text, QuestionLanguage.of(text), ExpectedAnswer.of(text)),
                new Findings(hits, signs),
                0.45);
    }
}
