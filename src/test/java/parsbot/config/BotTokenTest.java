package parsbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BotTokenTest {

    @Test
    void toString_token_isHidden() {
        assertThat(new BotToken("123456:ABC-DEF_ghi")).hasToString("BotToken[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "123456", "123456:", "12:ABCDEF", "abc:ABCDEF", "123456:ABC DEF", "123456:ABCDEF\n"
            })
    void constructor_noToken_isRefusedWithoutRepeatingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BotToken(value))
                .withMessage("must be a token as BotFather gives it, such as 123456:ABC-DEF (the value is not shown)");
    }
}
