package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.corpus.PartialDate;
import parsbot.question.Question;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;

/** The hits of the tests are as near as .88. */
final class ListAnswererTest {

    private static final String COURSE = Signposts.of(MillDispute.COURSE.id());
    private static final String VOICES = Signposts.of(MillDispute.VOICES.id());
    private static final String RENT = Signposts.of(MillDispute.RENT.id());

    private final ListAnswerer answerer = new ListAnswerer(MillDispute.CORPUS);

    @Test
    void answer_howItIsByNow_isTheStatesTheLatestFirst() {
        Answer.Grounded answer = answer("is the lease still running", Map.of(COURSE, 0.9), "herald#1");

        assertThat(answer.items())
                .extracting(Answer.Item::date, Answer.Item::text, Answer.Item::citations)
                .containsExactly(
                        tuple(PartialDate.parse("1911-07-27"), "the lease will end", List.of(1)),
                        tuple(PartialDate.parse("1906-03"), "Mayor Ben Ash signed the lease", List.of(2)));
        assertThat(answer.asked()).isEqualTo(MillDispute.COURSE.question());
        assertThat(answer.citations())
                .extracting(citation -> citation.passage().id() + ": " + citation.keySentences())
                .containsExactly(
                        "paper#1: [Mayor Ruth Oak said on July 27, 1911 that the lease will end.]",
                        "herald#1: [Mayor Ben Ash signed the lease in March 1906.]");
    }

