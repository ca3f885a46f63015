package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/** Tells how near questions are to signposts, by the vectors of their lines, which it keeps in memory. Thread-safe. */
final class SignScorer {

    private final List<Signpost> signposts;
    private final VectorMatrix lines;
    /** Which signpost each line belongs to. */
    private final int[] places;

    private SignScorer(List<Signpost> signposts, VectorMatrix lines, int[] places) {
        this.signposts = signposts;
        this.lines = lines;
        this.places = places;
    }

    /** Returns a scorer for the signposts that the index was built with; {@code null} if it has no line of any. */
    static @Nullable SignScorer of(PassageIndex index, List<Signpost> signposts) throws IOException {
        FloatVectorValues values = index.size() == 0 ? null : index.segment().getFloatVectorValues(Fields.SIGN_VECTOR);
        NumericDocValues owners = index.size() == 0 ? null : index.segment().getNumericDocValues(Fields.SIGNPOST);
        if (values == null || owners == null || signposts.isEmpty()) {
            return null;
        }
        int[] places = new int[values.size()];
        for (int i = 0; i < places.length; i++) {
            if (!owners.advanceExact(values.ordToDoc(i)) || owners.longValue() >= signposts.size()) {
                throw new IOException("the lines of signposts are not those that the index was built with");
            }
            places[i] = Math.toIntExact(owners.longValue());
        }
        return new SignScorer(signposts, VectorMatrix.of(values), places);
    }

    /**
     * Returns how near the questions are to each signpost, by its nearest line.
     *
     * @param questions the vectors of a question and, in a conversation, of what it follows; their mean nearness counts
     * @param asked how near they are to asked-as lines
     */
    Signs of(List<float[]> questions, double asked) {
        double[] nearest = new double[signposts.size()];
        double[] around = new double[signposts.size()];
        for (float[] question : questions) {
            Nearest[] best = new Nearest[signposts.size()];
            Arrays.setAll(best, _ -> new Nearest());
            float[] cosines = lines.times(question);
            for (int i = 0; i < cosines.length; i++) {
                best[places[i]].add(cosines[i]);
            }
            for (int place = 0; place < nearest.length; place++) {
                nearest[place] += best[place].max() / questions.size();
                around[place] += best[place].mean() / questions.size();
            }
        }
        return new Signs(byName(nearest), byName(around), asked);
    }

    private Map<String, Double> byName(double[] values) {
        Map<String, Double> named = HashMap.newHashMap(values.length);
        for (int place = 0; place < values.length; place++) {
            named.put(signposts.get(place).name(), values[place]);
        }
        return named;
    }
}
