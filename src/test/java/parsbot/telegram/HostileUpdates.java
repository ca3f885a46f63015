package parsbot.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import parsbot.HostileTexts;

/** Random updates that are made to break something; equal seeds give equal updates. */
final class HostileUpdates {

    /** An update, and whether a person who sent it is owed an answer. */
    record Update(String json, boolean wantsAnswer) {}

    private static final String[] COMMANDS = {
        "/start", "/help", "/sources", "/about", "/privacy", "/ask", "/x", "/ASK", "/start@cited_bot", "/help@CITED_BOT"
    };

    private HostileUpdates() {}

    /** Returns an update of this number, from a private chat of its own. */
    static Update next(Random random, long id, long chat) {
        return switch (random.nextInt(20)) {
            case 0 -> new Update(malformed(random, id, chat), false);
            case 1 -> new Update(press(random, id, chat), false);
            case 2 -> otherKind(random, id, chat);
            case 3 -> deepEntities(random, id, chat);
            case 4, 5 ->
                text(random, id, chat, COMMANDS[random.nextInt(COMMANDS.length)] + " " + HostileTexts.next(random));
            case 6 -> {
                int kind = random.nextInt(10);
                yield kind == 0
                        ? huge(random, id, chat)
                        : text(random, id, chat, kind < 3 ? words(random) : HostileTexts.next(random));
            }
            default -> text(random, id, chat, HostileTexts.next(random));
        };
    }

    private static Update text(Random random, long id, long chat, String text) {
        ObjectNode update = (ObjectNode) Updates.text(id, chat, text);
        hostileName(random, update);
        return new Update(update.toString(), !cut(text).strip().isEmpty());
    }

    /** As many words as fit, for whoever builds a query of them. */
    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append((char) ('a' + random.nextInt(26))).append(' ');
        }
        return text.toString();
    }

    private static Update deepEntities(Random random, long id, long chat) {
        ObjectNode update = (ObjectNode) Updates.text(id, chat, "who decides? " + random.nextInt());
        ArrayNode entities = ((ObjectNode) update.path("message")).putArray("entities");
        for (int i = 0; i < 300; i++) {
            entities.addObject()
                    .put("type", i % 2 == 0 ? "bold" : "text_link")
                    .put("offset", random.nextInt())
                    .put("length", random.nextInt())
                    .put("url", "javascript:alert(1)");
        }
        ObjectNode inner = ((ObjectNode) update.path("message")).putObject("reply_to_message");
        for (int i = 0; i < 200; i++) {
            inner = inner.putObject("reply_to_message");
        }
        return new Update(update.toString(), true);
    }

    private static Update huge(Random random, long id, long chat) {
        ObjectNode update = (ObjectNode) Updates.text(id, chat, "x ".repeat(30_000 + random.nextInt(10_000)));
        ((ObjectNode) update.path("message")).put("caption", "y".repeat(50_000));
        return new Update(update.toString(), true);
    }

    private static String press(Random random, long id, long chat) {
        ObjectNode update = Updates.MAPPER.createObjectNode().put("update_id", id);
        ObjectNode query = update.putObject("callback_query");
        query.put("id", random.nextBoolean() ? "q" + id : HostileTexts.next(random));
        query.put("data", data(random));
        query.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "A");
        if (random.nextBoolean()) {
            ObjectNode message = query.putObject("message");
            message.put("message_id", random.nextInt()).put("date", random.nextInt(2));
            message.putObject("chat").put("id", chat).put("type", "private");
            message.putObject("reply_markup")
                    .putArray("inline_keyboard")
                    .addArray()
                    .addObject()
                    .put("text", HostileTexts.next(random))
                    .put("callback_data", data(random));
        }
        return update.toString();
    }

    /** Mostly what this version might have written. */
    private static String data(Random random) {
        if (random.nextInt(4) == 0) {
            return HostileTexts.next(random);
        }
        String letters = "amceptsuvqgdprnx-ABCDz09_";
        StringBuilder data = new StringBuilder("1");
        for (int i = random.nextInt(64); i > 0; i--) {
            data.append(letters.charAt(random.nextInt(letters.length())));
        }
        return data.toString();
    }

    private static Update otherKind(Random random, long id, long chat) {
        String[] kinds = {
            "inline_query",
            "edited_message",
            "channel_post",
            "my_chat_member",
            "poll",
            "message_reaction",
            "guest_message"
        };
        String kind = kinds[random.nextInt(kinds.length)];
        String text = HostileTexts.next(random);
        ObjectNode update = (ObjectNode) Updates.text(id, chat, text);
        ObjectNode content = (ObjectNode) update.remove("message");
        content.put("id", "q" + id).put("query", text).put("offset", random.nextBoolean() ? "" : text);
        update.set(kind, content);
        return new Update(
                update.toString(),
                kind.equals("edited_message") && !cut(text).strip().isEmpty());
    }

    private static String malformed(Random random, long id, long chat) {
        String odd =
                new String[] {"null", "7.5", "\"x\"", "[]", "{}", "[[[]]]", "true", "1e400", "-0"}[random.nextInt(9)];
        String message = switch (random.nextInt(5)) {
            case 0 -> odd;
            case 1 -> "{\"chat\":" + odd + ",\"text\":\"q\"}";
            case 2 -> "{\"chat\":{\"id\":" + odd + ",\"type\":\"private\"},\"text\":\"q\"}";
            case 3 -> "{\"chat\":{\"id\":" + chat + ",\"type\":" + odd + "},\"text\":\"q\"}";
            default ->
                "{\"chat\":{\"id\":" + chat + ",\"type\":\"private\"},\"text\":" + odd + ",\"from\":" + odd + "}";
        };
        // A text is fine as a text.
        return ("{\"update_id\":" + id + ",\"message\":" + message + "}").replace("\"text\":\"x\"", "\"text\":7");
    }

    private static void hostileName(Random random, ObjectNode update) {
        ObjectNode from = (ObjectNode) update.path("message").path("from");
        from.put("first_name", HostileTexts.next(random));
        from.put("language_code", random.nextBoolean() ? HostileTexts.next(random) : "es");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), UpdateReader.MAX_TEXT_CHARS));
    }
}
