package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "2018-07-11-nbc10-krasner-no-vote", "a/b/1", "año nuevo", "日本", "\uD83C\uDF15", "a#1"})
    void constructor_visibleCharacters_areKept(String value) {
        assertThat(new ArticleId(value)).hasToString(value);
    }

    static Stream<String> badIds() {
        return Stream.of(
                "",
                " ",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "a\u0000",
                "a\u00a0b",
                "a\u2028b",
                "a\u200bb",
                "\uD83C",
                "x".repeat(301));
    }

    @ParameterizedTest
    @MethodSource("badIds")
    void constructor_anythingElse_isRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleId(value))
                .withMessage("must be 1 to 300 visible characters, with spaces only between others");
    }

    @Test
    void compareTo_twoIds_isAsText() {
        assertThat(Stream.of("b", "a/2", "a/10", "B").map(ArticleId::new).sorted())
                .extracting(ArticleId::value)
                .containsExactly("B", "a/10", "a/2", "b");
    }
}
