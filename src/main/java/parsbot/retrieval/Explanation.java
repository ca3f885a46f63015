package parsbot.retrieval;

import java.util.List;

/**
 * A score and the parts that it is made of. Immutable and thread-safe.
 *
 * @param what the part, in words
 */
public record Explanation(double value, String what, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }
}
