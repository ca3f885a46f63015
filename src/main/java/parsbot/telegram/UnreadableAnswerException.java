package parsbot.telegram;

import java.io.IOException;

/** An answer began to arrive, and its status is known, but it is no answer of the Bot API or it broke off. */
final class UnreadableAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean brokeOff;

    UnreadableAnswerException(int status, boolean brokeOff) {
        super("HTTP status " + status + " without an answer of the Bot API");
        this.status = status;
        this.brokeOff = brokeOff;
    }

    /** Returns the HTTP status that came before the part that cannot be read. */
    int status() {
        return status;
    }

    /** Returns whether the answer ended too early; if not, all of it arrived and it makes no sense. */
    boolean brokeOff() {
        return brokeOff;
    }
}
