package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static parsbot.message.TollDispute.BROOK;
import static parsbot.message.TollDispute.COMPANY;
import static parsbot.message.TollDispute.CORPUS;
import static parsbot.message.TollDispute.COUNCIL;
import static parsbot.message.TollDispute.COURT;
import static parsbot.message.TollDispute.GAZETTE;
import static parsbot.message.TollDispute.LETTER;
import static parsbot.message.TollDispute.MINUTES;
import static parsbot.message.TollDispute.POST;
import static parsbot.message.TollDispute.PRICE;
import static parsbot.message.TollDispute.REED;
import static parsbot.message.TollDispute.RIO;
import static parsbot.message.TollDispute.SUBJECT;
import static parsbot.message.TollDispute.cite;
import static parsbot.message.TollDispute.happened;
import static parsbot.message.TollDispute.held;
import static parsbot.message.TollDispute.reported;
import static parsbot.message.TollDispute.says;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parsbot.GoldenFile;
import parsbot.answer.Answer;
import parsbot.answer.Answer.GivenVersion;
import parsbot.answer.Answer.Held;
import parsbot.answer.Answer.Reason;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.Question;

/** Compares answers on a dispute with the files below {@code golden/message}, in both languages. */
final class AnswerRendererTest {

    private static final MessageRenderer RENDERER = new MessageRenderer(CORPUS, SUBJECT);

    /** An answer, by its file's name. */
    record Golden(String name, Answer answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Golden> goldens() {
        List<Golden> goldens = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            Question question = new Question("what of the toll?", List.of(), language);
            Question corrected = question.understood(List.of(new Correction("tol", "toll")));
            add(
                    goldens,
                    "list",
                    new Answer.Grounded(
                            question,
                            0.9,
                            cite(GAZETTE, LETTER),
                            List.of(
                                    says("Mayor Ada Brook ended the toll on July 27, 1911.", 1),
                                    says("The bridge needs its toll.", 2))));
            add(
                    goldens,
                    "list-noted",
                    new Answer.Grounded(
                            question,
                            0.9,
                            cite(GAZETTE, LETTER),
                            List.of(says("ended the toll", 1), says("The bridge needs its toll.", 1, 2)),
                            new LocalizedText("What was said of the toll?", "¿Qué se dijo del peaje?")));
            add(goldens, "timeline", timeline(question));
            add(goldens, "disputed", disputed(question));
            add(goldens, "disputed-corrected", disputed(corrected));
            add(goldens, "positions", positions(question));
            add(goldens, "positions-moved", moved(question));
            add(goldens, "positions-corrected", moved(corrected));
            add(goldens, "nothing-found-silent", silent(question, null, COURT));
            add(goldens, "nothing-found-silent-since", silent(question, "1911", COURT));
            add(goldens, "nothing-found-silent-several", silent(question, "1911-07-05/1911-07-09", COURT, BROOK, REED));
            add(
                    goldens,
                    "nothing-found-offered",
                    new Answer.NothingFound(question, 0.1, List.of(), null, List.of("How high was it?", "A & B?")));
            add(goldens, "related-offered", new Answer.Related(question, 0.4, cite(RIO), List.of("How high was it?")));
            for (Reason reason : Reason.values()) {
                String name =
                        "declined-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                add(goldens, name, new Answer.Declined(question, 0.1, reason, List.of()));
            }
            add(
                    goldens,
                    "declined-advice-cited",
                    new Answer.Declined(question, 0.1, Reason.ADVICE, cite(GAZETTE, POST)));
            add(
                    goldens,
                    "declined-opinion-cited",
                    new Answer.Declined(corrected, 0.1, Reason.OPINION, cite(LETTER, RIO)));
        }
        return goldens;
    }

    private static Answer timeline(Question question) {
        return new Answer.Grounded(
                question,
                0.9,
                cite(GAZETTE, POST, LETTER, MINUTES, RIO),
                List.of(
                        happened("~1880", "The bridge is built.", 1),
                        happened("1904-06-23", "The council wants the toll to end.", 4),
                        happened("1910-winter", "The bridge is closed.", 3),
                        happened("1911-07-05/1911-07-09", "People camp on the bridge.", 2, 3),
                        happened("1911-07-27", "Mayor Brook ends the toll & opens the bridge.", 1),
                        happened("1911-08/1911-09", "The toll house is torn down.", 5)));
    }

    private static Answer disputed(Question question) {
        return new Answer.Disputed(
                question,
                0.9,
                PRICE,
                List.of(
                        new GivenVersion(PRICE.versions().get(0), List.of(1, 3)),
                        new GivenVersion(PRICE.versions().get(1), List.of(2))),
                cite(GAZETTE, POST, RIO));
    }

    private static Answer positions(Question question) {
        return new Answer.Positions(
                question,
                0.9,
                EnumSet.of(Stance.KEEPS),
                List.of(
                        held(BROOK, Stance.ENDS, "1911-07-27", 1),
                        held(BROOK, Stance.KEEPS, "1911-07-05", 2),
                        reported(REED, COMPANY, Stance.KEEPS, "1911-07-11", 2),
                        held(COMPANY, Stance.KEEPS, "1911", 5),
                        held(REED, Stance.DEFENDS, "1911-07", 3),
                        held(COUNCIL, Stance.ENDS, "1904-06-23", 4),
                        held(COURT, Stance.NO_STATEMENT, "1904", 4)),
                List.of(),
                cite(GAZETTE, POST, LETTER, MINUTES, RIO));
    }

