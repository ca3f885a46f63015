package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parsbot.answer.Answer;
import parsbot.answer.Answer.GivenVersion;
import parsbot.answer.Answer.Held;
import parsbot.answer.Answer.Item;
import parsbot.answer.Citation;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Passage;
import parsbot.corpus.PointId;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;
import parsbot.question.Question;

/** Compares whole lines of JSON, for the kinds of answers that have more than passages. */
final class AnswerKindsJsonTest {

    private static final Article EARLY = TestArticle.id("early")
            .title("Early")
            .published("1904-06")
            .passage("She wants it to end. So she said.")
            .build();

    private static final Article LATE = TestArticle.id("late")
            .title("Late")
            .published("1911-07-27")
            .passage("Long before. She ends it for \"good\".")
            .build();

    private static final String EARLY_JSON =
            "{\"rank\":1,\"passage\":\"early#1\",\"text\":\"She wants it to end. So she said.\","
                + "\"language\":\"en\",\"highlight\":[[0,20]],\"score\":0.5,\"also\":[],\"source\":{\"id\":\"early\","
                + "\"title\":\"Early\",\"published\":\"1904-06\",\"language\":\"en\",\"completeness\":\"whole\","
                + "\"text\":\"summary\"}}";

    private static final String LATE_JSON = "{\"rank\":2,\"passage\":\"late#1\","
            + "\"text\":\"Long before. She ends it for \\\"good\\\".\","
            + "\"language\":\"en\",\"highlight\":[[13,36]],\"score\":0.5,\"also\":[],\"source\":{\"id\":\"late\","
            + "\"title\":\"Late\",\"published\":\"1911-07-27\",\"language\":\"en\",\"completeness\":\"whole\","
            + "\"text\":\"summary\"}}";

    private static final String END = "\"message\":\"said\",\"took_ms\":1.0}";

    private static final Actor BROOK =
            new Actor(new ActorId("brook"), "Ada Brook", ActorKind.PERSON, List.of("the mayor"), List.of());

    private static final Actor COURT =
            new Actor(new ActorId("court"), "County Court", ActorKind.GOVERNMENT_BODY, List.of(), List.of());

    private static final List<Citation> BOTH = List.of(cite(1, EARLY, 0), cite(2, LATE, 1));

    private static final Question QUESTION = Question.of("who?");

    @Test
    void write_disputed_hasVersionsInEnglishAndOneSentenceOfEach() {
        DisputedPoint.Version two = version("two", "two pence", "dos peniques");
        DisputedPoint.Version three = version("three", "three pence", null);
        DisputedPoint point = new DisputedPoint(
                new PointId("price"), new LocalizedText("How high?", null), List.of(), List.of(two, three));

        String line = write(new Answer.Disputed(
                QUESTION,
                0.9,
                point,
                List.of(new GivenVersion(two, List.of(2, 1)), new GivenVersion(three, List.of(1))),
                BOTH));

        assertThat(line)
                .isEqualTo("{\"question\":\"who?\",\"outcome\":\"disputed\",\"confidence\":0.9,"
                        + "\"answer\":\"She ends it for \\\"good\\\".\\nShe wants it to end.\","
                        + "\"as_of\":\"1911-07-27\",\"passages\":[" + EARLY_JSON + "," + LATE_JSON + "],"
                        + "\"versions\":[{\"text\":\"two pence\",\"passages\":[\"late#1\",\"early#1\"]},"
                        + "{\"text\":\"three pence\",\"passages\":[\"early#1\"]}]," + END);
    }

    @Test
    void write_positions_hasEachPositionAndTheSentencesTheLatestFirst() {
        String line = write(new Answer.Positions(
                QUESTION,
                0.9,
                Set.of(Stance.ENDS),
                List.of(
                        held(Stance.NO_STATEMENT, "1904-06", 1),
                        held(Stance.ENDS, "~1904-summer", 1),
                        held(Stance.ENDS, "1911-07-27", 2, 1)),
                List.of(COURT),
                BOTH));

        assertThat(line)
                .isEqualTo("{\"question\":\"who?\",\"outcome\":\"positions\",\"confidence\":0.9,"
                        + "\"answer\":\"She ends it for \\\"good\\\".\\nShe wants it to end.\","
                        + "\"as_of\":\"1911-07-27\",\"passages\":[" + EARLY_JSON + "," + LATE_JSON + "],"
                        + "\"positions\":[{\"actor\":\"Ada Brook\",\"stance\":\"no_statement\",\"as_of\":\"1904-06\","
                        + "\"passages\":[\"early#1\"]},{\"actor\":\"Ada Brook\",\"stance\":\"ends\","
                        + "\"as_of\":\"~1904-summer\",\"passages\":[\"early#1\"]},{\"actor\":\"Ada Brook\","
                        + "\"stance\":\"ends\",\"as_of\":\"1911-07-27\",\"passages\":[\"late#1\",\"early#1\"]}],"
                        + END);
    }

