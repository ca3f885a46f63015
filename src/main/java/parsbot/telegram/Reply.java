package parsbot.telegram;

import java.util.List;
import java.util.Optional;
import parsbot.message.OutgoingMessage;

/**
 * What is said. Immutable and thread-safe.
 *
 * @param outcome how the log calls it
 * @param messages at least one
 * @param shown the answer that the first message holds; empty if it is none
 */
record Reply(String outcome, List<OutgoingMessage> messages, Optional<AnswerMemory.Shown> shown) {

    Reply {
        messages = List.copyOf(messages);
    }

    Reply(String outcome, List<OutgoingMessage> messages) {
        this(outcome, messages, Optional.empty());
    }

    Reply(String outcome, OutgoingMessage message) {
        this(outcome, List.of(message));
    }

    Reply(OutgoingMessage message, AnswerMemory.Shown shown) {
        this(shown.answered().answer().getClass().getSimpleName(), List.of(message), Optional.of(shown));
    }
}
