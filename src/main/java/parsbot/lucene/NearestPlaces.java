package parsbot.lucene;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** The places of those of many vectors that have the largest cosines. Not thread-safe. */
final class NearestPlaces {

    /** Each a cosine, as an integer of the same order, and a place. */
    private final LongHeap best;

    /** @param most how many places at most, 1 or more */
    NearestPlaces(int most) {
        best = new LongHeap(most);
    }

    void add(float cosine, int place) {
        best.insertWithOverflow((long) NumericUtils.floatToSortableInt(cosine) << Integer.SIZE | place);
    }

    /** Returns the places, in no order, fewer if fewer were added. */
    int[] places() {
        int[] places = new int[best.size()];
        for (int i = 0; i < places.length; i++) {
            // The heap's elements begin with 1.
            places[i] = (int) best.get(i + 1);
        }
        return places;
    }
}