    private static Answer moved(Question question) {
        return new Answer.Positions(
                question,
                0.9,
                Set.of(),
                List.of(
                        held(BROOK, Stance.ENDS, "1911-07-27", 1),
                        reported(REED, BROOK, Stance.UNDECIDED, "1911-07-11", 2),
                        held(BROOK, Stance.UNDECIDED, "1911-07", 2, 3),
                        held(BROOK, Stance.DEFENDS, "1911-07-05", 3),
                        held(BROOK, Stance.ENDS, "1904-06-23", 4)),
                List.of(COURT, COMPANY),
                cite(GAZETTE, POST, LETTER, MINUTES));
    }

    private static Answer silent(Question question, @Nullable String since, Actor... actors) {
        return new Answer.NothingFound(
                question, 0.1, List.of(actors), since == null ? null : PartialDate.parse(since), List.of());
    }

    private static void add(List<Golden> goldens, String name, Answer answer) {
        goldens.add(new Golden(name + "." + answer.question().speaks(), answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void answer_eachKind_isAsInItsFile(Golden golden) throws IOException {
        List<OutgoingMessage> messages = RENDERER.answer(golden.answer());

        TelegramHtml.checkAll(messages);
        assertThat(messages).hasSize(1);
        GoldenFile.assertHolds("message/" + golden.name() + ".html", Drawn.of(messages.getFirst()));
    }

    @Test
    void help_corpusWithPositionsAndEvents_namesTheirCommands() {
        assertThat(RENDERER.help(Locale.ENGLISH).plain())
                .contains("\n/positions – who stands where\n/timeline – what happened, by date\n/sources");
    }

    @Test
    void positions_corpusWithoutMatter_areNamedByItsSubjectOrNotAtAll() {
        Corpus bare = TestArticle.corpus(GAZETTE);
        Answer answer = new Answer.Positions(
                Question.of("who?"),
                0.9,
                Set.of(),
                List.of(held(BROOK, Stance.ENDS, "1911", 1)),
                List.of(),
                cite(GAZETTE));

        assertThat(firstLine(new MessageRenderer(bare, SUBJECT), answer))
                .isEqualTo("Who stands where on the dispute over the toll");
        assertThat(firstLine(new MessageRenderer(bare, Subject.NONE), answer)).isEqualTo("Who stands where");
    }

    @Test
    void greeting_withoutSubject_asksForAQuestion() {
        MessageRenderer renderer = new MessageRenderer(TestArticle.corpus(GAZETTE), Subject.NONE);

        assertThat(renderer.answer(new Answer.Declined(Question.of("hi"), 0, Reason.GREETING, List.of())))
                .extracting(OutgoingMessage::html)
                .containsExactly("Hello! Ask me a question, in your own words.");
    }

    @Test
    void opinion_corpusWithoutPositions_doesNotPromiseThem() {
        MessageRenderer renderer = new MessageRenderer(TestArticle.corpus(GAZETTE), Subject.NONE);

        assertThat(renderer.answer(new Answer.Declined(Question.of("?"), 0, Reason.OPINION, List.of())))
                .extracting(OutgoingMessage::plain)
                .containsExactly("I take no side.\nI do not say who is right; I can show what the sources report.");
    }

    @Test
    void related_undated_saysNoDate() {
        assertThat(firstLine(RENDERER, new Answer.Related(Question.of("?"), 0.4, cite(RIO))))
                .isEqualTo("I did not find an answer to that. This is related:");
    }

    @Test
    void positions_sixtyActors_areWholeInMessagesWithinLimitsWithThreeQuotes() {
        Article[] articles = IntStream.range(0, 60)
                .mapToObj(i -> TestArticle.id("a-" + i)
                        .title("A title of the usual length of a report, number " + i)
                        .publisher("Publisher " + i)
                        .published("1911-07-27")
                        .url("https://example.org/a/path/of/the/usual/length/" + i + "?a=1&b=2")
                        .passage("A sentence that says where somebody stood. "
                                .repeat(15)
                                .strip())
                        .build())
                .toArray(Article[]::new);
        List<Held> everybody = IntStream.range(0, 60)
                .mapToObj(i -> held(
                        new Actor(new ActorId("actor-" + i), "Actor " + i, COURT.kind(), List.of(), List.of()),
                        i % 2 == 0 ? Stance.ENDS : Stance.KEEPS,
                        "1911-07-27",
                        i + 1))
                .toList();

        List<OutgoingMessage> messages = RENDERER.answer(
                new Answer.Positions(Question.of("who?"), 0.9, Set.of(), everybody, List.of(), cite(articles)));

        String all = String.join("\n", TelegramHtml.checkAll(messages)) + "\n";
        for (int i = 0; i < 60; i++) {
            assertThat(all)
                    .contains("• Actor " + i + " (July 27, 1911) [" + (i + 1) + "]\n")
                    .contains("\n" + (i + 1) + ". A title of the usual length of a report, number " + i);
        }
        assertThat(messages.stream()
                        .map(OutgoingMessage::html)
                        .reduce("", String::concat)
                        .split("<blockquote expandable><b>A sentence", -1))
                .hasSize(4);
    }

    private static String firstLine(MessageRenderer renderer, Answer answer) {
        return renderer.answer(answer).getFirst().plain().lines().findFirst().orElseThrow();
    }
}
