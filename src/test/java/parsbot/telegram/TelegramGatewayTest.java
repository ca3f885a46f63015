package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
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
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<TelegramApiException> faults = new ArrayDeque<>();
    private final TelegramGateway gateway = new TelegramGateway(client, pauses::add);

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
        Delivery delivery = gateway.send(CHAT, MESSAGE, 1);

        SendMessage expected = new SendMessage("5", "<b>It ends.</b>");
        expected.setParseMode("HTML");
        expected.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        assertThat(delivery).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).usingRecursiveFieldByFieldElementComparator().containsExactly(expected);
    }

    @Test
    void send_topicInGroup_keepsThreadAndReply() throws Exception {
        gateway.send(new Destination(new ChatId(-5), 42, 77), MESSAGE, 1);

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

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.DELIVERED);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
        assertThat(sent).hasSize(3);
    }

    @Test
    void send_tooManyRequestsWithoutEnd_isGivenUp() throws Exception {
        for (int i = 0; i < 20; i++) {
            faults.add(refusal(429, "Too Many Requests: retry after 1", parameters(null, 1)));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(TelegramGateway.MAX_TRIES);
    }

    @Test
    void send_pauseOfAnHourAsked_isGivenUpAtOnce() throws Exception {
        faults.add(refusal(429, "Too Many Requests: retry after 3600", parameters(null, 3600)));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.FAILED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void send_markupRefused_fallsBackToPlainText() throws Exception {
        faults.add(
                refusal(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).getText()).isEqualTo("It ends.");
        assertThat(sent.get(1).getParseMode()).isNull();
        assertThat(sent.get(1).getLinkPreviewOptions().getIsDisabled()).isTrue();
    }

    @Test
    void send_blockedByPerson_isDropped() throws Exception {
        faults.add(refusal(403, "Forbidden: bot was blocked by the user", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.NOT_WANTED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void send_serverErrorOnce_isTriedAgain() throws Exception {
        faults.add(refusal(502, "Bad Gateway", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void send_serverErrorTwice_isGivenUp() throws Exception {
        faults.add(refusal(500, "Internal Server Error", null));
        faults.add(refusal(500, "Internal Server Error", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void send_serverNotReached_isTriedUntilItIs() throws Exception {
        for (int i = 0; i < 4; i++) {
            faults.add(new TelegramApiException("Unable to execute", new ConnectException("refused")));
        }

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.DELIVERED);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void send_lineCutBeforeAnswer_isRepeatedOnce() throws Exception {
        faults.add(new TelegramApiException("Unable to execute", new IOException("unexpected end of stream")));
        faults.add(new TelegramApiException("Unable to execute", new IOException("unexpected end of stream")));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.FAILED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void send_lineCutWithinGoodAnswer_isNotRepeated() throws Exception {
        faults.add(new TelegramApiException("Unable to execute", new UnreadableAnswerException(200, true)));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.DELIVERED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void send_groupBecameSupergroup_followsIt() throws Exception {
        faults.add(
                refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters(-100777L, null)));

        assertThat(gateway.send(new Destination(new ChatId(-7), null, 3), MESSAGE, 1))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(sent.get(1).getChatId()).isEqualTo("-100777");
        assertThat(sent.get(1).getReplyParameters()).isNull();
    }

    @Test
    void send_topicDeleted_goesToTheChat() throws Exception {
        faults.add(refusal(400, "Bad Request: message thread not found", null));

        assertThat(gateway.send(new Destination(new ChatId(-7), 42, null), MESSAGE, 1))
                .isEqualTo(Delivery.DELIVERED);
        assertThat(sent.get(1).getMessageThreadId()).isNull();
    }

    @Test
    void send_otherRefusal_isNotRepeated() throws Exception {
        faults.add(refusal(400, "Bad Request: message is too long", null));

        assertThat(gateway.send(CHAT, MESSAGE, 1)).isEqualTo(Delivery.FAILED);
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
