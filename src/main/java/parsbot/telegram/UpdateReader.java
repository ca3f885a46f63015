package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.message.Button;
import parsbot.message.Keyboard;

/**
 * Reads updates. In a private chat everything that a person sends wants an answer; in a group only what is meant for the bot:
 * commands, replies to what it said, and messages that begin or end with its name. What is of no known kind, is odd or is malformed is left out, never
 * an exception. Immutable and thread-safe.
 */
final class UpdateReader {

    /** The most that is read of a text; Telegram sends no longer ones. */
    static final int MAX_TEXT_CHARS = 4096;

    /** The kinds of update that are read, as Telegram calls them. */
    static final List<String> KINDS =
            List.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);
    private static final Locale SPANISH = Locale.of("es");

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** What a person can send that is no text; other kinds of message are notes of the chat itself, such as who joined. */
    private static final List<String> CONTENT = List.of(
            "animation",
            "audio",
            "checklist",
            "contact",
            "dice",
            "document",
            "game",
            "live_photo",
            "location",
            "paid_media",
            "photo",
            "poll",
            "rich_message",
            "sticker",
            "story",
            "venue",
            "video",
            "video_note",
            "voice");

    private final BotIdentity bot;
    private final Pattern nameFirst;
    private final Pattern nameLast;

    UpdateReader(BotIdentity bot) {
        this.bot = bot;
        // Without a name nobody can be called by it.
        String name = bot.username().isEmpty() ? "(?!)" : Pattern.quote("@" + bot.username());
        nameFirst = Pattern.compile("(?i)^" + name + "\\b[\\s,:]*");
        nameLast = Pattern.compile("(?i)[\\s,]+" + name + "([\\s?!.]*)$");
    }

    /** Returns what wants an answer; empty if nothing does. */
    Optional<Incoming> read(RawUpdate update) {
        try {
            for (String kind : KINDS) {
                JsonNode content = update.tree().path(kind);
                if (!content.isMissingNode()) {
                    return read(update.id(), kind, content);
                }
            }
            LOG.debug("update {} is of no known kind and is left out", update.id());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "update {} cannot be read and is left out: {}",
                    update.id(),
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<Incoming> read(long id, String kind, JsonNode content) {
        return switch (kind) {
            case "callback_query" -> press(id, content);
            case "inline_query" -> inline(id, content);
            case "my_chat_member" -> chat(id, content).flatMap(chat -> membership(id, content, chat));
            default -> chat(id, content).flatMap(chat -> message(id, content, chat, kind.equals("edited_message")));
        };
    }

    private static Optional<JsonNode> chat(long id, JsonNode content) {
        JsonNode chat = content.path("chat");
        if (number(chat, "id") == 0) {
            LOG.warn("update {} is malformed and is left out: it has no chat", id);
            return Optional.empty();
        }
        return Optional.of(chat);
    }

    /** Returns the number of a chat or person; 0, which is nobody's, if there is none. */
    private static long number(JsonNode of, String field) {
        JsonNode number = of.path(field);
        return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : 0;
    }

    private Optional<Incoming> press(long id, JsonNode press) {
        long person = number(press.path("from"), "id");
        JsonNode message = press.path("message");
        long chat = number(message.path("chat"), "id");
        String query = press.path("id").asText("");
        if (person == 0 || chat == 0 || query.isEmpty()) {
            LOG.warn("update {} is malformed and is left out: a press of nobody, or nowhere", id);
            return Optional.empty();
        }
        ChatId chatId = new ChatId(chat);
        // Telegram shows old messages without what they hold, and with the date 0.
        boolean shown = message.path("date").asLong(0) != 0;
        return Optional.of(new Incoming.Pressed(
                id,
                new Destination(chatId, thread(message), null),
                language(press.path("from").path("language_code").asText("")),
                new Asker(chatId, person),
                query,
                cut(press.path("data").asText("")),
                positive(message, "message_id"),
                shown ? keyboard(message.path("reply_markup")) : Keyboard.NONE));
    }

    private static Keyboard keyboard(JsonNode markup) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> button(button).ifPresent(buttons::add));
            rows.add(buttons);
        }
        return new Keyboard(rows);
    }

    /** Returns a button of those kinds that the bot makes for messages of its own. */
    private static Optional<Button> button(JsonNode button) {
        String label = button.path("text").asText("");
        String data = button.path("callback_data").asText("");
        String copied = button.path("copy_text").path("text").asText("");
        if (label.isBlank() || (data.isEmpty() && copied.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Button(label, data.isEmpty() ? new Button.Action.Copy(copied) : new Button.Action.Press(data)));
    }

    private static Optional<Incoming> inline(long id, JsonNode inline) {
        long person = number(inline.path("from"), "id");
        String query = inline.path("id").asText("");
        if (person == 0 || query.isEmpty()) {
            LOG.warn("update {} is malformed and is left out: an inline query of nobody", id);
            return Optional.empty();
        }
        return Optional.of(new Incoming.Inline(
                id,
                new Destination(new ChatId(person), null, null),
                language(inline.path("from").path("language_code").asText("")),
                query,
                cut(inline.path("query").asText("")).strip(),
                cut(inline.path("offset").asText(""))));
    }

    private static Optional<Incoming> membership(long id, JsonNode change, JsonNode chat) {
        String status = change.path("new_chat_member").path("status").asText("");
        return status.equals("left") || status.equals("kicked")
                ? Optional.of(new Incoming.Removed(
                        id, new Destination(new ChatId(number(chat, "id")), null, null), Locale.ENGLISH))
                : Optional.empty();
    }

    private Optional<Incoming> message(long id, JsonNode message, JsonNode chat, boolean edited) {
        String kind = chat.path("type").asText();
        boolean group = kind.equals("group") || kind.equals("supergroup");
        if ((!group && !kind.equals("private")) || isFromAnotherBot(message)) {
            LOG.debug("update {} comes from no person and is left out", id);
            return Optional.empty();
        }
        ChatId chatId = new ChatId(chat.path("id").longValue());
        Integer number = positive(message, "message_id");
        Destination from = new Destination(chatId, thread(message), group ? number : null);
        Locale language = language(message.path("from").path("language_code").asText(""));
        Asker asker = group ? inGroup(chatId, message) : Asker.in(chatId);
        boolean reply = isReplyToBot(message);
        Typed how = new Typed(number, reply ? positive(message.path("reply_to_message"), "message_id") : null, edited);

        JsonNode text = message.path("text");
        if (!text.isTextual()) {
            // The words below a photo are edited as well.
            boolean content = !edited && CONTENT.stream().anyMatch(message::hasNonNull);
            return (!group || reply) && content
                    ? Optional.of(new Incoming.Unsupported(id, from, language))
                    : Optional.empty();
        }
        String typed = cut(text.textValue()).strip();
        String unaddressed = withoutName(typed);
        Matcher command = COMMAND.matcher(unaddressed);
        if (command.matches()) {
            boolean named = reply || !unaddressed.equals(typed);
            return command(new Incoming.Command(id, from, language, asker, how, "", ""), command, group, named);
        }
        boolean meant = !group || reply || !unaddressed.equals(typed);
        return meant && !unaddressed.isEmpty()
                ? Optional.of(new Incoming.Asked(id, from, language, asker, how, unaddressed))
                : Optional.empty();
    }

    /** Returns the text without the bot's name at its beginning or end, where it only says who is meant. */
    private String withoutName(String typed) {
        Matcher begun = nameFirst.matcher(typed);
        if (begun.find()) {
            return typed.substring(begun.end());
        }
        Matcher ended = nameLast.matcher(typed);
        return ended.find() ? typed.substring(0, ended.start()) + ended.group(1) : typed;
    }

    private Optional<Incoming> command(Incoming.Command as, Matcher command, boolean group, boolean reply) {
        String name = command.group(1).toLowerCase(Locale.ROOT);
        String addressee = command.group(2);
        String argument = command.group(3) == null ? "" : command.group(3).strip();
        if (group) {
            // A bare command that is unknown here may well be another bot's.
            boolean meant = addressee == null
                    ? reply || KnownCommand.named(name).isPresent()
                    : addressee.equalsIgnoreCase(bot.username());
            if (!meant) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Incoming.Command(as.updateId(), as.from(), as.language(), as.asker(), as.typed(), name, argument));
    }

    // Someone who writes in the name of a group is shown as a bot too, but with the group as sender.
    private static boolean isFromAnotherBot(JsonNode message) {
        return (message.path("from").path("is_bot").asBoolean(false) && !message.hasNonNull("sender_chat"))
                || message.path("is_automatic_forward").asBoolean(false);
    }

    // In a topic, what is no reply at all is shown as one to the note that opened the topic.
    private boolean isReplyToBot(JsonNode message) {
        JsonNode repliedTo = message.path("reply_to_message");
        return repliedTo.path("from").path("id").asLong(0) == bot.id()
                && bot.id() != 0
                && !repliedTo.hasNonNull("forum_topic_created");
    }

    // Those who write in a group's name share one number.
    private static Asker inGroup(ChatId chat, JsonNode message) {
        return message.hasNonNull("sender_chat")
                ? Asker.UNKNOWN
                : new Asker(chat, message.path("from").path("id").asLong(0));
    }

    // Replies in groups without topics carry a thread as well, which Telegram refuses when one sends to it.
    private static @Nullable Integer thread(JsonNode message) {
        return message.path("is_topic_message").asBoolean(false) ? positive(message, "message_thread_id") : null;
    }

    private static @Nullable Integer positive(JsonNode message, String field) {
        JsonNode number = message.path(field);
        return number.isIntegralNumber() && number.canConvertToInt() && number.intValue() > 0
                ? number.intValue()
                : null;
    }

    private static Locale language(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.equals("es") || lower.startsWith("es-") ? SPANISH : Locale.ENGLISH;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT_CHARS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_TEXT_CHARS - 1));
        return text.substring(0, splitsPair ? MAX_TEXT_CHARS - 1 : MAX_TEXT_CHARS);
    }
}
