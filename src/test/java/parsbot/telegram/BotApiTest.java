package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BotApiTest {

    @Test
    void tree_bytesThatAreNoUtf8_areReplaced() throws Exception {
        byte[] json = "{\"update_id\":7,\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(BotApi.tree(json).path("update_id").asLong()).isEqualTo(7);
        assertThat(BotApi.tree(json).path("x").asText()).isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "UTF-32LE"})
    void tree_anotherEncoding_isNoJson(String encoding) {
        byte[] json = "{\"update_id\":7}".getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> BotApi.tree(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void tree_bytesThatLookLikeWrongUtf32_areNoJson() {
        byte[] json = {0, 0, 0, 0x20, 0x0A, 0x1F, 0x20, 0x22};

        assertThatThrownBy(() -> BotApi.tree(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void tree_nestedTooDeep_isRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> BotApi.tree(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
    }
}
