package parsbot.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Why a message was not sent, by what is to be done. Immutable. */
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

    /** Any other refusal, of which a repeat would make no difference. */
    record Rejected(int code, String reason) implements SendFault {}

    /** The server was not reached, so that the message was surely not sent. */
    record NotSent(String reason) implements SendFault {}

    /** The request went out and no usable answer came back. */
    record PerhapsSent(String reason) implements SendFault {}

    /** The server took the request, and only its answer was lost on the way. */
    record AnswerLost() implements SendFault {}

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
                    return unreadable.brokeOff() && unreadable.status() == 200
                            ? new AnswerLost()
                            : new PerhapsSent(LogText.of(unreadable));
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
        if (code == 403 || (code == 400 && lower.contains("chat not found"))) {
            return new NotWanted(code);
        }
        if (code == 400 && lower.contains("can't parse")) {
            Matcher offset = Pattern.compile("byte offset \\d+").matcher(lower);
            return new BadMarkup(offset.find() ? offset.group() : "it is not said where");
        }
        if (code == 400 && (lower.contains("thread not found") || lower.contains("topic_closed"))) {
            return new ThreadGone();
        }
        return code >= 500 ? new PerhapsSent("error " + code) : new Rejected(code, LogText.clean(description));
    }
}
