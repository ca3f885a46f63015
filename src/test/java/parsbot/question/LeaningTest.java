package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeaningTest {

    private static final List<String> ENDINGS = List.of("the decision");

    @ParameterizedTest
    @CsvSource({
        "who supports ending the lease,ENDING",
        "who opposed ending the lease,KEEPING",
        "who supports the lease,KEEPING",
        "who s for keeping the miller,KEEPING",
        "who was against the lease,ENDING",
        "who came out against the lease,ENDING",
        "who came out in favor of the lease,KEEPING",
        "which groups lashed out against the lease,ENDING",
        "who wants the miller out,ENDING",
        "who fought to keep the lease,KEEPING",
        "who fought the lease,ENDING",
        "who didn t want the miller to lose the lease,KEEPING",
        "who doesn t want the lease renewed,ENDING",
        "who does not want to end the lease,KEEPING",
        "who pushed back on ending the lease,KEEPING",
        "who was not in favor of ending it,KEEPING",
        "who isn t against the lease,KEEPING",
        "who voted not to renew the lease,ENDING",
        "who applauded the end of the lease,ENDING",
        "who no queria el contrato,ENDING",
        "which groups wanted the miller thrown out,ENDING",
        "who on the panel wanted the miller to stay,KEEPING",
        "who criticized the decision,KEEPING",
        "who is for or against the lease,EITHER",
        "quien queria terminar el contrato,ENDING",
        "quien se opuso al contrato,ENDING",
        "quien estaba a favor del contrato,KEEPING",
        "quien critico the decision,KEEPING",
    })
    void of_sideAskedFor_isThatSide(String question, Leaning expected) {
        assertThat(Leaning.of(" " + question + " ", ENDINGS)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"when does the lease end", "who owns the mill", "cuando vence el contrato"})
    void of_noSide_isNone(String question) {
        assertThat(Leaning.of(" " + question + " ", ENDINGS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ENDING,KEEPING", "KEEPING,ENDING", "EITHER,EITHER"})
    void opposite_side_isTheOther(Leaning side, Leaning other) {
        assertThat(side.opposite()).isEqualTo(other);
    }
}
