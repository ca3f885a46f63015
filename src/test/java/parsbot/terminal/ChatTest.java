package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parsbot.GoldenFile;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleKind;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Stance;
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

    private static final Actor MILLER =
            new Actor(new ActorId("miller"), "Ben Miller", ActorKind.PERSON, List.of(), List.of());

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
                        "/positions",
                        "/timeline",
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

    @Test
    void run_questions_areAskedWithThoseBeforeThemUntilTheyAreForgotten() {
        List<Question> asked = new ArrayList<>();
        Chat chat = new Chat(
                question -> {
                    asked.add(question);
                    return answer(question);
                },
                new MessageRenderer(TestArticle.corpus(MILL), SUBJECT),
                new TerminalText(60, false),
                Locale.ENGLISH);
        Deque<String> lines = new ArrayDeque<>(
                List.of("when did the mill burn?", "and why?", "who owns the bakery", "/forget", "and the school?"));

        chat.run(_ -> Optional.ofNullable(lines.poll()), new PrintWriter(new StringWriter()), "./program");

        assertThat(asked)
                .extracting(Question::previous)
                .containsExactly(
                        List.of(),
                        List.of("when did the mill burn?"),
                        List.of("when did the mill burn?", "and why?"),
                        List.of());
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
        List<Citation> citations = List.of(new Citation(
                1,
                MILL,
                MILL.passages().getFirst(),
                List.of(MILL.passages().getFirst().sentences().getFirst()),
                1,
                List.of()));
        PartialDate day = PartialDate.parse("1911-03-03");
        return switch (question.text()) {
            case "when did the mill burn?" -> new Answer.Grounded(question, 0.9, citations);
            case "positions" ->
                new Answer.Positions(
                        question,
                        1,
                        Set.of(),
                        List.of(new Answer.Held(MILLER, Stance.KEEPS, day, null, List.of(1))),
                        List.of(),
                        citations);
            case "timeline" ->
                new Answer.Grounded(
                        question, 1, citations, List.of(new Answer.Item("The mill burns.", day, List.of(1))));
            default -> new Answer.NothingFound(question, 0);
        };
    }
}
