package parsbot.telegram;

import java.util.List;

/** Where whatever receives updates hands them over. Thread-safe. */
@FunctionalInterface
interface Intake {

    /**
     * Takes updates and returns once they are safe: noted where a crash does not reach them, or answered. Those of one chat are answered
     * in the order in which they are handed over. An update that was handed over before is safe as soon as the first copy is, and is
     * not answered again.
     *
     * @param updates in the order received, at least one
     * @return how many of them, counted from the first, are safe; only these are to be confirmed to Telegram, which sends the others
     *     again
     */
    int take(List<RawUpdate> updates);
}
