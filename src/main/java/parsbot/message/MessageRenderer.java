package parsbot.message;

import java.util.List;
import java.util.Locale;
import parsbot.answer.Answer;

/** Puts what is said into messages. Each method returns at least one message, in the order to be sent. Thread-safe. */
public interface MessageRenderer {

    /** Returns the answer, in the language that its question speaks. */
    List<OutgoingMessage> answer(Answer answer);

    /** Returns what {@code /start} says. */
    List<OutgoingMessage> start(Locale language);

    /** Returns what {@code /help} says. */
    List<OutgoingMessage> help(Locale language);

    /** Returns what the corpus holds, by date. */
    List<OutgoingMessage> sources(Locale language);

    /** Returns what {@code /about} says. */
    List<OutgoingMessage> about(Locale language);

    /** Returns what {@code /privacy} says. */
    List<OutgoingMessage> privacy(Locale language);

    /** Returns what is said to a command that is unknown. */
    List<OutgoingMessage> unknownCommand(Locale language);

    /** Returns what is said to a photo, a voice message or anything else that is no text. */
    List<OutgoingMessage> textOnly(Locale language);

    /** Returns the apology for a question that could not be answered because of a fault; the code stands in the log. */
    List<OutgoingMessage> apology(Locale language, String code);
}
