package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads updates. In a private chat everything that a person sends wants an answer; in a group only what is meant for the bot:
 * commands and replies to what it said. What is no message, is odd or is malformed is left out, never an exception. Immutable and
 * thread-safe.
 */
final class UpdateReader {

    /** The most that is read of a text; Telegram sends no longer ones. */
    static final int MAX_TEXT_CHARS = 4096;

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

    UpdateReader(BotIdentity bot) {
        this.bot = bot;
    }

    /** Returns what wants an answer; empty if nothing does. */
    Optional<Incoming> read(RawUpdate update) {
        try {
            JsonNode message = update.tree().path("message");
            if (message.isMissingNode()) {
                LOG.debug("update {} is no message and is left out", update.id());
                return Optional.empty();
            }
            JsonNode chat = message.path("chat");
            // No chat has the number 0.
            if (!chat.path("id").isIntegralNumber()
                    || !chat.path("id").canConvertToLong()
                    || chat.path("id").longValue() == 0) {
                LOG.warn("update {} is malformed and is left out: it has no chat", update.id());
                return Optional.empty();
            }
            return read(update.id(), message, chat);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "update {} cannot be read and is left out: {}",
                    update.id(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Incoming> read(long id, JsonNode message, JsonNode chat) {
        String kind = chat.path("type").asText();
        boolean group = kind.equals("group") || kind.equals("supergroup");
        if ((!group && !kind.equals("private")) || isFromAnotherBot(message)) {
            LOG.debug("update {} comes from no person and is left out", id);
            return Optional.empty();
        }
        ChatId chatId = new ChatId(chat.path("id").longValue());
        // Replies in groups without topics carry a thread as well, which Telegram refuses when one sends to it.
        Integer thread =
                message.path("is_topic_message").asBoolean(false) ? number(message, "message_thread_id") : null;
        Destination from = new Destination(chatId, thread, group ? number(message, "message_id") : null);
        Locale language = language(message.path("from").path("language_code").asText(""));
        Asker asker = group ? inGroup(chatId, message) : Asker.in(chatId);
        boolean meant = !group || isReplyToBot(message);

        JsonNode text = message.path("text");
        if (!text.isTextual()) {
            boolean content = CONTENT.stream().anyMatch(message::hasNonNull);
            return meant && content ? Optional.of(new Incoming.Unsupported(id, from, language)) : Optional.empty();
        }
        String typed = cut(text.textValue()).strip();
        Matcher command = COMMAND.matcher(typed);
        if (command.matches()) {
            return command(id, from, language, asker, command, group, meant);
        }
        return meant && !typed.isEmpty()
                ? Optional.of(new Incoming.Asked(id, from, language, asker, typed))
                : Optional.empty();
    }

    private Optional<Incoming> command(
            long id, Destination from, Locale language, Asker asker, Matcher command, boolean group, boolean reply) {
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
        return Optional.of(new Incoming.Command(id, from, language, asker, name, argument));
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

    private static @Nullable Integer number(JsonNode message, String field) {
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
