package parsbot.telegram;

import org.jspecify.annotations.Nullable;
import parsbot.message.Form;

/**
 * Where an answer goes. Immutable and thread-safe; its text as an object hides it.
 *
 * @param thread the topic within the chat; null outside of topics
 * @param replyTo the message that is answered; null in private chats, where it is plain what is meant
 */
record Destination(
        ChatId chat, @Nullable Integer thread, @Nullable Integer replyTo) {

    /** Returns how much room there is for an answer. */
    Form form() {
        return chat.isGroup() ? Form.GROUP : Form.PRIVATE;
    }

    /** Returns the same place without a mark of what is answered, as fits all but the first message of an answer. */
    Destination withoutReply() {
        return new Destination(chat, thread, null);
    }

    Destination withoutThread() {
        return new Destination(chat, null, replyTo);
    }

    /** Returns the place in the group that this group has become; message ids and topics of the old one do not hold there. */
    Destination movedTo(ChatId group) {
        return new Destination(group, null, null);
    }

    @Override
    public String toString() {
        return "Destination[hidden]";
    }
}
