package parsbot.retrieval;

import java.util.Map;

/**
 * How near a query is to each {@link Signpost}. Immutable and thread-safe.
 *
 * @param nearness by the signpost's name, the cosine of the query and the nearest line; empty where there are no vectors
 * @param closeness by the signpost's name, the mean cosine of the query and the three nearest lines, or all if there are fewer
 * @param wording by the signpost's name, how alike the words of the query are to those of the line that is most alike, 0 to 1
 * @param asked the mean cosine of the query and the three nearest of all passages' asked-as lines; 0 if there are none
 * @param askedWording how alike the words of the query are to those of the asked-as line that is most alike, 0 to 1
 * @param answered how many of the lines that are most like the query are answered, 0 to 1, the nearer counting more
 */
public record Signs(
        Map<String, Double> nearness,
        Map<String, Double> closeness,
        Map<String, Double> wording,
        double asked,
        double askedWording,
        double answered) {

    /** What {@link #answered} is where as many lines are answered as are not, or none is known. */
    public static final double UNDECIDED = 0.5;

    /** Nothing is known, as where there are no vectors. */
    public static final Signs NONE = new Signs(Map.of());

    public Signs {
        nearness = Map.copyOf(nearness);
        closeness = Map.copyOf(closeness);
        wording = Map.copyOf(wording);
    }

    /** Signs of which it is not known how many lines are answered. */
    public Signs(
            Map<String, Double> nearness,
            Map<String, Double> closeness,
            Map<String, Double> wording,
            double asked,
            double askedWording) {
        this(nearness, closeness, wording, asked, askedWording, UNDECIDED);
    }

    /** Signs of which only the nearest lines are known. */
    public Signs(Map<String, Double> nearness) {
        this(nearness, nearness, Map.of(), 0, 0);
    }

    /** Returns whether it is known how near anything is. */
    public boolean areKnown() {
        return !nearness.isEmpty();
    }

    /** Returns how near the query is to a signpost, 0 if that is not known or there is no such signpost. */
    public double of(String signpost) {
        return nearness.getOrDefault(signpost, 0.0);
    }

    /** Returns how near the query is to the three nearest lines of a signpost, 0 as above. */
    public double around(String signpost) {
        return closeness.getOrDefault(signpost, 0.0);
    }

    /** Returns how alike the query's words are to those of a signpost's line, 0 as above. */
    public double wordingOf(String signpost) {
        return wording.getOrDefault(signpost, 0.0);
    }
}
