package parsbot.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parsbot.question.Question;

/** Reads questions as they come on standard input, one a line: plain text or a JSON object. Thread-safe. */
public final class QuestionLines {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a line holds. */
    public sealed interface Line {

        /** A question, with its id if it came with one. */
        record Asked(@Nullable String id, Question question) implements Line {}

        /** Something that is no question, and why. */
        record Malformed(@Nullable String id, String error) implements Line {}
    }

    private QuestionLines() {}

    /** Returns what the line holds; empty for a blank line. */
    public static Optional<Line> read(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("{") ? readJson(text) : new Line.Asked(null, Question.of(text)));
    }

    private static Line readJson(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new Line.Malformed(null, "the line is not valid JSON: " + e.getOriginalMessage());
        }
        JsonNode idNode = json.path("id");
        String id = idNode.isValueNode() && !idNode.isNull() ? idNode.asText() : null;
        if (!json.path("question").isTextual()) {
            return new Line.Malformed(id, "field 'question' is missing or no text");
        }
        List<String> previous = new ArrayList<>();
        JsonNode earlier = json.path("previous");
        if (earlier.isTextual()) {
            previous.add(earlier.asText());
        } else if (earlier.isArray()) {
            for (JsonNode question : earlier) {
                if (!question.isTextual()) {
                    return new Line.Malformed(id, "field 'previous' has '" + question + "': each entry must be a text");
                }
                previous.add(question.asText());
            }
        } else if (!earlier.isMissingNode() && !earlier.isNull()) {
            return new Line.Malformed(id, "field 'previous' is '" + earlier + "': must be a text or a list of texts");
        }
        return new Line.Asked(id, new Question(json.path("question").asText(), previous, Locale.ENGLISH));
    }
}
