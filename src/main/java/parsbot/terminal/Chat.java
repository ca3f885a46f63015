package parsbot.terminal;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import parsbot.answer.Answer;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.question.Question;

/** A conversation in the terminal. Not thread-safe. */
public final class Chat {

    /** Where the lines that a person types come from. */
    @FunctionalInterface
    public interface Lines {

        /** Returns the next line, after showing the prompt to a person who waits for one; empty at the end. */
        Optional<String> next(String prompt);
    }

    /** How many earlier questions a follow-up is understood by. */
    private static final int MAX_PREVIOUS = 3;

    private final Deque<String> questions = new ArrayDeque<>();
    private final Function<Question, Answer> answerer;
    private final MessageRenderer renderer;
    private final TerminalText terminal;
    private final Locale language;
    private final ResourceBundle wording;

    /** @param language the language in which the person is spoken to */
    public Chat(Function<Question, Answer> answerer, MessageRenderer renderer, TerminalText terminal, Locale language) {
        this.answerer = answerer;
        this.renderer = renderer;
        this.terminal = terminal;
        this.language = language;
        this.wording = ResourceBundle.getBundle(
                "parsbot.terminal.chat",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Greets, says how to connect Telegram, and answers line by line until the lines end or one says {@code /quit}.
     *
     * @param program how the program is called, for the line on Telegram
     */
    public void run(Lines lines, PrintWriter out, String program) {
        show(List.of(renderer.start(language)), out);
        out.println();
        out.println(wording.getString("telegram.1"));
        out.println(wording.getString("telegram.2").replace("{0}", program));
        out.println();
        out.println(wording.getString("how"));
        out.println();
        String prompt = wording.getString("prompt") + " ";
        for (Optional<String> line = lines.next(prompt); line.isPresent(); line = lines.next(prompt)) {
            String text = line.get().strip();
            if (text.equals("/quit") || text.equals("/exit")) {
                return;
            } else if (!text.isEmpty()) {
                out.println();
                show(reply(text), out);
                out.println();
            }
        }
    }

    private List<OutgoingMessage> reply(String text) {
        return switch (text) {
            case "/start" -> List.of(renderer.start(language));
            case "/help" -> List.of(renderer.help(language));
            case "/positions", "/timeline" ->
                renderer.answer(answerer.apply(new Question(text.substring(1), List.of(), language)));
            case "/sources" -> renderer.sources(language);
            case "/about" -> renderer.about(language);
            case "/privacy" -> renderer.privacy(language, false);
            case "/forget" -> {
                questions.clear();
                yield renderer.forgotten(language);
            }
            default -> text.startsWith("/") ? renderer.unknownCommand(language) : answer(text);
        };
    }

    private List<OutgoingMessage> answer(String text) {
        Question question = new Question(text, List.copyOf(questions), language);
        questions.addLast(text);
        if (questions.size() > MAX_PREVIOUS) {
            questions.removeFirst();
        }
        return renderer.answer(answerer.apply(question));
    }

    private void show(List<OutgoingMessage> messages, PrintWriter out) {
        out.print(terminal.render(messages));
        out.flush();
    }
}
