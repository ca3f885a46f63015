package parsbot.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Why a message was not sent, or a call not done, by what is to be done. Immutable. */
sealed interface SendFault {

    /** Too much was sent: wait, then send again. */
    record Flooded(Duration pause) implements SendFault {}

    /**
     * The markup is wrong, which is this program's fault.
     *
     * @param where the byte at which Telegram stumbled, as far as it says
     */
    record BadMarkup(String where) implements SendFault {}

    /** The group has become another chat. */
    record Moved(ChatId to) implements SendFault {}

    /** The topic is gone, though the chat is not. */
    record ThreadGone() implements SendFault {}

    /** The chat wants no message of this bot. */
    record NotWanted(int code) implements SendFault {}

    /** The message that was to be changed is there no longer, or may not be changed. */
    record MessageGone() implements SendFault {}

    /** Any other refusal, of which a repeat would make no difference. */
    record Rejected(int code, String reason) implements SendFault {}

    /** The server was not reached, so that the message was surely not sent. */
    record NotSent(String reason) implements SendFault {}

    /** The server says that it failed, or that something before it did, so that the message was not sent. */
    record ServerFailed(String reason) implements SendFault {}

    /** What was asked for is so already, or is too late to matter. */
    record Unneeded() implements SendFault {}

    /** The request went out and no usable answer came back. */
    record PerhapsSent(String reason) implements SendFault {}

    /** The server took the request, and only its answer was lost on the way. */
    record AnswerLost() implements SendFault {}

    /** What Telegram says, in lower case, of chats that cannot be written to, beside the error 403. */
    List<String> UNWANTED = List.of(
            "chat not found",
            "peer_id_invalid",
            "user is deactivated",
            "bot was kicked",
            "chat_write_forbidden",
            "no rights to send",
            "not enough rights");

    /** What Telegram says, in lower case, where nothing is amiss. */
    List<String> UNNEEDED = List.of("message is not modified", "query is too old");

    /** What Telegram says, in lower case, of messages that cannot be changed. */
    List<String> GONE = List.of("message to edit not found", "message can't be edited", "message_id_invalid");

    /** Returns what the library's exception stands for; all texts in it are fit for a log. */
    static SendFault of(TelegramApiException fault) {
        if (fault instanceof TelegramApiRequestException refusal) {
            // Absent as well as 0 where the answer could not be read.
            Integer code = refusal.getErrorCode();
            return code == null || code == 0
                    ? new PerhapsSent("an answer that cannot be read")
                    : refused(code, refusal);
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnreadableAnswerException unreadable -> {
                    return unreadable(unreadable);
                }
                case ConnectException _, UnknownHostException _, NoRouteToHostException _, SSLHandshakeException _ -> {
                    return new NotSent(LogText.of(cause));
                }
                case IOException _ -> {
                    return new PerhapsSent(LogText.of(cause));
                }
                default -> {}
            }
        }
        return new Rejected(0, fault.getClass().getSimpleName());
    }

    private static SendFault unreadable(UnreadableAnswerException fault) {
        if (fault.brokeOff() && fault.status() == 200) {
            return new AnswerLost();
        }
        return isFailure(fault.status()) ? new ServerFailed(LogText.of(fault)) : new PerhapsSent(LogText.of(fault));
    }

    // Who answers 504 has waited in vain for somebody who may still do it.
    private static boolean isFailure(int status) {
        return (status >= 500 && status != 504) || status == 429;
    }

    private static SendFault refused(int code, TelegramApiRequestException refusal) {
        String description = refusal.getApiResponse() == null ? "" : refusal.getApiResponse();
        String lower = description.toLowerCase(Locale.ROOT);
        Optional<ResponseParameters> parameters = Optional.ofNullable(refusal.getParameters());
        Optional<Long> movedTo = parameters.map(ResponseParameters::getMigrateToChatId);
        if (movedTo.isPresent()) {
            return new Moved(new ChatId(movedTo.get()));
        }
        if (code == 429) {
            int seconds = parameters.map(ResponseParameters::getRetryAfter).orElse(1);
            return new Flooded(Duration.ofSeconds(Math.max(1, seconds)));
        }
        if (code == 401 || code == 404) {
            // The token was revoked, which the polling meets too and ends the program for.
            return new NotSent("error " + code);
        }
        if (code == 403 || (code == 400 && UNWANTED.stream().anyMatch(lower::contains))) {
            return new NotWanted(code);
        }
        if (code == 400 && UNNEEDED.stream().anyMatch(lower::contains)) {
            return new Unneeded();
        }
        if (code == 400 && GONE.stream().anyMatch(lower::contains)) {
            return new MessageGone();
        }
        if (code == 400 && lower.contains("can't parse")) {
            Matcher offset = Pattern.compile("byte offset \\d+").matcher(lower);
            return new BadMarkup(offset.find() ? offset.group() : "it is not said where");
        }
        if (code == 400 && (lower.contains("thread not found") || lower.contains("topic_closed"))) {
            return new ThreadGone();
        }
        if (isFailure(code)) {
            return new ServerFailed("error " + code);
        }
        return code >= 500 ? new PerhapsSent("error " + code) : new Rejected(code, LogText.clean(description));
    }
}
