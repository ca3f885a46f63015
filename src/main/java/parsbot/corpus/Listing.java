package parsbot.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that several sentences, often of several sources, answer together: who took part, what was demanded, how something
 * changed. Immutable and thread-safe.
 *
 * @param askedAs the question as people may put it, in any language: for recognizing it, never shown
 * @param entries in the order in which they are shown
 */
public record Listing(ListingId id, LocalizedText question, List<String> askedAs, Order order, List<Entry> entries) {

    /** What the order of the entries means. */
    public enum Order {
        /** They stand side by side, or follow each other as told. */
        AS_LISTED,
        /** They are states of one thing, of which the latest comes first. */
        LATEST_FIRST
    }

    public Listing {
        askedAs = List.copyOf(askedAs);
        entries = List.copyOf(entries);
    }

    /** Returns whether it tells how something changed. */
    public boolean isOfStates() {
        return order == Order.LATEST_FIRST;
    }

    /**
     * What is listed.
     *
     * @param date of what the entry tells; null if it tells of no time
     * @param quotes who says so; the first one is shown as the entry, at least one in a corpus without problems
     */
    public record Entry(@Nullable PartialDate date, List<Quote> quotes) {
        public Entry {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * Words of a passage.
     *
     * @param words as they stand in the passage's text, once or more
     */
    public record Quote(PassageId passage, String words) {}
}
