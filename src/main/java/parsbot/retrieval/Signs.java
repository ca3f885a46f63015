package parsbot.retrieval;

import java.util.Map;

/**
 * How near a query is to each {@link Signpost}. Immutable and thread-safe.
 *
 * @param nearness by the signpost's name, the cosine of the query and the nearest line; empty where there are no vectors
 */
public record Signs(Map<String, Double> nearness) {

    /** Nothing is known, as where there are no vectors. */
    public static final Signs NONE = new Signs(Map.of());

    public Signs {
        nearness = Map.copyOf(nearness);
    }

    /** Returns whether it is known how near anything is. */
    public boolean areKnown() {
        return !nearness.isEmpty();
    }

    /** Returns how near the query is to a signpost, 0 if that is not known or there is no such signpost. */
    public double of(String signpost) {
        return nearness.getOrDefault(signpost, 0.0);
    }
}
