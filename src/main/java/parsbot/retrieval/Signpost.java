package parsbot.retrieval;

import java.util.List;

/**
 * Questions that lead to something other than a passage, such as a point on which sources differ. A retriever tells how near a query
 * is to them. They are searched and never shown. Immutable and thread-safe.
 *
 * @param name tells it from the others
 * @param lines questions as people put them, in any language
 * @param kind what is known of whether these questions are answered
 */
public record Signpost(String name, List<String> lines, Kind kind) {

    /** What is known of whether questions are answered. */
    public enum Kind {
        /** They are. */
        ANSWERED,
        /** They are not. */
        OPEN,
        /** The lines say nothing of that. */
        OTHER
    }

    public Signpost {
        lines = List.copyOf(lines);
    }

    /** A signpost whose lines say nothing of what is answered. */
    public Signpost(String name, List<String> lines) {
        this(name, lines, Kind.OTHER);
    }
}
