package parsbot.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.answer.Outcome;
import parsbot.feedback.Vote;

final class PressCodeTest {

    private static final int MAX_BYTES = 64;

    @Test
    void write_ofThisVersion_staysAsItIs() {
        Trail trail = new Trail(Outcome.RELATED, 1, List.of(new Mark(1, 2), new Mark((1 << 30) - 1, 63)), Vote.UP);

        // Buttons with this data are in people's chats.
        assertThat(PressCode.write(new Press.Show(new View(View.Kind.CONTEXT, 65, trail))))
                .isEqualTo("1cBBrBuAAAABC_____" + "_");
        assertThat(PressCode.write(new Press.Judge(Vote.DOWN, trail))).isEqualTo("1vdrBuAAAABC______");
        assertThat(PressCode.write(new Press.Ask(64))).isEqualTo("1qAAABA");
    }

    @ParameterizedTest
    @EnumSource
    void read_viewOfEachKind_isWhatWasWritten(View.Kind kind) {
        Press press = new Press.Show(new View(kind, 7, trailOf(Trail.MAX_MARKS)));

        assertThat(PressCode.read(PressCode.write(press))).contains(press);
    }

    @ParameterizedTest
    @EnumSource
    void read_trailOfEachOutcome_isWhatWasWritten(Outcome outcome) {
        for (Vote vote : Vote.values()) {
            Press press = new Press.Judge(vote, new Trail(outcome, 0, List.of(), vote));

            assertThat(PressCode.read(PressCode.write(press))).contains(press);
        }
    }

    @Test
    void write_longestOfAll_fitsAButton() {
        assertThat(PressCode.write(
                        new Press.Show(new View(View.Kind.SOURCES, View.MAX_PAGE, trailOf(Trail.MAX_MARKS)))))
                .hasSizeLessThanOrEqualTo(MAX_BYTES)
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2aAAgA-",
                "1a",
                "1aA",
                "1aAA",
                "1aAAg",
                "1aAAgA",
                "1zAAgA-",
                "1aAAzA-",
                "1aAAgAz",
                "1aAAgB-",
                "1aAAgA-AAAAA",
                "1aAAgA-AAAAAé",
                "1q",
                "1qAAAA",
                "1qAAAAAA",
                "1vx",
                "{\"a\":1}",
                "../../etc/passwd"
            })
    void read_nothingThatIsWritten_isEmpty(String data) {
        assertThat(PressCode.read(data)).isEmpty();
    }

    @Test
    void read_moreMarksThanFit_isEmpty() {
        assertThat(PressCode.read("1aAAgA-" + "AAAAAA".repeat(Trail.MAX_MARKS + 1)))
                .isEmpty();
    }

    @RepeatedTest(200)
    void read_anyLetters_isEmptyOrWrittenTheSameWay(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String letters = "amceptsuvqgdprnx-ABCDz09_";
        StringBuilder data = new StringBuilder("1");
        for (int i = random.nextInt(MAX_BYTES); i > 0; i--) {
            data.append(letters.charAt(random.nextInt(letters.length())));
        }

        assertThat(PressCode.read(data.toString()).map(PressCode::write).orElse(data.toString()))
                .isEqualTo(data.toString());
    }

    @Test
    void passage_mark_isReadAgain() {
        Mark mark = new Mark(123_456_789, 5);

        assertThat(PressCode.passage(mark)).matches("[\\w-]{6}");
        assertThat(PressCode.passage(PressCode.passage(mark))).contains(mark);
        assertThat(PressCode.passage("AAAAA")).isEmpty();
        assertThat(PressCode.passage("AAAAAAA")).isEmpty();
        assertThat(PressCode.passage("AAAA A")).isEmpty();
    }

    private static Trail trailOf(int marks) {
        List<Mark> all = new ArrayList<>();
        IntStream.range(0, marks).forEach(i -> all.add(new Mark((1 << 30) - 1 - i, 63 - i)));
        return new Trail(Outcome.GROUNDED, Math.min(3, marks), all, Vote.NONE);
    }
}
