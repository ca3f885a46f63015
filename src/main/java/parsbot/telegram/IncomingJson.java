package parsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reached the bot as JSON, for the journal: all that an answer needs and nothing else, so no name and, but for a private chat's
 * own id, no number of a person. Thread-safe.
 */
final class IncomingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private IncomingJson() {}

    /** @throws IllegalArgumentException if it does not wait for an answer */
    static String write(Incoming incoming) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("update", incoming.updateId());
        json.put("chat", incoming.from().chat().value());
        putNumber(json, "thread", incoming.from().thread());
        putNumber(json, "reply", incoming.from().replyTo());
        json.put("language", incoming.language().toLanguageTag());
        switch (incoming) {
            case Incoming.Asked asked -> {
                json.put("kind", "asked")
                        .put("private", asked.asker().isPrivate())
                        .put("text", asked.text());
                putNumber(json, "message", asked.typed().message());
            }
            case Incoming.Command command -> {
                json.put("kind", "command")
                        .put("private", command.asker().isPrivate())
                        .put("name", command.name())
                        .put("argument", command.argument());
                putNumber(json, "message", command.typed().message());
            }
            case Incoming.Unsupported _ -> json.put("kind", "unsupported");
            case Incoming.Pressed _, Incoming.Inline _, Incoming.Removed _ ->
                throw new IllegalArgumentException("what does not wait is not noted");
        }
        return json.toString();
    }

    // What it is a reply to, and whether it was edited, matter to answers in memory only, which are gone after a crash.
    private static Typed typed(JsonNode json) {
        return new Typed(number(json, "message"), null, false);
    }

    /** Returns what was written; empty if it is nothing that this version writes. */
    static Optional<Incoming> read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            long update = json.path("update").longValue();
            ChatId chat = new ChatId(json.path("chat").longValue());
            Destination from = new Destination(chat, number(json, "thread"), number(json, "reply"));
            Locale language = Locale.forLanguageTag(json.path("language").asText("en"));
            // Who asked in a group is not noted.
            Asker asker = json.path("private").asBoolean() ? Asker.in(chat) : Asker.UNKNOWN;
            return switch (json.path("kind").asText()) {
                case "asked" ->
                    Optional.of(new Incoming.Asked(
                            update,
                            from,
                            language,
                            asker,
                            typed(json),
                            json.path("text").asText()));
                case "command" ->
                    Optional.of(new Incoming.Command(
                            update,
                            from,
                            language,
                            asker,
                            typed(json),
                            json.path("name").asText(),
                            json.path("argument").asText()));
                case "unsupported" -> Optional.of(new Incoming.Unsupported(update, from, language));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static void putNumber(ObjectNode json, String field, @Nullable Integer number) {
        if (number != null) {
            json.put(field, number);
        }
    }

    private static @Nullable Integer number(JsonNode json, String field) {
        return json.path(field).isInt() ? json.path(field).intValue() : null;
    }
}
