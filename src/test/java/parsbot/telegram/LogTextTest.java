package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LogTextTest {

    @Test
    void clean_addressWithToken_hidesIt() {
        assertThat(LogText.clean("unexpected end of http://127.0.0.1:8081/bot123456:AA-bb_cc12/sendMessage"))
                .isEqualTo("unexpected end of http://127.0.0.1:8081/bot[hidden]/sendMessage");
        assertThat(LogText.clean("/bot123456%3AAA-bb_cc12/getMe")).isEqualTo("/bot[hidden]/getMe");
    }

    @Test
    void clean_addressWithPort_staysReadable() {
        assertThat(LogText.clean("Failed to connect to /10.0.0.100:54321"))
                .isEqualTo("Failed to connect to /10.0.0.100:54321");
    }

    @Test
    void clean_quotationAndIds_hidesThem() {
        assertThat(LogText.clean("Bad Request: no tag \"my question\" in chat -1002000000001\nnext"))
                .isEqualTo("Bad Request: no tag [hidden] in chat -[hidden] next");
    }

    @Test
    void clean_longText_isCut() {
        assertThat(LogText.clean("x y ".repeat(1_000_000))).hasSize(201);
    }

    @Test
    void trace_causeWithMessages_showsPlacesOnly() {
        String trace = LogText.trace(new IllegalStateException("what she asked", new IOException("what he asked")));

        assertThat(trace)
                .startsWith("java.lang.IllegalStateException")
                .contains("caused by java.io.IOException")
                .contains("LogTextTest.java")
                .doesNotContain("asked");
    }
}
