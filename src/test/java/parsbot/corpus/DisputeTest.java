package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class DisputeTest {

    private static final Actor ANN = new Actor(new ActorId("ann"), "Ann", ActorKind.PERSON, List.of(), List.of());
    private static final Actor BEN = new Actor(new ActorId("ben"), "Ben", ActorKind.PERSON, List.of(), List.of());
    private static final Position LATE = position(ANN, Stance.ENDS, "2018-07-27", "a#2");
    private static final Position EARLY = position(ANN, Stance.UNDECIDED, "2018-07", "b#1");
    private static final Position OTHER = position(BEN, Stance.KEEPS, "2018-07-11", "a#1");
    private static final Position SILENT = new Position(ANN.id(), Stance.NO_STATEMENT, null, null, null, null, null);

    @Test
    void positions_givenInAnyOrder_areByDateAndTheUndatedLast() {
        Dispute dispute = new Dispute(List.of(BEN, ANN), List.of(SILENT, LATE, OTHER, EARLY), List.of(), List.of());

        assertThat(dispute.positions()).containsExactly(EARLY, OTHER, LATE, SILENT);
        assertThat(dispute.positionsOf(ANN.id())).containsExactly(EARLY, LATE, SILENT);
        assertThat(dispute.positionsOf(new ActorId("nobody"))).isEmpty();
    }

    @Test
    void events_givenInAnyOrder_areByDateThenAsGiven() {
        Dispute dispute = new Dispute(
                List.of(),
                List.of(),
                List.of(event("c", "2018-07-11"), event("b", "2018-07-11"), event("a", "2019"), event("d", "2018")),
                List.of());

        assertThat(dispute.events()).extracting(event -> event.id().value()).containsExactly("d", "c", "b", "a");
    }

    @Test
    void actors_ofTheFile_keepTheirOrderAndAreFoundById() {
        Dispute dispute = new Dispute(List.of(BEN, ANN), List.of(), List.of(), List.of());

        assertThat(dispute.actors()).containsExactly(BEN, ANN);
        assertThat(dispute.actor(new ActorId("ann"))).isEqualTo(ANN);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> dispute.actor(new ActorId("cid")))
                .withMessage("the corpus has no actor 'cid'");
    }

    @Test
    void position_stanceWithoutPassage_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Position(ANN.id(), Stance.KEEPS, PartialDate.parse("2018"), null, null, null, null))
                .withMessage("stance of ann is 'KEEPS': needs a date and a passage");
    }

    private static Position position(Actor actor, Stance stance, String date, String passage) {
        return new Position(actor.id(), stance, PartialDate.parse(date), PassageId.parse(passage), null, null, null);
    }

    private static Event event(String id, String date) {
        return new Event(
                new EventId(id), PartialDate.parse(date), null, new LocalizedText("Something.", null), List.of());
    }
}
