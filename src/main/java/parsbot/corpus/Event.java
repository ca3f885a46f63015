package parsbot.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Immutable and thread-safe.
 *
 * @param inferredFrom what the date is inferred from; null if a passage gives it
 * @param what one sentence of those who tend the corpus, with its full stop
 * @param askedAs questions on what came before or after it, as people may put them, in any language: for recognizing it, never shown
 * @param mentions where the corpus says so, by passage; at least one in a corpus without problems
 */
public record Event(
        EventId id,
        PartialDate date,
        @Nullable String inferredFrom,
        LocalizedText what,
        List<String> askedAs,
        List<Mention> mentions) {

    public Event {
        askedAs = List.copyOf(askedAs);
        mentions = List.copyOf(mentions);
    }

    /** An event that is recognized by what happened alone. */
    public Event(
            EventId id, PartialDate date, @Nullable String inferredFrom, LocalizedText what, List<Mention> mentions) {
        this(id, date, inferredFrom, what, List.of(), mentions);
    }

    Event withMentions(List<Mention> passages) {
        return new Event(id, date, inferredFrom, what, askedAs, passages);
    }

    /**
     * A passage that tells of the event.
     *
     * @param inferredFrom what the event's date is inferred from in this passage; null if the passage gives it, or the event
     *     itself says so
     */
    public record Mention(PassageId passage, @Nullable String inferredFrom) {}
}
