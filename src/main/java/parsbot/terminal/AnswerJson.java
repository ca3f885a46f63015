package parsbot.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
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
        json.put("confidence", PassageJson.rounded(answer.confidence(), 3));
        json.put("answer", keySentences(answer));
        switch (answer) {
            case Answer.Grounded grounded -> PassageJson.putDate(json, "as_of", grounded.asOf());
            case Answer.Disputed disputed -> PassageJson.putDate(json, "as_of", disputed.asOf());
            case Answer.Positions positions -> PassageJson.putDate(json, "as_of", positions.asOf());
            case Answer.Related related -> PassageJson.putDate(json, "as_of", related.asOf());
            case Answer.NothingFound _, Answer.Declined _ -> {}
        }
        ArrayNode passages = json.putArray("passages");
        for (int i = 0; i < line.passages().size(); i++) {
            ObjectNode passage = PassageJson.of(line.passages().get(i));
            if (!line.explanations().isEmpty()) {
                passage.set(
                        "explanation",
                        PassageJson.explanation(line.explanations().get(i)));
            }
            passages.add(passage);
        }
        switch (answer) {
            case Answer.Grounded grounded -> putItems(json, grounded);
            case Answer.Disputed disputed -> putVersions(json, disputed);
            case Answer.Positions positions -> putPositions(json, positions);
            case Answer.Related _, Answer.NothingFound _, Answer.Declined _ -> {}
        }
        json.put("message", line.message().html());
        json.put("took_ms", PassageJson.rounded(line.took().toNanos() / 1e6, 1));
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

    /** Returns the sentences of passages that are the answer, each on a line of its own; null if there is none. */
    private static @Nullable String keySentences(Answer answer) {
        return switch (answer) {
            case Answer.Grounded grounded -> String.join("\n", keySentences(grounded));
            case Answer.Disputed disputed ->
                keySentences(
                        disputed,
                        disputed.versions().stream()
                                .map(given -> given.citations().getFirst()));
            case Answer.Positions positions ->
                keySentences(
                        positions,
                        positions.held().stream()
                                .sorted(Comparator.comparing(Answer.Held::asOf).reversed())
                                .flatMap(held -> held.citations().stream()));
            case Answer.Related _, Answer.NothingFound _, Answer.Declined _ -> null;
        };
    }

    private static List<String> keySentences(Answer.Grounded answer) {
        if (answer.items().isEmpty()) {
            return answer.keySentences();
        }
        List<String> sentences = answer.items().stream()
                .filter(item -> item.citations().stream()
                        .anyMatch(rank -> cited(answer, rank).passage().text().contains(item.text())))
                .map(Answer.Item::text)
                .toList();
        return sentences.isEmpty()
                ? answer.citations().stream()
                        .map(citation -> citation.keySentences().getFirst())
                        .distinct()
                        .toList()
                : sentences;
    }

    private static String keySentences(Answer answer, Stream<Integer> ranks) {
        return ranks.distinct()
                .map(rank -> cited(answer, rank).keySentences().getFirst())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Citation cited(Answer answer, int rank) {
        return answer.citations().get(rank - 1);
    }

    private static void putItems(ObjectNode json, Answer.Grounded answer) {
        if (!answer.items().isEmpty()) {
            ArrayNode items = json.putArray("items");
            for (Answer.Item item : answer.items()) {
                ObjectNode entry = items.addObject().put("text", item.text());
                putPassages(entry, answer, item.citations());
            }
        }
    }

    private static void putVersions(ObjectNode json, Answer.Disputed answer) {
        ArrayNode versions = json.putArray("versions");
        for (Answer.GivenVersion given : answer.versions()) {
            ObjectNode entry =
                    versions.addObject().put("text", given.version().value().english());
            putPassages(entry, answer, given.citations());
        }
    }

    private static void putPositions(ObjectNode json, Answer.Positions answer) {
        ArrayNode positions = json.putArray("positions");
        for (Answer.Held held : answer.held()) {
            ObjectNode entry = positions
                    .addObject()
                    .put("actor", held.actor().name())
                    .put("stance", held.stance().name().toLowerCase(Locale.ROOT))
                    .put("as_of", held.asOf().toString());
            putPassages(entry, answer, held.citations());
        }
    }

    private static void putPassages(ObjectNode json, Answer answer, List<Integer> ranks) {
        ArrayNode passages = json.putArray("passages");
        ranks.forEach(rank -> passages.add(cited(answer, rank).passage().id().toString()));
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }
}
