package parsbot.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import parsbot.message.Button;
import parsbot.message.Keyboard;
import parsbot.message.OutgoingMessage;

/** Makes the library's requests from messages. Thread-safe. */
final class Requests {

    static final String HTML = "HTML";

    private Requests() {}

    /** @param markup whether the message has its formats */
    static SendMessage send(Destination to, OutgoingMessage message, boolean markup) {
        SendMessage request =
                new SendMessage(Long.toString(to.chat().value()), markup ? message.html() : message.plain());
        if (markup) {
            request.setParseMode(HTML);
        }
        request.setLinkPreviewOptions(noPreview());
        request.setReplyMarkup(keyboard(message.keyboard()));
        if (to.thread() != null) {
            request.setMessageThreadId(to.thread());
        }
        if (to.replyTo() != null) {
            ReplyParameters reply = new ReplyParameters(to.replyTo());
            // The question may have been deleted since.
            reply.setAllowSendingWithoutReply(true);
            request.setReplyParameters(reply);
        }
        return request;
    }

    /**
     * @param number of the message that this one takes the place of
     * @param markup whether the message has its formats
     */
    static EditMessageText edit(Destination of, int number, OutgoingMessage message, boolean markup) {
        EditMessageText request = EditMessageText.builder()
                .chatId(of.chat().value())
                .messageId(number)
                .text(markup ? message.html() : message.plain())
                .build();
        if (markup) {
            request.setParseMode(HTML);
        }
        request.setLinkPreviewOptions(noPreview());
        request.setReplyMarkup(keyboard(message.keyboard()));
        return request;
    }

    /** @param number of the message whose buttons are changed */
    static EditMessageReplyMarkup edit(Destination of, int number, Keyboard keyboard) {
        EditMessageReplyMarkup request = new EditMessageReplyMarkup();
        request.setChatId(of.chat().value());
        request.setMessageId(number);
        request.setReplyMarkup(keyboard(keyboard));
        return request;
    }

    static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    /** Returns the buttons as the library has them; null for none. */
    static @Nullable InlineKeyboardMarkup keyboard(Keyboard keyboard) {
        return keyboard.isEmpty()
                ? null
                : new InlineKeyboardMarkup(
                        keyboard.rows().stream().map(Requests::row).toList());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        buttons.forEach(button -> row.add(button(button)));
        return row;
    }

    private static InlineKeyboardButton button(Button button) {
        InlineKeyboardButton made = new InlineKeyboardButton(button.label());
        switch (button.action()) {
            case Button.Action.Press(var data) -> made.setCallbackData(data);
            case Button.Action.Open(var address) -> made.setUrl(address.toString());
            case Button.Action.Copy(var text) -> made.setCopyText(new CopyTextButton(text));
        }
        return made;
    }
}
