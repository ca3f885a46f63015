package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a#1", "a/b#12", "a#1#3", "a b#999999999"})
    void parse_writtenForm_isWrittenTheSame(String text) {
        assertThat(PassageId.parse(text)).hasToString(text);
    }

    @Test
    void parse_hashInTheArticle_splitsAtTheLast() {
        assertThat(PassageId.parse("a#1#3")).isEqualTo(new PassageId(new ArticleId("a#1"), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "#1", "a#", "a#0", "a#01", "a#-1", "a#1 ", "a#x", "a#1234567890", "a#١"})
    void parse_noPassageId_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassageId.parse(text))
                .withMessage("'" + text + "' is no passage id: write it as article#number");
    }

    @Test
    void parse_badArticle_saysWhatAnIdMayBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassageId.parse(" a#1"))
                .withMessage(ArticleId.ALLOWED);
    }

    @Test
    void constructor_zero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassageId(new ArticleId("a"), 0))
                .withMessage("number is '0': must be 1 or more");
    }

    @Test
    void compareTo_sameArticle_isByNumberAndNotByText() {
        assertThat(Stream.of("b#1", "a#10", "a#2").map(PassageId::parse).sorted())
                .extracting(PassageId::toString)
                .containsExactly("a#2", "a#10", "b#1");
    }
}
