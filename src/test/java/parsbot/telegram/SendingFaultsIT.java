package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import parsbot.config.BotToken;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

/** What goes wrong on the line, met by the real client, always over a connection that was used before. */
@Timeout(60)
final class SendingFaultsIT {

    private static final Destination CHAT = new Destination(new ChatId(5), null, null);
    private static final OutgoingMessage MESSAGE = new OutgoingMessage(RichText.bold("It ends."));

    private final FakeTelegram telegram = new FakeTelegram();
    private final FakeTime time = new FakeTime();
    private final TelegramHttp http;
    private final TelegramGateway gateway;

    SendingFaultsIT() {
        telegram.start(0);
        http = new TelegramHttp(
                telegram.address(), new BotToken("123456:ABC-DEF"), Duration.ofSeconds(30), 4, Duration.ofSeconds(2));
        gateway = new TelegramGateway(http.client(), time, true, time);
    }

    @BeforeEach
    void useTheConnectionOnce() throws InterruptedException {
        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
    }

    @AfterEach
    void close() {
        http.close();
        telegram.close();
    }

    /**
     * A fault.
     *
     * @param responses what the server answers before it works again
     * @param sends how often the message is sent, until it is there or surely was
     * @param waited what is waited before each repeat, in milliseconds
     */
    record Fault(String name, List<MockResponse> responses, int sends, List<Long> waited) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        MockResponse taken = FakeTelegram.ok("{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}");
        return Stream.of(
                new Fault("too many requests", List.of(tooMany(3)), 2, List.of(3000L)),
                new Fault(
                        "too many requests, again and again",
                        List.of(tooMany(3), tooMany(1), tooMany(8)),
                        4,
                        List.of(3000L, 1000L, 8000L)),
                new Fault("page of a gateway that fails", List.of(page(502)), 2, List.of(1000L)),
                new Fault(
                        "gateway that fails for a while",
                        List.of(page(502), page(503), page(500), page(502)),
                        5,
                        List.of(1000L, 2000L, 4000L, 8000L)),
                new Fault("page of a gateway that waited in vain", List.of(page(504)), 2, List.of(300L)),
                new Fault(
                        "connection reset after the request",
                        List.of(new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                        2,
                        List.of(300L)),
                new Fault(
                        "no answer",
                        List.of(new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()),
                        2,
                        List.of(300L)),
                new Fault(
                        "answer slower than is waited for",
                        List.of(taken.newBuilder()
                                .headersDelay(4, TimeUnit.SECONDS)
                                .build()),
                        2,
                        List.of(300L)),
                new Fault(
                        "half an answer, so that it was sent",
                        List.of(taken.newBuilder()
                                .onResponseBody(new SocketEffect.CloseSocket())
                                .build()),
                        1,
                        List.of()),
                new Fault("nonsense in full", List.of(FakeTelegram.json(200, "{\"ok\":tr")), 2, List.of(300L)),
                new Fault("page of another network", List.of(page(200)), 2, List.of(300L)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void send_fault_isMetByThePolicy(Fault fault) throws Exception {
        telegram.fault("sendMessage", fault.responses().toArray(MockResponse[]::new));

        assertThat(gateway.send(CHAT, MESSAGE, 2, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);

        assertThat(telegram.calls("sendmessage")).hasSize(1 + fault.sends());
        assertThat(time.pauses()).extracting(Duration::toMillis).isEqualTo(fault.waited());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void call_faultOfWhatMayBeRepeated_isDoneInTheEnd(Fault fault) {
        telegram.fault("setMyDescription", fault.responses().toArray(MockResponse[]::new));

        new RepeatedCalls(http.client(), time)
                .make(SetMyDescription.builder().description("It answers.").build());

        // Half an answer is no reason to trust that it is done.
        assertThat(telegram.calls("setmydescription")).hasSize(Math.max(2, fault.sends()));
    }

    private static MockResponse tooMany(int seconds) {
        return FakeTelegram.json(
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    private static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body("<html><body>" + status + "</body></html>")
                .build();
    }
}
