package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Actor;
import parsbot.corpus.Corpus;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Stance;
import parsbot.question.Question;
import parsbot.retrieval.Signs;

final class PositionAnswererTest {

    private static final Offers OFFERS = new Offers(Map.of(Locale.ENGLISH, List.of("who runs the mill")));

    private final PositionAnswerer answerer = answerer(MillDispute.CORPUS);

    @Test
    void answer_whereAnActorStands_isTheLatestFirstThenTheChanges() {
        Answer.Positions answer = positions("where does Ruth Oak stand on the lease");

        assertThat(answer.held())
                .containsExactly(
                        held(Stance.ENDS, "1911-07-27", 1),
                        held(Stance.UNDECIDED, "1911-07-11", 2),
                        held(Stance.ENDS, "1905", 3));
        assertThat(answer.citations())
                .extracting(citation -> citation.passage().id().toString())
                .containsExactly("paper#1", "paper#2", "paper#3");
        assertThat(answer.citations().getFirst().keySentences())
                .containsExactly("Mayor Ruth Oak said on July 27, 1911 that the lease will end.");
        assertThat(answer.asOf()).isEqualTo(PartialDate.parse("1911-07-27"));
    }

    private static Answer.Held held(Stance stance, String asOf, int citation) {
        return new Answer.Held(MillDispute.OAK, stance, PartialDate.parse(asOf), null, List.of(citation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where does the mayor stand",
                "is oak for or against the lease?",
                "what is the mayor's position on the contract",
                "did mayor oak change her mind",
                "Oaks position on the lease",
                "did the mayor end the lease?",
                "has Ruth Oak really cancelled the contract",
                "what's mayor Oak's opinion in Milltown",
                "what does the mayor think of the lease",
                "did ruth oak want the lease kept or ended",
                "how did Oak feel about the lease?",
                "what did oak say when the lease ended",
                "¿está la alcaldesa a favor o en contra del lease?",
            })
    void answer_positionOfAnActorInOtherWords_isFound(String question) {
        assertThat(positions(question).held().getFirst().actor()).isEqualTo(MillDispute.OAK);
    }

    @Test
    void answer_positionOfABody_isThatOfThoseToo_whoSpeakForIt() {
        Corpus corpus = new Corpus(
                List.of(MillDispute.GAZETTE),
                "hash",
                MillDispute.disputeWith(
                        MillDispute.position(MillDispute.FERN, Stance.KEEPS, "1911-07-30", "gazette#1")));
        PositionAnswerer knowsFern = answerer(corpus);

        assertThat(actors(knowsFern, "where does the guild stand on the lease"))
                .containsExactly(MillDispute.GUILD, MillDispute.FERN);
        assertThat(actors(knowsFern, "where does Ada Fern stand on the lease")).containsExactly(MillDispute.FERN);
    }

    @Test
    void answer_silenceOfABody_isThatOfThoseToo_whoSpeakForIt() {
        Corpus corpus = new Corpus(
                List.of(MillDispute.GAZETTE),
                "hash",
                MillDispute.disputeOfSilent(MillDispute.GUILD, MillDispute.FERN, MillDispute.COURT));

        Answer answer = answerer(corpus)
                .answer(MillDispute.asked("did the guild take a side on the lease"))
                .orElseThrow();

        assertThat(((Answer.NothingFound) answer).silent()).containsExactly(MillDispute.GUILD, MillDispute.FERN);
    }

    private static PositionAnswerer answerer(Corpus corpus) {
        return new PositionAnswerer(corpus, OFFERS, new ActorMentions(corpus), new Years(corpus));
    }

    private static List<Actor> actors(PositionAnswerer answerer, String question) {
        Answer.Positions answer =
                (Answer.Positions) answerer.answer(MillDispute.asked(question)).orElseThrow();
        return answer.held().stream().map(Answer.Held::actor).distinct().toList();
    }

    @Test
    void answer_titleWithATime_meansWhoHeldItThen() {
        assertThat(positions("where did the mayor stand on the lease in 1906").held())
                .extracting(Answer.Held::actor)
                .containsExactly(MillDispute.ASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where did mayor Ash stand on the lease",
                "did mayor ash change his mind about the lease",
                "where did the mayor, Ben Ash, stand on the lease",
            })
    void answer_titleBeforeName_isThatOnesWhoeverHeldItLater(String question) {
        assertThat(positions(question).held()).extracting(Answer.Held::actor).containsExactly(MillDispute.ASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who supports ending the lease|Ruth Oak",
                "who was against the lease|Ruth Oak",
                "who wanted the lease to go on|Millers' Guild, Ben Ash",
                "who opposed ending the lease|Millers' Guild, Ben Ash",
                "which groups were for keeping the lease|Millers' Guild",
                "which politicians were against the lease|Ruth Oak",
                "who supported the lease in 1906|Ben Ash",
                "who ever voted against the lease|Ruth Oak",
                "list everyone who criticized the decision|Millers' Guild, Ben Ash",
                "which politicians spoke out on the lease|Ruth Oak, Ben Ash",
                "which groups weighed in|Millers' Guild",
                "who all wanted the lease to go on, all of them|Millers' Guild, Ben Ash",
                "who was against ruth oaks decision|Millers' Guild",
                "who all came out against the lease|Ruth Oak",
                "opponents of the lease|Ruth Oak",
                "people in favor of the lease|Millers' Guild, Ben Ash",
                "did anyone want the lease to end|Ruth Oak",
                "who defended the guild|Millers' Guild, Ben Ash",
                "who went after oak for ending the lease|Millers' Guild",
                "which mayors wanted the lease to go on|Ben Ash",
                "which councilors were against the lease|Ruth Oak",
            })
    void answer_whoIsOnASide_isThoseWhoseLastWordIsOnIt(String question, String actors) {
        assertThat(positions(question).held().stream()
                        .map(held -> held.actor().name())
                        .distinct())
                .containsExactly(actors.split(", "));
    }

    @Test
    void answer_whoWasAgainstIt_isEverybodySinceItIsNotKnownAgainstWhat() {
        Answer.Positions answer = positions("who was against it");

        assertThat(answer.asked()).isEmpty();
        assertThat(answer.held())
                .extracting(Answer.Held::actor)
                .contains(MillDispute.OAK, MillDispute.GUILD, MillDispute.ASH);
    }

    @Test
    void answer_whoWasAgainstItAfterAQuestionOnTheEnd_isThoseForKeeping() {
        Question question =
                new Question("who was against it", List.of("who supports ending the lease"), Locale.ENGLISH);

        Answer.Positions answer = (Answer.Positions)
                answerer.answer(MillDispute.asked(question, Signs.NONE)).orElseThrow();

        assertThat(answer.asked()).isEqualTo(Set.of(Stance.KEEPS, Stance.DEFENDS));
    }

    @Test
    void answer_whoWasAgainstItAfterAQuestionOnSomethingElse_isNone() {
        Question question = new Question("who was against it", List.of("why did the mayor dance"), Locale.ENGLISH);

        assertThat(answerer.answer(MillDispute.asked(question, Signs.NONE))).isEmpty();
    }

    @Test
    void answer_whoWasAgainstItAfterWhy_isAgainstWhatWasAskedAboutBefore() {
        Question question =
                new Question("who was against it", List.of("who supports ending the lease", "why?"), Locale.ENGLISH);

        assertThat(answerer.answer(MillDispute.asked(question, Signs.NONE)))
                .map(answer -> ((Answer.Positions) answer).asked())
                .contains(Set.of(Stance.KEEPS, Stance.DEFENDS));
    }

    @Test
    void answer_followUpThatOnlyNamesAnActor_asksForItsPosition() {
        Question question =
                new Question("and the mayor?", List.of("where does the guild stand on the lease"), Locale.ENGLISH);

        assertThat(answerer.answer(MillDispute.asked(question, Signs.NONE)))
                .map(answer -> ((Answer.Positions) answer).held().getFirst().actor())
                .contains(MillDispute.OAK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did the courts take a side on the lease",
                "what did the courts say about the lease",
                "where do the courts stand",
                "what did the courts say when it ended",
                "did the courts say anything in 1911",
            })
    void answer_actorOfWhomNothingIsKnown_isSilenceWithItsYear(String question) {
        assertThat(answerer.answer(MillDispute.asked(question)))
                .contains(new Answer.NothingFound(
                        Question.of(question),
                        0.45,
                        List.of(MillDispute.COURT),
                        PartialDate.parse("1911"),
                        List.of("who runs the mill")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what did the courts say about the bridge", "what did the courts say in 1906"})
    void answer_silentActorOnSomethingElseOrAtAnotherTime_isNone(String question) {
        assertThat(answerer.answer(MillDispute.asked(question))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who said nothing about the lease", "who never took a position", "who didnt take a side on it"})
    void answer_whoWasSilent_isThoseOfWhomNothingIsKnown(String question) {
        Answer answer = answerer.answer(MillDispute.asked(question)).orElseThrow();

        assertThat(((Answer.NothingFound) answer).silent()).containsExactly(MillDispute.COURT);
    }

    @Test
    void answer_titleBeforeANameOfNobodyKnown_isNoneOfItsHolders() {
        assertThat(answerer.answer(MillDispute.asked("where does mayor gazette stand on the lease")))
                .isEmpty();
    }

    @Test
    void answer_positionOfAnotherYear_isSilenceForTheYearAsked() {
        Answer answer = answerer.answer(MillDispute.asked("did Ben Ash take a side on the lease in 1911"))
                .orElseThrow();

        assertThat(((Answer.NothingFound) answer).silent()).containsExactly(MillDispute.ASH);
        assertThat(((Answer.NothingFound) answer).since()).isEqualTo(PartialDate.parse("1911"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where did Ruth Oak stand on the lease when she was a councilor",
                "was Oak for or against the lease while she was still just a councilor",
                "what was Ruth Oak's position on the lease as a councilor",
            })
    void answer_timeOfAnEarlierTitle_isWhatWasSaidThen(String question) {
        assertThat(positions(question).held()).containsExactly(held(Stance.ENDS, "1905", 1));
    }

    @Test
    void answer_overview_hasEverybodyAndTheSilent() {
        Answer.Positions answer = positions("positions");

        assertThat(answer.held().stream().map(Answer.Held::actor).distinct())
                .containsExactly(MillDispute.OAK, MillDispute.GUILD, MillDispute.ASH);
        assertThat(answer.silent()).containsExactly(MillDispute.COURT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when did Ruth Oak speak",
                "what did Ruth Oak say about the lease",
                "who is the mayor",
                "who was against the new bridge",
                "did Ruth Oak support the bridge over the river",
                "how much is the rent",
                "which columnist defended the lease",
                "who criticized Ruth Oak",
                "what did Ruth Oak call the lease back when she was on council",
                "why was the guild against it",
                "did the guild get the lease back under mayor ash",
                "",
            })
    void answer_otherQuestion_isNone(String question) {
        assertThat(answerer.answer(MillDispute.asked(question))).isEmpty();
    }

    @Test
    void answer_corpusThatDoesNotSayWhatItsDisputeIs_isNone() {
        Corpus corpus = new Corpus(List.of(MillDispute.PAPER), "hash");
        assertThat(answerer(corpus).answer(MillDispute.asked("who supports ending the lease")))
                .isEmpty();
    }

    private Answer.Positions positions(String question) {
        Optional<Answer> answer = answerer.answer(MillDispute.asked(question));
        assertThat(answer).as(question).containsInstanceOf(Answer.Positions.class);
        return (Answer.Positions) answer.orElseThrow();
    }
}
