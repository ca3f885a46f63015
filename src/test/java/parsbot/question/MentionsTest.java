package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did the old miller say about it   | the old miller",
                "did Brook vote for the bridge          | Brook",
                "how did people in Weir react           | people in Weir",
                "¿Qué dijo el alcalde sobre el molino?  | el alcalde",
                "que opino el consejo del condado       | el consejo",
                "when was the mill sold                 | ''"
            })
    void of_questionOnADeed_hasItsSubject(String question, String subject) {
        assertThat(Mentions.of(question).subject().orElse("")).isEqualTo(subject);
    }

    @Test
    void of_figures_areThoseThatStandAlone() {
        assertThat(Mentions.of("were 1,200 of 5 mills sold for $13,065 in 1911, 1911 or Q4?")
                        .numbers())
                .containsExactly("1200", "5", "13065", "1911");
    }

    @Test
    void of_capitalsInTheMiddle_areNames() {
        assertThat(Mentions.of("Did Brook or the Mill Company buy Weir's bridge?")
                        .names())
                .containsExactly("Brook", "Mill", "Company", "Weir");
        assertThat(Mentions.of("DID BROOK BUY THE BRIDGE").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who did not sign", "why didn't he sign", "who never signed", "¿quién no firmó?"})
    void isNegated_denial_isSeen(String text) {
        assertThat(Mentions.isNegated(text)).isTrue();
        assertThat(Mentions.isNegated("who noted the knot")).isFalse();
    }

    @Test
    void has_word_isFoundWithAnotherEndingOrAccentButNotInsideAnother() {
        List<String> words = Mentions.words("The Millers' bridge cost 13,065; Almirón paid.");

        assertThat(words).contains("millers", "13065", "almiron");
        assertThat(Mentions.has(words, "Miller")).isTrue();
        assertThat(Mentions.has(words, "Almirón")).isTrue();
        assertThat(Mentions.has(words, "13065")).isTrue();
        assertThat(Mentions.has(words, "1306")).isFalse();
        assertThat(Mentions.has(words, "mill")).isTrue();
        assertThat(Mentions.has(words, "ridge")).isFalse();
        assertThat(Mentions.has(words, "Brook")).isFalse();
    }
}
