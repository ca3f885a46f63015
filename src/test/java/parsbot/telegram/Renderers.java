package parsbot.telegram;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parsbot.answer.Answered;
import parsbot.message.Frame;
import parsbot.message.Keyboard;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;
import parsbot.view.View;

/** Renderers that say which of their methods was called, and with what. */
final class Renderers {

    private Renderers() {}

    /** Returns one that says, for instance, "help en", or "answer: " and the question; all in bold. */
    static MessageRenderer echo() {
        return mock(MessageRenderer.class, withSettings().stubOnly().defaultAnswer(call -> {
            String method = call.getMethod().getName();
            StringBuilder said = new StringBuilder(method.equals("reply") ? "answer" : method);
            for (Object argument : call.getArguments()) {
                switch (argument) {
                    case Answered answered ->
                        said.append(": ").append(answered.answer().question().text());
                    case View view -> said.append(" ").append(view.kind());
                    case Frame frame -> said.append(frame.form() == parsbot.message.Form.GROUP ? " (group)" : "");
                    case null -> {}
                    default -> said.append(" ").append(argument);
                }
            }
            OutgoingMessage message = new OutgoingMessage(RichText.bold(said.toString()));
            Class<?> type = call.getMethod().getReturnType();
            if (type == OutgoingMessage.class) {
                return message;
            } else if (type == Optional.class) {
                return Optional.of(message);
            } else if (type == Keyboard.class) {
                return call.getArgument(0);
            } else if (type == String.class) {
                return said.toString();
            }
            return method.equals("examples")
                    ? List.of("an example in " + (Locale) call.getArgument(0))
                    : List.of(message);
        }));
    }
}
