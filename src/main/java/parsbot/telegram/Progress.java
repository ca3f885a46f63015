package parsbot.telegram;

/**
 * How far the answer to an update has come, kept where a crash does not reach it, so that after one nothing is said twice that is known to
 * have been said. Used by one thread at a time.
 */
interface Progress {

    /** Notes that the work on it begins, and returns how often it has begun, this time included. */
    int begin();

    /** Returns how many messages of the answer need not be sent again. */
    int sent();

    /**
     * Notes that a message is given to Telegram.
     *
     * @param message counted from 1
     */
    void sending(int message);

    /**
     * Notes that Telegram has taken a message.
     *
     * @param message counted from 1
     */
    void sent(int message);
}
