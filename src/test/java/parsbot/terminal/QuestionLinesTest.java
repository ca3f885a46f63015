package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.question.Question;
import parsbot.terminal.QuestionLines.Line;

final class QuestionLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t", "\u2003"})
    void read_blankLine_isNothing(String line) {
        assertThat(QuestionLines.read(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who owns the mill?", "[1, 2]", "\"quoted\"", "null", "42"})
    void read_plainLine_isAQuestionWithoutId(String line) {
        assertThat(QuestionLines.read(" " + line + " ")).contains(new Line.Asked(null, Question.of(line)));
    }

    @Test
    void read_object_isAQuestionWithId() {
        assertThat(QuestionLines.read("{\"id\": \"q1\", \"question\": \" who? \", \"more\": {}}"))
                .contains(new Line.Asked("q1", Question.of(" who? ")));
    }

    @Test
    void read_numberAsId_isItsText() {
        assertThat(QuestionLines.read("{\"id\": 7, \"question\": \"who?\"}"))
                .contains(new Line.Asked("7", Question.of("who?")));
    }

    @Test
    void read_objectWithoutId_isAQuestionWithoutId() {
        assertThat(QuestionLines.read("{\"id\": null, \"question\": \"who?\"}"))
                .contains(new Line.Asked(null, Question.of("who?")));
        assertThat(QuestionLines.read("{\"question\": \"who?\", \"previous\": null}"))
                .contains(new Line.Asked(null, Question.of("who?")));
    }

    @Test
    void read_previous_isAListOrOneText() {
        assertThat(QuestionLines.read("{\"question\": \"why?\", \"previous\": [\"who?\", \"when?\"]}"))
                .contains(asked("why?", "who?", "when?"));
        assertThat(QuestionLines.read("{\"question\": \"why?\", \"previous\": \"who?\"}"))
                .contains(asked("why?", "who?"));
        assertThat(QuestionLines.read("{\"question\": \"why?\", \"previous\": []}"))
                .contains(asked("why?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "null", textBlock = """
        {"id": "q1"}                                     | q1   | field 'question' is missing or no text
        {"id": 7, "question": 3}                         | 7    | field 'question' is missing or no text
        {"question": null}                               | null | field 'question' is missing or no text
        {"question": ["who?"]}                           | null | field 'question' is missing or no text
        {"id": {}, "question": 1}                        | null | field 'question' is missing or no text
        {"id": "q", "question": "x", "previous": 1}      | q    | field 'previous' is '1': must be a text or a list of texts
        {"id": "q", "question": "x", "previous": {}}     | q    | field 'previous' is '{}': must be a text or a list of texts
        {"id": "q", "question": "x", "previous": ["", 2]} | q   | field 'previous' has '2': each entry must be a text
        """)
    void read_objectThatIsNoQuestion_saysWhy(String line, @Nullable String id, String error) {
        assertThat(QuestionLines.read(line)).contains(new Line.Malformed(id, error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{}}", "{\"question\": \"x\"} {}", "{question: 1}", "{\"question\": \"x\"", "{\"a\":\u0000}"
            })
    void read_brokenJson_saysSo(String line) {
        assertThat(QuestionLines.read(line)).hasValueSatisfying(read -> {
            assertThat(read).isInstanceOf(Line.Malformed.class);
            assertThat(((Line.Malformed) read).id()).isNull();
            assertThat(((Line.Malformed) read).error()).startsWith("the line is not valid JSON: ");
        });
    }

    @Test
    void read_deeplyNestedJson_saysSo() {
        assertThat(QuestionLines.read("{\"question\":" + "[".repeat(100_000)))
                .hasValueSatisfying(read -> assertThat(read).isInstanceOf(Line.Malformed.class));
    }

    private static Line asked(String question, String... previous) {
        return new Line.Asked(null, new Question(question, List.of(previous), Locale.ENGLISH));
    }
}
