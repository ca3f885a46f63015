package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Updates as Telegram sends them. */
final class Updates {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Updates() {}

    static RawUpdate file(String name) {
        try (InputStream in = Updates.class.getResourceAsStream("/telegram/" + name)) {
            return raw(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawUpdate json(String json) {
        try {
            return raw(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text sent in a private chat. */
    static JsonNode text(long updateId, long chat, String text) {
        ObjectNode update = MAPPER.createObjectNode().put("update_id", updateId);
        ObjectNode message =
                update.putObject("message").put("message_id", updateId).put("date", 1731456000);
        message.putObject("from")
                .put("id", chat)
                .put("is_bot", false)
                .put("first_name", "Ana")
                .put("language_code", "en");
        message.putObject("chat").put("id", chat).put("first_name", "Ana").put("type", "private");
        message.put("text", text);
        return update;
    }

    private static RawUpdate raw(JsonNode tree) {
        return new RawUpdate(tree.path("update_id").asLong(), tree);
    }
}
