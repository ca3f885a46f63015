package parsbot.retrieval;

import java.util.List;

/**
 * Questions that lead to something other than a passage, such as a point on which sources differ. A retriever tells how near a query
 * is to them. They are searched and never shown. Immutable and thread-safe.
 *
 * @param name tells it from the others
 * @param lines questions as people put them, in any language
 */
public record Signpost(String name, List<String> lines) {

    public Signpost {
        lines = List.copyOf(lines);
    }
}
