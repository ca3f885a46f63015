package parsbot.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.DateSpan;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.message.OutgoingMessage;
import parsbot.retrieval.Explanation;

/** Writes answers as JSON, one line each, in the form that scripts rely on. Thread-safe. */
public final class AnswerJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An answer with what stands beside it in the JSON.
     *
     * @param id of the question, if it came with one
     * @param passages what to list: the evidence, or the plain ranking
     * @param explanations one for each of the passages, or none at all
     * @param took from the question to the answer
     */
    public record Line(
            @Nullable String id,
            Answer answer,
            List<Citation> passages,
            List<Explanation> explanations,
            OutgoingMessage message,
            Duration took) {
        public Line {
            passages = List.copyOf(passages);
            explanations = List.copyOf(explanations);
        }
    }

    private AnswerJson() {}

    /** Returns the line, without a line end. */
    public static String write(Line line) {
        Answer answer = line.answer();
        ObjectNode json = MAPPER.createObjectNode();
        if (line.id() != null) {
            json.put("id", line.id());
        }
        json.put("question", answer.question().text());
        json.put("outcome", outcome(answer));
        json.put("confidence", rounded(answer.confidence(), 3));
        switch (answer) {
            case Answer.Grounded grounded -> {
                json.put("answer", String.join("\n", grounded.keySentences()));
                putDate(json, "as_of", grounded.asOf());
            }
            case Answer.Related related -> {
                json.putNull("answer");
                putDate(json, "as_of", related.asOf());
            }
            case Answer.Disputed disputed -> {
                json.put("answer", keySentences(disputed));
                putDate(json, "as_of", disputed.asOf());
            }
            case Answer.Positions positions -> {
                json.put("answer", keySentences(positions));
                putDate(json, "as_of", positions.asOf());
            }
            case Answer.NothingFound _ -> json.putNull("answer");
            case Answer.Declined _ -> json.putNull("answer");
        }
        ArrayNode passages = json.putArray("passages");
        for (int i = 0; i < line.passages().size(); i++) {
            ObjectNode passage = passage(line.passages().get(i));
            if (!line.explanations().isEmpty()) {
                passage.set("explanation", explanation(line.explanations().get(i)));
            }
            passages.add(passage);
        }
        json.put("message", line.message().html());
        json.put("took_ms", rounded(line.took().toNanos() / 1e6, 1));
        return text(json);
    }

    /** Returns the line for a question that could not be read. */
    public static String writeError(@Nullable String id, String error) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", id);
        json.put("error", error);
        return text(json);
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Grounded _ -> "grounded";
            case Answer.Related _ -> "related";
            case Answer.NothingFound _ -> "nothing_found";
            case Answer.Disputed _ -> "disputed";
            case Answer.Positions _ -> "positions";
            case Answer.Declined _ -> "declined";
        };
    }

    private static String keySentences(Answer answer) {
        return answer.citations().stream()
                .map(citation -> citation.keySentences().getFirst())
                .collect(Collectors.joining("\n"));
    }

    private static ObjectNode passage(Citation citation) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("rank", citation.rank());
        json.put("passage", citation.passage().id().toString());
        json.put("text", citation.passage().text());
        json.put("language", citation.passage().language().getLanguage());
        ArrayNode highlight = json.putArray("highlight");
        citation.highlights()
                .forEach(range -> highlight.addArray().add(range.start()).add(range.end()));
        json.put("score", rounded(citation.score(), 4));
        ArrayNode also = json.putArray("also");
        citation.also().forEach(copy -> also.add(copy.passage().toString()));
        json.set("source", source(citation));
        return json;
    }

    private static ObjectNode source(Citation citation) {
        Source source = citation.article().source();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", citation.article().id().toString());
        json.put("title", source.title());
        putIfKnown(json, "publisher", source.publisher());
        putIfKnown(json, "author", source.author());
        putDate(json, "published", source.published());
        putIfKnown(json, "url", source.url());
        json.put("language", source.language().getLanguage());
        putIfKnown(json, "kind", source.kind());
        putIfKnown(json, "completeness", source.completeness());
        putIfKnown(json, "text", source.text());
        return json;
    }

    private static void putIfKnown(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(
                    name,
                    value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }

    private static void putDate(ObjectNode json, String name, DateSpan published) {
        if (!(published instanceof Published.Undated)) {
            json.put(name, published.toString());
        }
    }

    private static ObjectNode explanation(Explanation explanation) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("value", rounded(explanation.value(), 4));
        json.put("what", explanation.what());
        if (!explanation.parts().isEmpty()) {
            ArrayNode parts = json.putArray("parts");
            explanation.parts().forEach(part -> parts.add(explanation(part)));
        }
        return json;
    }

    private static double rounded(double value, int digits) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }
}
