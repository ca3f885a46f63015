package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Article;
import parsbot.corpus.TestArticle;
import parsbot.retrieval.Hit;
import parsbot.retrieval.Signals;

final class NearCopiesTest {

    private static final String STORY = "The old mill by the weir burned down on Sunday night and nobody was hurt.";

    @Test
    void takes_sameText_itIs() {
        assertThat(takes(STORY, STORY)).isTrue();
    }

    @Test
    void takes_otherCaseAndMarks_itIs() {
        assertThat(takes(STORY, "THE OLD MILL BY THE WEIR - burned down, on Sunday night; and nobody was hurt!"))
                .isTrue();
    }

    @Test
    void takes_shorterPartOfTheStory_itIs() {
        assertThat(takes(STORY, "The old mill by the weir burned down.")).isTrue();
        assertThat(takes("The old mill by the weir burned down.", STORY)).isTrue();
    }

    @Test
    void takes_sameNewsInOtherWords_isNot() {
        assertThat(takes(STORY, "A fire destroyed the historic mill late on Sunday; no injuries were reported."))
                .isFalse();
    }

    @Test
    void takes_fewerThanThreeWords_isNot() {
        assertThat(takes("Burned down.", "Burned down.")).isFalse();
        assertThat(takes(STORY, "\uD83D\uDE00 !")).isFalse();
    }

    @Test
    void others_added_keepTheirOrder() {
        Hit first = hit("a", STORY);
        Hit second = hit("b", STORY);
        NearCopies copies = new NearCopies(hit("mill", STORY));

        copies.add(first);
        copies.add(second);

        assertThat(copies.others()).containsExactly(first, second);
        assertThat(copies.best()).isEqualTo(hit("mill", STORY));
    }

    private static boolean takes(String best, String other) {
        return new NearCopies(hit("mill", best)).takes(hit("other", other));
    }

    private static Hit hit(String id, String text) {
        Article article = TestArticle.id(id).passage(text).build();
        int sentences = article.passages().getFirst().sentences().size();
        return new Hit(
                1,
                article,
                article.passages().getFirst(),
                1,
                new Signals(1, 1, 0, 0, 0),
                Collections.nCopies(sentences, 1.0));
    }
}
