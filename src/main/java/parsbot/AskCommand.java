package parsbot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.message.OutgoingMessage;
import parsbot.question.Question;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.PassageQuery;
import parsbot.terminal.AnswerJson;
import parsbot.terminal.ExplanationText;
import parsbot.terminal.QuestionLines;
import parsbot.terminal.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers questions: one from the command line, or many from standard input. */
@Command(
        name = "ask",
        description = "Answers one question, or with - one question a line from standard input.",
        footer = {
            "",
            "With --json and -, a line is plain text or {\"id\": …, \"question\": …, \"previous\": [earlier"
                    + " questions]}."
        })
final class AskCommand implements Callable<Integer> {

    private static final int MAX_TOP = 100;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Show the plain ranking of the N best passages, 1 to 100, whatever the answer.")
    private @Nullable Integer top;

    @Option(names = "--explain", description = "Say how each passage came by its score.")
    private boolean explain;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "1..*",
            description = "The question, or - to read from standard input.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        if (top != null && (top < 1 || top > MAX_TOP)) {
            throw new ParameterException(spec.commandLine(), "--top is '" + top + "': must be 1 to " + MAX_TOP);
        }
        try (Application application = main.open()) {
            if (words.equals(List.of("-"))) {
                return answerLines(application);
            }
            answer(application, null, Question.of(String.join(" ", words)));
        }
        return 0;
    }

    private int answerLines(Application application) throws IOException {
        int status = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<QuestionLines.Line> read = QuestionLines.read(line);
            if (read.isEmpty()) {
                continue;
            }
            switch (read.get()) {
                case QuestionLines.Line.Asked(var id, var question) -> answer(application, id, question);
                case QuestionLines.Line.Malformed(var id, var error) -> {
                    status = Main.FAILED;
                    if (json) {
                        main.out().println(AnswerJson.writeError(id, error));
                    } else {
                        main.err().println(error);
                    }
                }
            }
            main.out().flush();
        }
        return status;
    }

    private void answer(Application application, @Nullable String id, Question question) {
        long start = System.nanoTime();
        Answer answer = application.answerer().answer(question);
        List<Citation> passages =
                top == null ? answer.citations() : application.answerer().rank(question, top);
        List<OutgoingMessage> messages = application.renderer().answer(answer);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<Explanation> explanations = explain ? explain(application, question, passages) : List.of();
        if (json) {
            main.out()
                    .println(AnswerJson.write(
                            new AnswerJson.Line(id, answer, passages, explanations, messages.getFirst(), took)));
        } else {
            print(application, messages, passages, explanations);
        }
    }

    private void print(
            Application application,
            List<OutgoingMessage> messages,
            List<Citation> passages,
            List<Explanation> explanations) {
        PrintWriter out = main.out();
        TerminalText text = TerminalText.ofThisProcess();
        out.print(text.render(top == null ? messages : application.renderer().ranking(passages, Locale.ENGLISH)));
        for (int i = 0; i < explanations.size(); i++) {
            out.println();
            out.print(ExplanationText.render(passages.get(i), explanations.get(i)));
        }
        out.flush();
    }

    private static List<Explanation> explain(Application application, Question question, List<Citation> passages) {
        PassageQuery query = application.answerer().query(question);
        return passages.stream()
                .map(citation -> application
                        .retriever()
                        .explain(query, citation.passage().id()))
                .toList();
    }
}
