package parsbot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Orders that are the same in every run. */
final class Shuffled {

    private Shuffled() {}

    /** Returns the elements in an order that the seed decides. */
    static <T> List<T> of(List<T> elements, long seed) {
        List<T> shuffled = new ArrayList<>(elements);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
