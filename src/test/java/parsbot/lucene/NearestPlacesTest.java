package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NearestPlacesTest {

    @Test
    void places_moreThanThereIsRoomFor_areThoseOfTheLargestCosines() {
        NearestPlaces nearest = new NearestPlaces(3);
        float[] cosines = {0.5f, -0.2f, 0.9f, 0, 0.91f, -1};
        for (int place = 0; place < cosines.length; place++) {
            nearest.add(cosines[place], place);
        }

        assertThat(nearest.places()).containsExactlyInAnyOrder(0, 2, 4);
    }

    @Test
    void places_negativeCosines_areOrderedToo() {
        NearestPlaces nearest = new NearestPlaces(1);
        nearest.add(-0.9f, 1_000_000);
        nearest.add(-0.1f, 2_000_000);

        assertThat(nearest.places()).containsExactly(2_000_000);
    }

    @Test
    void places_nothingAdded_areNone() {
        assertThat(new NearestPlaces(5).places()).isEmpty();
    }
}
