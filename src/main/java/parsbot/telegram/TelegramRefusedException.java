package parsbot.telegram;

/** Telegram knows no bot of this token, so that trying again is of no use. Its message is one sentence for the operator. */
public final class TelegramRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TelegramRefusedException(int code) {
        super("Telegram refuses the token (error " + code
                + "): it is wrong or was revoked; get the current one from @BotFather and set"
                + " TELEGRAM_BOT_TOKEN to it");
    }
}
