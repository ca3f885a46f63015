package parsbot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProblemTest {

    @Test
    void ofField_wrongValue_saysWhereWhichWhatAndTheRemedy() {
        Problem problem = Problem.ofField("corpus/mill.md", "published", "March 3", "write it as 2024-03-03");

        assertThat(problem)
                .hasToString("corpus/mill.md: field 'published' is 'March 3': write it as 2024-03-03")
                .isEqualTo(new Problem("corpus/mill.md", "field 'published' is 'March 3': write it as 2024-03-03"));
    }

    @Test
    void shown_severalLinesAndControlCharacters_isOnOneLine() {
        assertThat(Problem.shown(" a\r\nb\t\u001b[31mc\u0000 ")).isEqualTo("a b [31mc");
    }

    @Test
    void shown_eightyCharacters_isWhole() {
        assertThat(Problem.shown("x".repeat(80))).isEqualTo("x".repeat(80));
    }

    @Test
    void shown_moreThanEightyCharacters_isCut() {
        assertThat(Problem.shown("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    }

    @Test
    void shown_surrogatePairAtTheCut_isNotSplit() {
        String moon = "\uD83C\uDF15";

        assertThat(Problem.shown("x".repeat(79) + moon.repeat(2))).isEqualTo("x".repeat(79) + moon + "…");
    }

    @Test
    void shown_empty_isEmpty() {
        assertThat(Problem.shown("")).isEmpty();
    }
}
