package parsbot.telegram;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.util.List;
import parsbot.answer.Answer;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

/** Renderers that say which of their methods was called, and with what. */
final class Renderers {

    private Renderers() {}

    /** Returns one that says, for instance, "help en", or "answer: " and the question; all in bold. */
    static MessageRenderer echo() {
        return mock(MessageRenderer.class, withSettings().stubOnly().defaultAnswer(call -> {
            StringBuilder said = new StringBuilder(call.getMethod().getName());
            for (Object argument : call.getArguments()) {
                said.append(
                        argument instanceof Answer answer
                                ? ": " + answer.question().text()
                                : " " + argument);
            }
            return List.of(new OutgoingMessage(RichText.bold(said.toString())));
        }));
    }
}
