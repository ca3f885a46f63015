package parsbot.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parsbot.GoldenFile;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleKind;
import parsbot.corpus.TestArticle;
import parsbot.message.MessageRenderer;
import parsbot.message.Subject;
import parsbot.question.Question;

final class ChatTest {

    private static final Article MILL = TestArticle.id("mill")
            .title("Fire at the old mill")
            .publisher("The Weir Gazette")
            .published("1911-03-03")
            .url("https://example.org/mill")
            .kind(ArticleKind.NEWS)
            .passage("The old mill burned down on Sunday. Nobody was hurt, and the miller said that he would build it"
                    + " again before the summer.")
            .build();

    private static final Subject SUBJECT = new Subject(Map.of(
            Locale.ENGLISH,
            new Subject.Words(
                    "the old mill", "All about the mill.", List.of("the fire"), List.of("When did it burn?"))));

    @Test
    void run_scriptedConversation_isAsInItsFile() throws IOException {
        GoldenFile.assertHolds(
                "terminal/chat.en.txt",
                conversation(
                        Locale.ENGLISH,
                        "/help",
                        "  when did the mill burn?  ",
                        "",
                        "best soup in town",
                        "/sources",
                        "/about",
                        "/privacy",
                        "/start",
                        "/nonsense",
                        "/quit",
                        "never read"));
    }

    @Test
    void run_inSpanishUntilTheLinesEnd_isAsInItsFile() throws IOException {
        GoldenFile.assertHolds(
                "terminal/chat.es.txt", conversation(Locale.of("es"), "when did the mill burn?", "/sources"));
    }

    /** Returns what stands on the screen, with the prompts and what was typed. */
    private static String conversation(Locale language, String... typed) {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        Deque<String> lines = new ArrayDeque<>(List.of(typed));
        Chat chat = new Chat(
                ChatTest::answer,
                new MessageRenderer(TestArticle.corpus(MILL), SUBJECT),
                new TerminalText(60, false),
                language);

        chat.run(
                prompt -> {
                    Optional<String> line = Optional.ofNullable(lines.poll());
                    out.println(prompt + line.orElse("(end)"));
                    return line;
                },
                out,
                "./program");

        return screen.toString();
    }

    private static Answer answer(Question question) {
        if (!question.text().contains("mill")) {
            return new Answer.NothingFound(question, 0);
        }
        Citation citation = new Citation(
                1,
                MILL,
                MILL.passages().getFirst(),
                List.of(MILL.passages().getFirst().sentences().getFirst()),
                1,
                List.of());
        return new Answer.Grounded(question, 0.9, List.of(citation));
    }
}
