package parsbot.telegram;

import java.util.List;

/** Where the poller hands over what it received. Called by one thread at a time. */
@FunctionalInterface
interface Intake {

    /**
     * Takes the updates of one poll and returns once they are safe: answered, or noted where a crash does not reach them.
     *
     * @param updates in the order received, at least one
     * @return how many of them, counted from the first, are safe; only these are confirmed to Telegram, which sends the others
     *     again
     */
    int take(List<RawUpdate> updates);
}
