package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

final class TelegramGatewayTest {

    private static final Destination CHAT = new Destination(new ChatId(5), null, null);
    private static final OutgoingMessage MESSAGE = new OutgoingMessage(RichText.bold("It ends."));

    private final TelegramClient client = mock(TelegramClient.class);
    private final List<SendMessage> sent = new ArrayList<>();
    private final FakeTime time = new FakeTime();
    private final Deque<TelegramApiException> faults = new ArrayDeque<>();
    private final TelegramGateway gateway = new TelegramGateway(client, time, true, time);

    @BeforeEach
    void failAsToldThenSucceed() throws TelegramApiException {
        when(client.execute(any(SendMessage.class))).thenAnswer(call -> {
            sent.add(call.getArgument(0));
            TelegramApiException fault = faults.poll();
            if (fault != null) {
                throw fault;
            }
            return null;
        });
    }

    @Test
    void send_privateChat_isHtmlWithoutPreviewOrReply() throws Exception {
        Delivery delivery = gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE);

        SendMessage expected = new SendMessage("5", "<b>It ends.</b>");
        expected.setParseMode("HTML");
        expected.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        assertThat(delivery).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).usingRecursiveFieldByFieldElementComparator().containsExactly(expected);
    }

    @Test
    void send_topicInGroup_keepsThreadAndReply() throws Exception {
        gateway.send(new Destination(new ChatId(-5), 42, 77), MESSAGE, 1, SendNotes.NONE);

        ReplyParameters reply = new ReplyParameters(77);
        reply.setAllowSendingWithoutReply(true);
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.getMessageThreadId()).isEqualTo(42);
            assertThat(request.getReplyParameters()).usingRecursiveComparison().isEqualTo(reply);
        });
    }

    @Test
    void send_tooManyRequests_waitsAsLongAsAsked() throws Exception {
        faults.add(refusal(429, "Too Many Requests: retry after 7", parameters(null, 7)));
        faults.add(refusal(429, "Too Many Requests: retry after 2", parameters(null, 2)));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
        assertThat(sent).hasSize(3);
    }

    @Test
    void send_tooManyRequestsWithoutEnd_isGivenUpAfterAnHour() throws Exception {
        for (int i = 0; i < 20; i++) {
            faults.add(refusal(429, "Too Many Requests: retry after 600", parameters(null, 600)));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(7);
    }

    @Test
    void send_pauseOfMoreThanAnHourAsked_isGivenUpAtOnceAndObeyedByTheNext() throws Exception {
        faults.add(refusal(429, "Too Many Requests: retry after 3601", parameters(null, 3601)));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(gateway.send(CHAT, MESSAGE, 2, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(time.pauses()).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void send_chatMustWaitLong_othersNeedNot() throws Exception {
        faults.add(refusal(429, "Too Many Requests: retry after 7200", parameters(null, 7200)));
        gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE);

        assertThat(gateway.send(new Destination(new ChatId(6), null, null), MESSAGE, 2, SendNotes.NONE))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void send_markupRefused_fallsBackToPlainText() throws Exception {
        faults.add(
                refusal(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).getText()).isEqualTo("It ends.");
        assertThat(sent.get(1).getParseMode()).isNull();
        assertThat(sent.get(1).getLinkPreviewOptions().getIsDisabled()).isTrue();
    }

    @Test
    void send_blockedByPerson_isDroppedUntilThePersonWritesAgain() throws Exception {
        faults.add(refusal(403, "Forbidden: bot was blocked by the user", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.NOT_WANTED);
        assertThat(gateway.send(CHAT, MESSAGE, 2, SendNotes.NONE)).isEqualTo(Delivery.NOT_WANTED);
        assertThat(sent).hasSize(1);

        gateway.heardFrom(CHAT.chat());
        assertThat(gateway.send(CHAT, MESSAGE, 3, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: chat not found",
                "Bad Request: PEER_ID_INVALID",
                "Bad Request: not enough rights to send text messages to the chat",
                "Bad Request: CHAT_WRITE_FORBIDDEN"
            })
    void send_chatThatCannotBeWrittenTo_isDropped(String description) throws Exception {
        faults.add(refusal(400, description, null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.NOT_WANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message is not modified: specified new message content is exactly the same",
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            })
    void send_nothingAmiss_isNoError(String description) throws Exception {
        faults.add(refusal(400, description, null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void send_serverSaysThatItFails_isTriedUntilItDoesNot(int code) throws Exception {
        for (int i = 0; i < 6; i++) {
            faults.add(refusal(code, "it failed", null));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(7);
        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
    }

    @Test
    void send_serverFailsForLong_isGivenUpAfterHalfAnHour() throws Exception {
        for (int i = 0; i < 1000; i++) {
            faults.add(new TelegramApiException("x", new UnreadableAnswerException(502, false)));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void send_gatewayTimedOut_isPerhapsSentAndRepeatedOnce() throws Exception {
        faults.add(refusal(504, "Gateway Timeout", null));
        faults.add(refusal(504, "Gateway Timeout", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void send_perhapsSentAndRepeatingSwitchedOff_isNotRepeated() throws Exception {
        TelegramGateway once = new TelegramGateway(client, time, false, time);
        faults.add(new TelegramApiException("Unable to execute", new IOException("unexpected end of stream")));

        assertThat(once.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void send_serverNotReachedForHours_isTriedUntilItIs() throws Exception {
        for (int i = 0; i < 500; i++) {
            faults.add(new TelegramApiException("Unable to execute", new ConnectException("refused")));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(time.pauses()).last().isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void send_tokenRevoked_isKeptForTheNextStart() throws Exception {
        faults.add(refusal(401, "Unauthorized", null));
        TelegramGateway stopping = new TelegramGateway(
                client,
                pause -> {
                    throw new InterruptedException("the bot stops");
                },
                true,
                time);

        assertThatThrownBy(() -> stopping.send(CHAT, MESSAGE, 1, SendNotes.NONE))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void send_serverNotReached_isTriedUntilItIs() throws Exception {
        for (int i = 0; i < 4; i++) {
            faults.add(new TelegramApiException("Unable to execute", new ConnectException("refused")));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(time.pauses())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void send_lineCutBeforeAnswer_isRepeatedOnce() throws Exception {
        faults.add(new TelegramApiException("Unable to execute", new IOException("unexpected end of stream")));
        faults.add(new TelegramApiException("Unable to execute", new IOException("unexpected end of stream")));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void send_lineCutWithinGoodAnswer_isNotRepeated() throws Exception {
        faults.add(new TelegramApiException("Unable to execute", new UnreadableAnswerException(200, true)));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void send_groupBecameSupergroup_followsIt() throws Exception {
        faults.add(
                refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters(-100777L, null)));

        assertThat(gateway.send(new Destination(new ChatId(-7), null, 3), MESSAGE, 1, SendNotes.NONE))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(sent.get(1).getChatId()).isEqualTo("-100777");
        assertThat(sent.get(1).getReplyParameters()).isNull();

        gateway.send(new Destination(new ChatId(-7), null, 4), MESSAGE, 2, SendNotes.NONE);
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).getChatId()).isEqualTo("-100777");
    }

    @Test
    void send_topicDeleted_goesToTheChat() throws Exception {
        faults.add(refusal(400, "Bad Request: message thread not found", null));

        assertThat(gateway.send(new Destination(new ChatId(-7), 42, null), MESSAGE, 1, SendNotes.NONE))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(sent.get(1).getMessageThreadId()).isNull();
    }

    @Test
    void send_otherRefusal_isNotRepeated() throws Exception {
        faults.add(refusal(400, "Bad Request: message is too long", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1, SendNotes.NONE)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(1);
    }

    private static ResponseParameters parameters(@Nullable Long movedTo, @Nullable Integer retryAfter) {
        return new ResponseParameters(movedTo, retryAfter);
    }

    private static TelegramApiRequestException refusal(
            int code, String description, @Nullable ResponseParameters parameters) {
        return new TelegramApiRequestException(
                "Error executing query",
                ApiResponse.builder()
                        .ok(false)
                        .errorCode(code)
                        .errorDescription(description)
                        .parameters(parameters)
                        .build());
    }
}
