package parsbot.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Immutable and thread-safe.
 *
 * @param inferredFrom what the date is inferred from; null if a passage gives it
 * @param what one sentence of those who tend the corpus, with its full stop
 * @param mentions where the corpus says so, by passage; at least one in a corpus without problems
 */
public record Event(
        EventId id, PartialDate date, @Nullable String inferredFrom, LocalizedText what, List<Mention> mentions) {

    public Event {
        mentions = List.copyOf(mentions);
    }

    Event withMentions(List<Mention> passages) {
        return new Event(id, date, inferredFrom, what, passages);
    }

    /**
     * A passage that tells of the event.
     *
     * @param inferredFrom what the event's date is inferred from in this passage; null if the passage gives it, or the event
     *     itself says so
     */
    public record Mention(PassageId passage, @Nullable String inferredFrom) {}
}
