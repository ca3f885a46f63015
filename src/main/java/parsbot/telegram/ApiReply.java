package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came of a call of the Bot API. Immutable. */
sealed interface ApiReply {

    /** Telegram did it. */
    record Done(JsonNode result) implements ApiReply {}

    /**
     * Telegram said no.
     *
     * @param description Telegram's reason, as sent
     * @param retryAfter how long Telegram wants to be left alone
     */
    record Refused(int code, String description, Optional<Duration> retryAfter) implements ApiReply {}

    /**
     * Telegram answered in full, but with something that cannot be read as JSON.
     *
     * @param beginning its first characters
     */
    record Unreadable(String beginning) implements ApiReply {}

    /**
     * There was no answer, or none of Telegram's own.
     *
     * @param reason fit for a log
     */
    record Unreachable(String reason) implements ApiReply {}
}