    @Test
    void answer_list_beginsWithWhatFitsBestAndMarksEachSentenceQuoted() {
        Answer.Grounded answer = answer("list who spoke about it", Map.of(VOICES, 0.9), "paper#3");

        assertThat(answer.items())
                .extracting(item -> item.text() + " " + item.citations())
                .containsExactly(
                        "Councilor Ruth Oak voted against the lease [1]",
                        "The Millers' Guild wants the lease to go on [2]",
                        "It has 40 members. [2]");
        assertThat(answer.citations().get(1).keySentences())
                .containsExactly(
                        "The Millers' Guild wants the lease to go on, it said on July 30, 1911.", "It has 40 members.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // asked for in so many words: about as near as to a passage, and one of the best passages is quoted
                "list the voices            | 0.87 | 0.80 | 0.80 | paper#3          | true",
                "what kinds of voices       | 0.87 | 0.80 | 0.80 | paper#3          | true",
                "list the voices            | 0.84 | 0.80 | 0.80 | paper#3          | false",
                "list the voices            | 0.88 | 0.89 | 0.80 | paper#3          | true",
                "list the voices            | 0.88 | 0.95 | 0.80 | paper#3          | false",
                "list the voices            | 0.88 | 0.80 | 0.94 | paper#3          | false",
                "list the voices            | 0.88 | 0.80 | 0.80 | paper#1          | false",
                "list the voices            | 0.88 | 0.80 | 0.80 | paper#1 paper#3  | true",
                "list the voices            | 0.92 | 0.80 | 0.80 | paper#1          | false",
                "list the voices            | 0.95 | 0.80 | 0.80 | paper#1          | true",
                // not asked for: much nearer than to all else
                "tell me of the voices      | 0.92 | 0.80 | 0.80 | paper#3          | true",
                "tell me of the voices      | 0.90 | 0.80 | 0.80 | paper#3          | false",
                "tell me of the voices      | 0.92 | 0.93 | 0.80 | paper#3          | false",
                "tell me of the voices      | 0.92 | 0.80 | 0.93 | paper#3          | false",
                "tell me of the voices      | 0.92 | 0.80 | 0.80 | paper#1          | false",
                "tell me of the voices      | 0.95 | 0.80 | 0.80 | paper#1          | false",
                "did the voices rise        | 0.92 | 0.80 | 0.80 | paper#3          | false",
                "who spoke about the lease  | 0.92 | 0.80 | 0.80 | paper#3          | true",
                "when were the voices heard | 0.92 | 0.80 | 0.80 | paper#3          | false",
                // what is asked for changes, and these do not
                "trace the voices           | 0.92 | 0.80 | 0.80 | paper#3          | false",
            })
    void answer_nearnessAndBestPassages_decideWhetherItIsAskedFor(
            String question, double near, double gaps, double point, String found, boolean asked) {
        Signs signs = signs(Map.of(VOICES, near, Signposts.GAPS, gaps, RENT, point), 0.2);

        assertThat(answerer.answer(MillDispute.asked(Question.of(question), signs, found.split(" ")))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"paper#1, 0.4, true", "paper#1, 0.2, false", "paper#3, 0.2, true", "paper#3, 0.1, false"})
    void answer_wordsHardlyAlike_areAboutSomethingElse(String found, double wording, boolean asked) {
        assertThat(answerer.answer(MillDispute.asked(
                                Question.of("list the voices"), signs(Map.of(VOICES, 0.92), wording), found))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"0.3, true", "1, false"})
    void answer_wordsOfPassages_countAsMuchAsThoseOfLists(double ofPassages, boolean asked) {
        Signs signs = new Signs(Map.of(VOICES, 0.88), Map.of(), Map.of(VOICES, 0.4), 0, ofPassages);

        assertThat(answerer.answer(MillDispute.asked(Question.of("list the voices"), signs, "paper#3"))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"0.86, 0.1, false", "0.86, 0.9, true", "0.88, 0.1, true"})
    void answer_questionOnSomethingElse_isNone(double near, double coverage, boolean asked) {
        Signals far = new Signals(0.1, coverage, 0.78, 0.78, 0.8);

        assertThat(answerer.answer(MillDispute.asked(
                                Question.of("list the fish"), signs(Map.of(VOICES, near), 0.2), far, "paper#3"))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"paper#3, true", "paper#3 paper#1, false"})
    void answer_passagesFoundThatItQuotes_speakForIt(String found, boolean asked) {
        Signs signs = new Signs(Map.of(VOICES, 0.87), Map.of(), Map.of(VOICES, 0.2), 0, 0.4);

        assertThat(answerer.answer(MillDispute.asked(Question.of("list the voices"), signs, found.split(" ")))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.4, false"})
    void answer_nearerThanPassagesInWordsMuchAlike_needsNoneOfTheBestPassages(double wording, boolean asked) {
        Signs signs = signs(Map.of(VOICES, 0.89), wording);

        assertThat(answerer.answer(MillDispute.asked(Question.of("list the voices"), signs, "paper#1"))
                        .isPresent())
                .isEqualTo(asked);
    }

    @Test
    void answer_farNearerThanPassagesAndInLikeWords_needsNoneOfTheBestPassages() {
        Signs signs = new Signs(Map.of(VOICES, 0.95), Map.of(), Map.of(VOICES, 0.5), 0, 0.5);

        assertThat(answerer.answer(MillDispute.asked(Question.of("tell me of the voices"), signs, "paper#1")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "paper#3 gazette#1, 0.4, true",
        "paper#3 gazette#1, 0.2, false",
        "gazette#2 gazette#1 paper#2, 0.4, false",
    })
    void answer_muchOfWhatWasFoundIsQuoted_needsOnlyBeNearer(String found, double wording, boolean asked) {
        Signs signs = signs(Map.of(VOICES, 0.89), wording);

        assertThat(answerer.answer(MillDispute.asked(Question.of("tell me of the voices"), signs, found.split(" ")))
                        .isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "is the lease running, 0.89, true",
        "is the lease running, 0.91, false",
        "is the lease still running, 0.91, true"
    })
    void answer_presentTenseAlone_leavesANearerPointToItself(String question, double point, boolean asked) {
        Signs signs = signs(Map.of(COURSE, 0.9, RENT, point), 0.2);

        assertThat(answerer.answer(MillDispute.asked(Question.of(question), signs, "herald#1"))
                        .isPresent())
                .isEqualTo(asked);
    }

    // Two entries quote gazette#1, one quotes paper#3.
    @ParameterizedTest
    @CsvSource({"gazette#1, 0.91, true", "gazette#1, 0.96, false", "paper#3, 0.91, false"})
    void answer_bestPassageIsQuotedAgainAndAgain_mayBeNearerThanTheList(String best, double passage, boolean asked) {
        Signs signs = new Signs(Map.of(VOICES, 0.85), Map.of(), Map.of(VOICES, 0.2), 0, 0.2);
        Signals signals = new Signals(0.5, 0.5, 0.8, 0.85, passage);

        assertThat(answerer.answer(MillDispute.asked(
                                Question.of("list the voices"),
                                signs,
                                signals,
                                best,
                                "paper#1",
                                "paper#2",
                                "gazette#2"))
                        .isPresent())
                .isEqualTo(asked);
    }

    @Test
    void answer_severalListsAsNear_isTheOneInTheSameWords() {
        Map<String, Double> near = Map.of(VOICES, 0.9, COURSE, 0.91);
        Signs signs = new Signs(near, near, Map.of(VOICES, 0.8, COURSE, 0.2), 0, 0);

        Answer.Grounded answer = (Answer.Grounded)
                answerer.answer(MillDispute.asked(Question.of("list who spoke"), signs, "paper#3", "paper#1"))
                        .orElseThrow();

        assertThat(answer.asked()).isEqualTo(MillDispute.VOICES.question());
    }

    @Test
    void answer_narrowListAndAWiderOneAsNear_isTheOneMadeOfTheBestPassage() {
        Map<String, Double> near = Map.of(VOICES, 0.9, COURSE, 0.91);

        assertThat(answer("list who spoke", near, "gazette#1", "paper#1").asked())
                .isEqualTo(MillDispute.VOICES.question());
        assertThat(answer("list who spoke", near, "paper#1", "gazette#1").asked())
                .isEqualTo(MillDispute.COURSE.question());
    }

    /** Returns how near a question is to signposts, and how alike its words are to those of each. */
    private static Signs signs(Map<String, Double> near, double wording) {
        Map<String, Double> alike = new HashMap<>();
        near.keySet().forEach(name -> alike.put(name, wording));
        return new Signs(near, near, alike, 0, wording);
    }

    @Test
    void answer_howItChanged_isTheListWithDatesThoughAnotherIsNearer() {
        Answer.Grounded answer = answer("trace the lease over the years", Map.of(VOICES, 0.91, COURSE, 0.9), "paper#1");

        assertThat(answer.asked()).isEqualTo(MillDispute.COURSE.question());
    }

    @Test
    void answer_nothingFound_isNone() {
        assertThat(answerer.answer(MillDispute.asked("list the voices"))).isEmpty();
    }

    private Answer.Grounded answer(String question, Map<String, Double> near, String... found) {
        return (Answer.Grounded) answerer.answer(MillDispute.asked(Question.of(question), signs(near, 0.2), found))
                .orElseThrow();
    }
}
