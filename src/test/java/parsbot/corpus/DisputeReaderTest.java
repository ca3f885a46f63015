package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/** Actors, events, points and what articles claim of them, read from a corpus folder. */
final class DisputeReaderTest {

    private static final String ACTORS = """
        actors:
          - id: ann
            name: Ann Lee
            kind: person
            aliases: [Annie]
            roles:
              - title: mayor
                title_es: alcaldesa
                aliases: [la alcaldesa]
                of: town
                from: 2024-01
                to: 2024-12
          - id: ben
            name: Ben Roe
            kind: person
            roles:
              - title: spokesperson
                of: town
                speaks_for: ann
            silence:
              - as_of: 2024
                note: Nothing of his own was found.
          - id: town
            name: Town of Mill
            kind: government-body
        """;

    private static final String EVENTS = """
        events:
          - id: sale
            date: 2024-03-03
            what: The town sold the mill.
            what_es: El pueblo vendió el molino.
            asked_as: [what came after the sale]
          - id: fire
            date: ~2024-05
            inferred_from: the report of June
            what: The mill burned.
        """;

    private static final String POINTS = """
        points:
          - id: price
            question: What did the mill cost?
            question_es: ¿Cuánto costó el molino?
            asked_as: [how much for the mill, precio del molino]
            versions:
              - id: much
                value: 5,000 dollars
                value_es: 5.000 dólares
              - id: more
                value: about 6,000 dollars
        """;

    private static final String LISTS = """
        lists:
          - id: said
            question: What was said of the mill?
            question_es: ¿Qué se dijo del molino?
            asked_as: [all that was said]
            items:
              - says: It had burned.
                in: a
                also:
                  - says: she would keep the mill
                    in: a
              - says: the mayor said nothing more
                in: a
          - id: course
            question: What became of the mill?
            order: latest-first
            items:
              - says: she would keep the mill
                in: a
                date: 2024-03-03
              - says: Ann Lee would give up the mill
                in: a
                date: 2024-06
        """;

    private static final String CLAIMS = """
        positions:
          - actor: ann
            stance: keeps
            as_of: 2024-03-03
            paragraph: "On March 3, 2024 …"
          - actor: ann
            stance: ends
            as_of: 2024-06
            reported_by: ben
            inferred_from: the report is of June
            note: contradicted by the first
            paragraph: "Ben Roe ..."
        events:
          - event: sale
            paragraph: On March 3, 2024
          - event: sale
            inferred_from: the only sale of that year
            paragraph: Ben Roe
          - event: fire
            paragraph: Ben Roe
        versions:
          - point: price
            version: much
            paragraph: On March 3, 2024
          - point: price
            version: more
            by: ben
            says: ["6,000"]
            paragraph: Ben Roe
        """;

    private final Path folder;
    private final Problems problems = new Problems();

    DisputeReaderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("actors.yaml"), ACTORS);
        Files.writeString(folder.resolve("events.yaml"), EVENTS);
        Files.writeString(folder.resolve("points.yaml"), POINTS);
        Files.writeString(folder.resolve("lists.yaml"), LISTS);
        article(CLAIMS);
    }

    @Test
    void read_everyField_isInTheDispute() {
        Dispute dispute = read();

        assertThat(messages()).isEmpty();
        ActorId ann = new ActorId("ann");
        ActorId ben = new ActorId("ben");
        ActorId town = new ActorId("town");
        PassageId first = PassageId.parse("a#1");
        PassageId second = PassageId.parse("a#2");
        assertThat(dispute.actors())
                .containsExactly(
                        new Actor(
                                ann,
                                "Ann Lee",
                                ActorKind.PERSON,
                                List.of("Annie"),
                                List.of(new Role(
                                        new LocalizedText("mayor", "alcaldesa"),
                                        List.of("la alcaldesa"),
                                        town,
                                        null,
                                        PartialDate.parse("2024-01"),
                                        PartialDate.parse("2024-12")))),
                        new Actor(
                                ben,
                                "Ben Roe",
                                ActorKind.PERSON,
                                List.of(),
                                List.of(new Role(
                                        new LocalizedText("spokesperson", null), List.of(), town, ann, null, null))),
                        new Actor(town, "Town of Mill", ActorKind.GOVERNMENT_BODY, List.of(), List.of()));
        assertThat(dispute.positions())
                .containsExactly(
                        new Position(
                                ben,
                                Stance.NO_STATEMENT,
                                PartialDate.parse("2024"),
                                null,
                                null,
                                null,
                                "Nothing of his own was found."),
                        new Position(ann, Stance.KEEPS, PartialDate.parse("2024-03-03"), first, null, null, null),
                        new Position(
                                ann,
                                Stance.ENDS,
                                PartialDate.parse("2024-06"),
                                second,
                                ben,
                                "the report is of June",
                                "contradicted by the first"));
        assertThat(dispute.events())
                .containsExactly(
                        new Event(
                                new EventId("sale"),
                                PartialDate.parse("2024-03-03"),
                                null,
                                new LocalizedText("The town sold the mill.", "El pueblo vendió el molino."),
                                List.of("what came after the sale"),
                                List.of(
                                        new Event.Mention(first, null),
                                        new Event.Mention(second, "the only sale of that year"))),
                        new Event(
                                new EventId("fire"),
                                PartialDate.parse("~2024-05"),
                                "the report of June",
                                new LocalizedText("The mill burned.", null),
                                List.of(new Event.Mention(second, null))));
        assertThat(dispute.points())
                .containsExactly(new DisputedPoint(
                        new PointId("price"),
                        new LocalizedText("What did the mill cost?", "¿Cuánto costó el molino?"),
                        List.of("how much for the mill", "precio del molino"),
                        List.of(
                                new DisputedPoint.Version(
                                        "much",
                                        new LocalizedText("5,000 dollars", "5.000 dólares"),
                                        List.of(new DisputedPoint.Account(first, null, List.of("5,000 dollars")))),
                                new DisputedPoint.Version(
                                        "more",
                                        new LocalizedText("about 6,000 dollars", null),
                                        List.of(new DisputedPoint.Account(second, ben, List.of("6,000")))))));
        assertThat(dispute.listings())
                .containsExactly(
                        new Listing(
                                new ListingId("said"),
                                new LocalizedText("What was said of the mill?", "¿Qué se dijo del molino?"),
                                List.of("all that was said"),
                                Listing.Order.AS_LISTED,
                                List.of(
                                        new Listing.Entry(
                                                null,
                                                List.of(
                                                        new Listing.Quote(second, "It had burned."),
                                                        new Listing.Quote(first, "she would keep the mill"))),
                                        new Listing.Entry(
                                                null,
                                                List.of(new Listing.Quote(
                                                        PassageId.parse("a#4"), "the mayor said nothing more"))))),
                        new Listing(
                                new ListingId("course"),
                                new LocalizedText("What became of the mill?", null),
                                List.of(),
                                Listing.Order.LATEST_FIRST,
                                List.of(
                                        new Listing.Entry(
                                                PartialDate.parse("2024-06"),
                                                List.of(new Listing.Quote(second, "Ann Lee would give up the mill"))),
                                        new Listing.Entry(
                                                PartialDate.parse("2024-03-03"),
                                                List.of(new Listing.Quote(first, "she would keep the mill"))))));
    }

    @Test
    void read_paragraphCutInPassages_namesTheOneThatShowsTheEntry() throws IOException {
        Files.delete(folder.resolve("lists.yaml"));

        Dispute dispute =
                new CorpusReader(new PassageLimits(0, 60)).read(folder).dispute();

        assertThat(dispute.events().getFirst().mentions())
                .extracting(Event.Mention::passage)
                .contains(PassageId.parse("a#1"));
        assertThat(dispute.points().getFirst().versions().getFirst().accounts())
                .extracting(DisputedPoint.Account::passage)
                .containsExactly(PassageId.parse("a#3"));
    }

    @Test
    void read_folderWithoutTheseFiles_hasNothingOfIt() throws IOException {
        for (String file : List.of("actors.yaml", "events.yaml", "points.yaml", "lists.yaml")) {
            Files.delete(folder.resolve(file));
        }
        Files.writeString(folder.resolve("a.md"), "Text.");
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b").resolve("actors.yaml"), "[another, program's]");

        Dispute dispute = read();

        assertThat(messages()).isEmpty();
        assertThat(dispute.actors()).isEmpty();
        assertThat(dispute.positions()).isEmpty();
        assertThat(dispute.events()).isEmpty();
        assertThat(dispute.points()).isEmpty();
        assertThat(dispute.listings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actor: ann\\n"
                        + "    stance: keeps | actor: cid\\n"
                        + "    stance: keeps | 'positions[1].actor' is 'cid': no actor of actors.yaml has this id",
                "reported_by: ben | reported_by: cid | 'positions[2].reported_by' is 'cid': no actor of actors.yaml"
                        + " has this id",
                "reported_by: ben | reported_by: town | 'positions[2].reported_by' is 'town': the paragraph does not"
                        + " name Town of Mill: name one that does, or add the alias it uses to actors.yaml",
                "actor: ann\\n"
                        + "    stance: keeps | actor: ben\\n"
                        + "    stance: keeps | 'positions[1].actor' is 'ben': the paragraph does not name Ben Roe: name"
                        + " one that does, or add the alias it uses to actors.yaml",
                "stance: keeps | stance: likes | 'positions[1].stance' is 'likes': must be ends, keeps, undecided,"
                        + " defends, no-statement",
                "as_of: 2024-03-03 | as_of: 2024-03-04 | 'positions[1].as_of' is '2024-03-04': the paragraph does not"
                        + " give this date: say in 'inferred_from' what it is inferred from",
                "as_of: 2024-03-03 | as_of: ~2024-03 | 'positions[1].as_of' is '~2024-03': is approximate: say in"
                        + " 'inferred_from' what it is inferred from",
                "as_of: 2024-03-03 | as_of: 2024-02-30 | 'positions[1].as_of' is '2024-02-30': is no date of the"
                    + " calendar: write it as 2018-07-11, 2018-07, 2018, 2018-summer or 2018-07-05/2018-07-06, with ~"
                    + " before it if approximate",
                "paragraph: \"On March 3, 2024 …\" | paragraph: \"On April 3 …\" | 'positions[1].paragraph' is 'On"
                        + " April 3 …': no paragraph starts so: name one by its first words",
                "paragraph: \"Ben Roe ...\" | paragraph: \" \" | 'positions[2].paragraph' is '': must be a text, not"
                        + " empty",
                "note: contradicted | remark: contradicted | 'positions[2].remark' is unknown: allowed are paragraph,"
                        + " actor, stance, as_of, reported_by, inferred_from, note",
                "event: fire | event: flood | 'events[3].event' is 'flood': no event of events.yaml has this id",
                "inferred_from: the only sale of that year | inferred: \"no\" | 'events[2].inferred' is unknown:"
                        + " allowed are paragraph, event, inferred_from",
                "version: more | version: most | 'versions[2].version' is 'most': must be a version of this point:"
                        + " much, more",
                "version: much | version: Much | 'versions[1].version' is 'Much': must be small letters and digits,"
                        + " with single hyphens between them",
                "point: price\\n"
                        + "    version: much | point: size\\n"
                        + "    version: much | 'versions[1].point' is 'size': no point of points.yaml has this id",
                "by: ben | by: town | 'versions[2].by' is 'town': the paragraph does not name Town of Mill: name one"
                        + " that does, or add the alias it uses to actors.yaml",
                "says: [\"6,000\"] | says: [\"6,000\", \"7,000\"] | 'versions[2].says' is '7,000': does not stand in"
                        + " the paragraph: write in 'says' what does",
                "says: [\"6,000\"] | says: [] | 'versions[2].version' is 'about 6,000 dollars': does not stand in the"
                        + " paragraph: write in 'says' what does"
            })
    void read_wrongClaim_saysWhereAndWhatIsAllowed(String right, String wrong, String message) throws IOException {
        String before = right.strip().translateEscapes();
        assertThat(CLAIMS).contains(before);
        article(CLAIMS.replace(before, wrong.strip().translateEscapes()));

        read();

        assertThat(messages()).contains("a.md: field " + message);
    }

    @Test
    void read_alsoTheActorOfAnUnsuitableDate_isNotNamedByTitle() throws IOException {
        article("""
            positions:
              - actor: ann
                stance: undecided
                as_of: 2023-12
                inferred_from: nothing
                paragraph: Then the mayor
            """);

        read();

        assertThat(messages())
                .contains(
                        "a.md: field 'positions[1].actor' is 'ann': the paragraph does not name Ann Lee: name one that"
                                + " does, or add the alias it uses to actors.yaml");
    }

    @Test
    void read_paragraphNameThatFitsTwo_asksForMoreWords() throws IOException {
        article(CLAIMS.replace("paragraph: Ben Roe\nversions", "paragraph: B\nversions"));

        read();

        assertThat(messages())
                .containsExactly(
                        "a.md: field 'events[3].paragraph' is 'B': 2 paragraphs start so: write more of the first"
                                + " words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actors.yaml | id: ben | id: ann | field 'actors[ann].id' is 'ann': another actor has this id: give"
                        + " each its own",
                "actors.yaml | name: Ben Roe | name: annie | field 'actors[ben].name' is 'annie': is a name of 'ann'"
                        + " too: a name must be of one actor, a title goes into 'roles'",
                "actors.yaml | [Annie] | [\"?\"] | field 'actors[ann].aliases' is '?': must have a letter or digit",
                "actors.yaml | kind: government-body | kind: city | field 'actors[town].kind' is 'city': must be"
                        + " person, organization, government-body",
                "actors.yaml | speaks_for: ann | speaks_for: cid | field 'actors[ben].roles[1].speaks_for' is 'cid':"
                        + " no actor of actors.yaml has this id",
                "actors.yaml | to: 2024-12 | to: 2023-12 | field 'actors[ann].roles[1].to' is '2023-12': must not be"
                        + " before 'from', which is '2024-01'",
                "actors.yaml | title_es: | title_fr: | field 'actors[ann].roles[1].title_fr' is unknown: allowed are"
                        + " title_es, title, aliases, of, speaks_for, from, to",
                "actors.yaml | as_of: 2024 | date: 2024 | field 'actors[ben].silence[1].date' is unknown: allowed are"
                        + " as_of, note",
                "events.yaml | date: 2024-03-03 | date: March 3 | field 'events[sale].date' is 'March 3': write it as"
                        + " 2018-07-11, 2018-07, 2018, 2018-summer or 2018-07-05/2018-07-06, with ~ before it if"
                        + " approximate",
                "events.yaml | inferred_from: the report of June | note: June | field 'events[fire].date' is"
                        + " '~2024-05': is approximate: say in 'inferred_from' what it is inferred from",
                "events.yaml | id: fire | id: sale | field 'events[sale].id' is 'sale': another event has this id:"
                        + " give each its own",
                "events.yaml | id: fire | id: fire 2 | field 'events[fire 2].id' is 'fire 2': must be small letters"
                        + " and digits, with single hyphens between them",
                "events.yaml | what: The mill burned. | who: Ann | field 'events[fire].what' is missing",
                "points.yaml | id: more | id: much | field 'points[price].versions[much].id' is 'much': another"
                        + " version of the point has this id: give each its own",
                "points.yaml | question: What | questions: What | field 'points[price].question' is missing",
                "lists.yaml | id: course | id: said | field 'lists[said].id' is 'said': another list has this id: give"
                        + " each its own",
                "lists.yaml | says: It had burned. | says: It burned. | field 'lists[said].items[1].says' is 'It"
                        + " burned.': does not stand in a sentence of the article: write words that do, unchanged",
                "lists.yaml | says: It had burned. | says: been paid. It had | field 'lists[said].items[1].says' is"
                        + " 'been paid. It had': does not stand in a sentence of the article: write words that do,"
                        + " unchanged",
                "lists.yaml | in: a | in: b | field 'lists[said].items[1].in' is 'b': the corpus has no article of"
                        + " this id",
                "lists.yaml | date: 2024-03-03 | date: 2024-03-04 | field 'lists[course].items[1].date' is"
                        + " '2024-03-04': is neither in the paragraph nor the day of its source: write one that is",
                "lists.yaml | date: 2024-06 | also: [] | 'lists[course].items[2]' needs a 'date' where the order is"
                        + " 'latest-first'",
                "lists.yaml | order: latest-first | order: newest | field 'lists[course].order' is 'newest': must be"
                        + " as-listed, latest-first",
                "lists.yaml | asked_as: [all | asked: [all | field 'lists[said].asked' is unknown: allowed are id,"
                        + " question_es, question, asked_as, order, items",
                "lists.yaml | - says: It had | - say: It had | field 'lists[said].items[1].says' is missing"
            })
    void read_wrongEntryBesideTheArticles_saysWhereAndWhatIsAllowed(
            String file, String right, String wrong, String message) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong));

        read();

        assertThat(messages()).contains(file + ": " + message);
    }

    @Test
    void read_pointWithOneVersion_isNoDispute() throws IOException {
        Files.writeString(folder.resolve("points.yaml"), POINTS.substring(0, POINTS.indexOf("      - id: more")));
        article(CLAIMS.substring(0, CLAIMS.lastIndexOf("  - point")));

        read();

        assertThat(messages())
                .containsExactly("points.yaml: field 'points[price].versions' is '1': must be at least 2");
    }

    @Test
    void read_listWithOneItem_isNoList() throws IOException {
        Files.writeString(folder.resolve("lists.yaml"), LISTS.substring(0, LISTS.lastIndexOf("      - says")));

        read();

        assertThat(messages()).containsExactly("lists.yaml: field 'lists[course].items' is '1': must be at least 2");
    }

    @Test
    void read_eventOrVersionThatNoArticleNames_isReported() throws IOException {
        article("");

        read();

        assertThat(messages())
                .containsExactly(
                        "events.yaml: 'events[sale]' is named in no article's 'events': name it in one whose paragraph"
                                + " tells of it",
                        "events.yaml: 'events[fire]' is named in no article's 'events': name it in one whose paragraph"
                                + " tells of it",
                        "points.yaml: 'points[price].versions[much]' is given in no article's 'versions': name it in"
                                + " one whose paragraph says so",
                        "points.yaml: 'points[price].versions[more]' is given in no article's 'versions': name it in"
                                + " one whose paragraph says so");
    }

    @Test
    void read_articleOrFileThatCannotBeRead_isTheOnlyProblem() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: T");
        Files.writeString(folder.resolve("b.md"), "Text.");

        read();

        assertThat(messages()).containsExactly("a.md: the front matter has no end: close it with a line '---'");
    }

    @Test
    void read_actorsThatAreNoYaml_areTheOnlyProblem() throws IOException {
        Files.writeString(folder.resolve("actors.yaml"), "actors: [");

        read();

        assertThat(messages()).hasSize(1).first().asString().startsWith("actors.yaml:");
    }

    @Test
    void read_articleWithAnotherProblem_hasItsClaimsCheckedAllTheSame() throws IOException {
        article(CLAIMS.replace("stance: keeps", "stance: likes").replace("6,000", "9,000") + "language: English\n");

        read();

        assertThat(messages())
                .containsExactly(
                        "a.md: field 'language' is 'English': must be a language code of two or three small letters,"
                                + " such as en or es",
                        "a.md: field 'positions[1].stance' is 'likes': must be ends, keeps, undecided, defends,"
                                + " no-statement",
                        "a.md: field 'versions[2].says' is '9,000': does not stand in the paragraph: write in 'says'"
                                + " what does");
    }

    private void article(String claims) throws IOException {
        Files.writeString(
                folder.resolve("a.md"), """
                    ---
                    title: The Mill
                    published: 2024-06
                    completeness: whole
                    text: summary
                    %s%s---

                    On March 3, 2024 Mayor Ann Lee said that she would keep the mill. It had cost 5,000 dollars in all, said those who knew it.

                    Ben Roe said in June that Ann Lee would give up the mill, for which 6,000 dollars had been paid. It had burned.

                    Behind it all, they said, was the river.

                    Then the mayor said nothing more.
                    """.formatted(claims.contains("language:") ? "" : "language: en\n", claims));
    }

    private Dispute read() {
        return new CorpusReader(PassageLimits.DEFAULT).read(folder, problems).dispute();
    }

    private List<String> messages() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(message -> message.replace(folder + "/", ""))
                .toList();
    }
}