    @Test
    void write_list_hasItemsAndTheirSentences() {
        String line = write(new Answer.Grounded(
                QUESTION,
                0.9,
                BOTH,
                List.of(new Item("So she said.", null, List.of(1)), new Item("Long before.", null, List.of(1, 2)))));

        assertThat(line)
                .isEqualTo("{\"question\":\"who?\",\"outcome\":\"grounded\",\"confidence\":0.9,"
                        + "\"answer\":\"So she said.\\nLong before.\","
                        + "\"as_of\":\"1911-07-27\",\"passages\":[" + EARLY_JSON + "," + LATE_JSON + "],"
                        + "\"items\":[{\"text\":\"So she said.\",\"passages\":[\"early#1\"]},"
                        + "{\"text\":\"Long before.\",\"passages\":[\"early#1\",\"late#1\"]}]," + END);
    }

    @Test
    void write_timeline_answersWithSentencesOfPassagesOnly() {
        String line = write(new Answer.Grounded(
                QUESTION, 0.9, BOTH, List.of(new Item("In our words.", PartialDate.parse("1904-06"), List.of(1)))));

        assertThat(line)
                .contains(
                        "\"answer\":\"She wants it to end.\\nShe ends it for \\\"good\\\".\",",
                        "\"items\":[{\"text\":\"In our words.\",\"passages\":[\"early#1\"]}]," + END);
    }

    @Test
    void write_plainRanking_namesPassagesOfTheAnswerStill() {
        Answer answer = new Answer.Grounded(QUESTION, 0.9, BOTH, List.of(new Item("So she said.", null, List.of(1))));

        String line = AnswerJson.write(new AnswerJson.Line(
                null, answer, List.of(), List.of(), new OutgoingMessage(RichText.words("said")), Duration.ofMillis(1)));

        assertThat(line)
                .endsWith("\"passages\":[],\"items\":[{\"text\":\"So she said.\",\"passages\":[\"early#1\"]}]," + END);
    }

    @Test
    void write_declined_hasNoAnswerAndWhatTheSourcesReport() {
        String line = write(new Answer.Declined(QUESTION, 0.2, Answer.Reason.ADVICE, List.of(cite(1, EARLY, 0))));

        assertThat(line)
                .isEqualTo("{\"question\":\"who?\",\"outcome\":\"declined\",\"confidence\":0.2,"
                        + "\"answer\":null,\"passages\":[" + EARLY_JSON + "]," + END);
    }

    @Test
    void write_silence_isNothingFound() {
        String line = write(new Answer.NothingFound(QUESTION, 0.2, List.of(COURT), null, List.of("What else?")));

        assertThat(line)
                .isEqualTo("{\"question\":\"who?\",\"outcome\":\"nothing_found\",\"confidence\":0.2,"
                        + "\"answer\":null,\"passages\":[]," + END);
    }

    private static String write(Answer answer) {
        return AnswerJson.write(new AnswerJson.Line(
                null,
                answer,
                answer.citations(),
                List.of(),
                new OutgoingMessage(RichText.words("said")),
                Duration.ofMillis(1)));
    }

    private static Held held(Stance stance, String asOf, Integer... citations) {
        return new Held(BROOK, stance, PartialDate.parse(asOf), null, List.of(citations));
    }

    private static DisputedPoint.Version version(String id, String english, @Nullable String spanish) {
        return new DisputedPoint.Version(id, new LocalizedText(english, spanish), List.of());
    }

    private static Citation cite(int rank, Article article, int sentence) {
        Passage passage = article.passages().getFirst();
        return new Citation(rank, article, passage, List.of(passage.sentences().get(sentence)), 0.5, List.of());
    }
}
