package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parsbot.answer.Answer;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;
import parsbot.message.Subject;
import parsbot.message.TelegramHtml;
import parsbot.terminal.AnswerJson;
import parsbot.terminal.TerminalText;

/** Shows random answers of all kinds in all forms. */
final class RandomAnswersTest {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    static LongStream seeds() {
        return Seeds.first(60);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    @Timeout(60)
    void show_randomAnswers_areMessagesTextsAndJson(long seed) throws IOException {
        RandomAnswers random = new RandomAnswers(new Random(seed));
        MessageRenderer renderer = new MessageRenderer(random.corpus(), Subject.NONE);
        for (Answer answer : random.all()) {
            List<OutgoingMessage> messages = renderer.answer(answer);

            assertWhole(answer, messages);
            assertThat(new TerminalText(80, false).render(messages)).doesNotContainPattern(CONTROL);
            assertJson(answer, messages.getFirst());
        }
    }

    /** Within Telegram's limits, with every passage under its number. */
    private static void assertWhole(Answer answer, List<OutgoingMessage> messages) {
        String all = withoutSpaces(String.join("", TelegramHtml.checkAll(messages)));
        answer.citations()
                .forEach(citation -> assertThat(all)
                        .contains(withoutSpaces(citation.rank() + "."
                                + shown(citation.article().source().title()))));
    }

    private static void assertJson(Answer answer, OutgoingMessage message) throws IOException {
        String line = AnswerJson.write(
                new AnswerJson.Line(null, answer, answer.citations(), List.of(), message, Duration.ZERO));

        assertThat(line).doesNotContain("\n");
        JsonNode json = new ObjectMapper().readTree(line);
        Set<String> evidence = new TreeSet<>();
        json.get("passages")
                .forEach(passage -> evidence.add(passage.get("passage").textValue()));
        List<String> named = new ArrayList<>();
        for (String list : List.of("versions", "positions", "items")) {
            json.path(list).forEach(entry -> entry.get("passages").forEach(passage -> named.add(passage.textValue())));
        }
        assertThat(evidence).containsAll(named);
    }

    /** The text as it may be shown at all. */
    private static String shown(String text) {
        return RichText.words(text).plain();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
