package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.config.BotToken;

final class TelegramHttpTest {

    private static final BotToken TOKEN = new BotToken("123456:ABC-DEF");

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.telegram.org", "http://127.0.0.1:8081", "http://localhost:8081/", "http://[::1]:1"})
    void new_addressOfServer_isTaken(String address) {
        assertThatCode(() -> open(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.telegram.org",
                "ftp://127.0.0.1",
                "http://127.0.0.1/path",
                "http://user@127.0.0.1",
                "http://127.0.0.1?q",
                "http:/x"
            })
    void new_anythingElse_isRefusedWithWhatIsAllowed(String address) {
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Bot API server is '" + address
                        + "': must be a scheme, a host and a port only, such as http://127.0.0.1:8081");
    }

    private static void open(String address) {
        try (TelegramHttp http = new TelegramHttp(URI.create(address), TOKEN, Duration.ofSeconds(30), 4)) {
            http.api();
            http.client();
        }
    }
}
