package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Corpus;
import parsbot.corpus.TestArticle;

final class ProperNamesTest {

    @Test
    void of_wordsThatAreNeverWrittenSmall_areNames() {
        Corpus corpus = new Corpus(
                List.of(TestArticle.id("paper")
                        .passage("Governor José Elm saw the mill. An old elm stands there, said Ana Roth, a Catholic,"
                                + " in May.")
                        .build()),
                "hash");

        assertThat(ProperNames.of(corpus))
                .contains("jose", "roth", "governor")
                .doesNotContain("elm", "mill", "said", "may", "catholic");
    }

    @Test
    void of_actorsAndPlaces_areLeftOut() {
        assertThat(ProperNames.of(MillDispute.CORPUS))
                .contains("gazette", "councilor")
                .doesNotContain("oak", "ruth", "guild", "milltown");
    }
}
