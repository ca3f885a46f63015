package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.answer.Citation;
import parsbot.answer.Outcome;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.TestArticle;
import parsbot.feedback.Vote;
import parsbot.message.MessageRenderer;
import parsbot.message.Subject;
import parsbot.question.Question;
import parsbot.view.Mark;
import parsbot.view.MarkedPassages;
import parsbot.view.OfferedQuestions;

/** What people do beyond asking: press buttons, edit, reply, ask from other chats. */
@Timeout(60)
final class ButtonsIT {

    private static final long CHAT = 5;
    private static final long GROUP = -1007;

    private static final Article MILL = TestArticle.id("mill")
            .title("The old mill")
            .publisher("The Weir Gazette")
            .published("1911-03-03")
            .passage("Before the fire the mill had three owners.")
            .passage("The mill burned down on Sunday. Nobody was hurt.")
            .passage("It was built anew within a year.")
            .build();

    private static final Article FERRY = TestArticle.id("ferry")
            .title("The ferry")
            .publisher("Evening Post")
            .published("1912")
            .passage("A ferry crosses at noon.")
            .passage("It carries twelve people.")
            .build();

    private static final String OFFERED = "When did the mill burn?";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final FakeTelegram telegram = new FakeTelegram();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final List<String> votes = new CopyOnWriteArrayList<>();
    private final List<String> notFound = new CopyOnWriteArrayList<>();
    private Corpus corpus = TestArticle.corpus(MILL, FERRY);
    private final List<TelegramBot> bots = new ArrayList<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private long updates;
    private String queries = "c";

    @BeforeEach
    void open() throws Exception {
        telegram.start(0);
        start();
    }

    @AfterEach
    void close() throws Exception {
        stop();
        telegram.close();
    }

    @Test
    void press_morePassages_turnsTheSameMessageAndBack() throws Exception {
        JsonNode answer = ask("when did it burn");

        JsonNode more = turned(press(answer, "More passages (2/2)"));
        JsonNode back = turned(press(more, "◀ Back to the answer"));

        assertThat(answer.path("text").asText()).startsWith("<b>The mill burned down on Sunday.</b>");
        assertThat(more.path("message_id").asInt()).isEqualTo(number(answer));
        assertThat(more.path("text").asText())
                .contains("Further passages (2/2)", "<b>2. </b>", "A ferry crosses at noon.", "<b>3. </b>");
        assertThat(back.path("text")).isEqualTo(answer.path("text"));
        assertThat(back.path("reply_markup")).isEqualTo(answer.path("reply_markup"));
        assertThat(telegram.calls("answercallbackquery")).hasSize(2);
        assertThat(telegram.texts()).hasSize(1);
    }

    @Test
    void press_context_showsTheParagraphsAroundAndALinkToCopy() throws Exception {
        JsonNode context = turned(press(ask("when did it burn"), "Context of 1"));

        assertThat(context.path("text").asText())
                .containsSubsequence(
                        "The old mill",
                        "Before the fire",
                        "<b>The mill burned down on Sunday.</b> Nobody was hurt.",
                        "It was built anew");
        String link = context.path("reply_markup")
                .path("inline_keyboard")
                .path(0)
                .path(0)
                .path("copy_text")
                .path("text")
                .asText();
        assertThat(link).startsWith("https://t.me/cited_bot?start=p-");

        JsonNode led = ask("/start " + link.substring(link.indexOf('=') + 1));
        assertThat(led.path("text").asText()).isEqualTo(context.path("text").asText());
    }

    @Test
    void press_afterARestart_findsBackToTheAnswer() throws Exception {
        JsonNode answer = ask("when did it burn");
        restart();

        JsonNode more = turned(press(answer, "More passages (2/2)"));
        JsonNode back = turned(press(more, "◀ Back to the answer"));

        assertThat(more.path("text").asText()).contains("A ferry crosses at noon.");
        assertThat(back.path("text")).isEqualTo(answer.path("text"));
        assertThat(questions).hasSize(1);
    }

    @Test
    void press_afterTheCorpusChanged_saysWhyNot() throws Exception {
        JsonNode answer = ask("when did it burn");
        corpus = TestArticle.corpus(FERRY);
        restart();

        JsonNode notice = press(answer, "Context of 1");

        assertThat(notice.path("text").asText()).contains("the collection has changed");
        assertThat(telegram.calls("editmessagetext")).isEmpty();
    }

    @Test
    void press_numbersOfUpdatesStartAnew_isAnswered() throws Exception {
        JsonNode answer = ask("when did it burn");
        turned(press(answer, "Sources"));
        restart();
        updates = 0;
        queries = "n";

        press(answer, "Sources");
        press(answer, "Sources");

        assertThat(telegram.calls("answercallbackquery")).hasSize(3);
    }

    @Test
    void press_sentTwice_isDoneOnce() throws Exception {
        JsonNode answer = ask("when did it burn");

        press(answer, "👍 Helpful");
        addPress(answer, data(answer, "👍 Helpful"), queries + updates);
        press(answer, "Sources");

        assertThat(votes).hasSize(1);
    }

    @Test
    void press_forged_isAnsweredWithAWord() throws Exception {
        JsonNode answer = ask("when did it burn");

        for (String data : List.of("../../etc/passwd", "9aAAgA-", "1cAJgA-", "1qAAAAA", "é".repeat(40))) {
            assertThat(pressData(answer, data).path("text").asText())
                    .as(data)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(200);
        }
        assertThat(telegram.calls("editmessagetext")).isEmpty();
        assertThat(telegram.texts()).hasSize(1);
    }

    @Test
    void press_vote_isCountedOnceAndCanBeChangedAndTakenBack() throws Exception {
        JsonNode answer = ask("when did it burn");

        press(answer, "👍 Helpful");
        press(answer, "👍 Helpful");
        telegram.await(fake -> fake.calls("editmessagereplymarkup").size() >= 2);
        JsonNode voted = withKeyboard(answer, lastKeyboard());
        press(voted, "👎 Wrong");
        telegram.await(fake -> fake.calls("editmessagereplymarkup").size() >= 3);
        JsonNode changed = withKeyboard(answer, lastKeyboard());
        press(changed, "👎 Wrong – your vote");
        telegram.await(fake -> fake.calls("editmessagereplymarkup").size() >= 4);

        assertThat(label(voted, "Helpful")).isEqualTo("👍 Helpful – your vote");
        assertThat(votes)
                .containsExactly(
                        "mill#2 GROUNDED NONE UP",
                        "mill#2 GROUNDED UP UP",
                        "mill#2 GROUNDED UP DOWN",
                        "mill#2 GROUNDED DOWN NONE");
    }

    @Test
    void press_voteAfterARestart_takesTheEarlierOneFromTheButton() throws Exception {
        JsonNode answer = ask("when did it burn");
        press(answer, "👍 Helpful");
        telegram.await(fake -> fake.calls("editmessagereplymarkup").size() >= 1);
        JsonNode voted = withKeyboard(answer, lastKeyboard());
        restart();

        press(voted, "👎 Wrong");

        assertThat(votes).last().isEqualTo("mill#2 GROUNDED UP DOWN");
    }

    @Test
    void press_offeredQuestion_isAskedAndAnsweredBelow() throws Exception {
        JsonNode nothing = ask("what of the bakery");

        press(nothing, OFFERED);
        telegram.await(fake -> fake.texts().size() >= 2);

        assertThat(telegram.texts().getLast()).startsWith("<b>The mill burned down on Sunday.</b>");
        assertThat(notFound).containsExactly("what of the bakery");
    }

    @Test
    void press_sameViewTwice_isNoFault() throws Exception {
        JsonNode answer = ask("when did it burn");
        telegram.fault(
                "editMessageText", FakeTelegram.refusal(400, "Bad Request: message is not modified: same content"));

        press(answer, "Sources");
        press(answer, "Sources");
        telegram.await(fake -> fake.calls("editmessagetext").size() >= 2);

        assertThat(telegram.calls("answercallbackquery")).hasSize(2);
    }

    @Test
    void edit_question_editsItsAnswer() throws Exception {
        JsonNode answer = ask("what of the bakery");
        long asked = updates;

        addEdit(asked, "when did it burn");
        telegram.await(fake -> !fake.calls("editmessagetext").isEmpty());

        JsonNode edited = telegram.calls("editmessagetext").getFirst().parameters();
        assertThat(edited.path("message_id").asInt()).isEqualTo(number(answer));
        assertThat(edited.path("text").asText()).startsWith("<b>The mill burned down on Sunday.</b>");
        assertThat(telegram.texts()).hasSize(1);
    }

    @Test
    void edit_questionWhoseAnswerIsForgottenOrDeleted_isAnsweredAnew() throws Exception {
        ask("what of the bakery");
        long asked = updates;
        telegram.fault("editMessageText", FakeTelegram.refusal(400, "Bad Request: message to edit not found"));
        addEdit(asked, "when did it burn");
        telegram.await(fake -> fake.texts().size() >= 2);
        restart();

        addEdit(asked, "when did the mill burn");
        telegram.await(fake -> fake.texts().size() >= 3);

        assertThat(telegram.texts().subList(1, 3))
                .allSatisfy(text -> assertThat(text).startsWith("<b>The mill burned down on Sunday.</b>"));
    }

    @Test
    void reply_ofAnotherPersonInGroup_leansOnTheAnswerThatItRepliesTo() throws Exception {
        add(inGroup(71, "@cited_bot when did it burn", 0));
        telegram.await(fake -> fake.texts().size() >= 1);
        int answer = number(telegram.calls("sendmessage").getFirst().parameters());

        add(inGroup(72, "and why?", answer));
        add(inGroup(72, "@cited_bot what of the ferry", 0));
        add(inGroup(73, "and when?", 0));
        add(inGroup(73, "@cited_bot and when?", 0));
        telegram.await(fake -> fake.texts().size() >= 4);

        assertThat(questions)
                .extracting(Question::text, Question::previous)
                .containsExactly(
                        tuple("when did it burn", List.of()),
                        tuple("and why?", List.of("when did it burn")),
                        tuple("what of the ferry", List.of("and why?")),
                        tuple("and when?", List.of()));
        assertThat(telegram.calls("sendmessage"))
                .allSatisfy(call -> assertThat(call.parameters()
                                .path("reply_parameters")
                                .path("message_id")
                                .asInt())
                        .isPositive());
    }

    @Test
    void removed_fromGroup_forgetsWhatWasAskedThere() throws Exception {
        add(inGroup(71, "@cited_bot when did it burn", 0));
        telegram.await(fake -> fake.texts().size() >= 1);
        int answer = number(telegram.calls("sendmessage").getFirst().parameters());

        ObjectNode removed = Updates.MAPPER.createObjectNode().put("update_id", ++updates);
        removed.putObject("my_chat_member").putObject("chat").put("id", GROUP).put("type", "supergroup");
        ((ObjectNode) removed.path("my_chat_member"))
                .putObject("new_chat_member")
                .put("status", "kicked");
        add(removed);
        add(inGroup(71, "and why?", answer));
        telegram.await(fake -> fake.texts().size() >= 2);

        assertThat(questions).last().extracting(Question::previous).isEqualTo(List.of());
    }

    @Test
    void inline_words_giveCitedPassagesAndTheRestOnRequest() throws Exception {
        JsonNode first = inline("when did it burn", "");
        JsonNode none = inline("when did it burn", "5");
        JsonNode empty = inline("", "");

        assertThat(first.path("results")).hasSize(3);
        JsonNode result = first.path("results").path(0);
        assertThat(result.path("title").asText()).isEqualTo("The mill burned down on Sunday.");
        assertThat(result.path("description").asText()).isEqualTo("The Weir Gazette, March 3, 1911");
        assertThat(result.path("input_message_content").path("message_text").asText())
                .startsWith("<b>The mill burned down on Sunday.</b>")
                .contains("<blockquote expandable>");
        assertThat(result.toString()).contains("https://t.me/cited_bot?start=p-");
        assertThat(first.path("next_offset").asText()).isEmpty();
        assertThat(first.path("is_personal").asBoolean()).isTrue();
        assertThat(none.path("results")).isEmpty();
        assertThat(empty.path("results"))
                .extracting(card -> card.path("title").asText())
                .containsExactly(OFFERED, "Who owned the mill?", "When does the ferry cross?");
    }

    @Test
    void start_linksToSourceAndTopic_leadThere() throws Exception {
        assertThat(ask("/start s-ferry").path("text").asText())
                .contains("The ferry", "A ferry crosses at noon.", "It carries twelve people.");
        assertThat(ask("/start t-sources").path("text").asText()).startsWith("<b>Sources: 2</b>");
        int before = telegram.texts().size();
        add(Updates.text(++updates, CHAT, "/start s-gone"));
        telegram.await(fake -> fake.texts().size() >= before + 2);
        assertThat(telegram.texts().get(before)).contains("no longer in the collection");
        assertThat(ask("/start nowhere").path("text").asText()).startsWith("<b>Ask about the old mill.</b>");
    }

    private void start() {
        MarkedPassages passages = new MarkedPassages(corpus);
        Opinions opinions = new Opinions() {
            @Override
            public void voted(Optional<Mark> passage, Outcome outcome, Vote before, Vote now) {
                String first = passage.flatMap(passages::find)
                        .map(found -> found.passage().id().toString())
                        .orElse("-");
                votes.add(first + " " + outcome + " " + before + " " + now);
            }

            @Override
            public void notFound(long chat, String question) {
                notFound.add(question);
            }
        };
        Subject subject = new Subject(Map.of(
                Locale.ENGLISH,
                new Subject.Words(
                        "the old mill",
                        "",
                        List.of(),
                        List.of(OFFERED, "Who owned the mill?", "When does the ferry cross?"))));
        TelegramBot bot = new TelegramBot(
                new Settings.Telegram(
                        Optional.of(new BotToken("123456:BUTTONS")),
                        telegram.address(),
                        Duration.ofSeconds(30),
                        Settings.Service.DEFAULT,
                        Optional.empty()),
                data,
                new Answering(
                        this::answer,
                        new MessageRenderer(corpus, subject),
                        corpus,
                        new OfferedQuestions(Stream.of(OFFERED)),
                        opinions),
                language -> Optional.empty(),
                Watch.unseen());
        bots.add(bot);
        ends.add(CompletableFuture.runAsync(
                bot::run, task -> Thread.ofPlatform().name("bot").start(task)));
    }

    private void stop() throws Exception {
        bots.getLast().stop();
        ends.getLast().get(20, TimeUnit.SECONDS);
    }

    private void restart() throws Exception {
        stop();
        start();
    }

    /** The mill answers what speaks of it or of nothing; the bakery is unknown. */
    private Answered answer(Question question) {
        questions.add(question);
        if (question.text().contains("bakery")) {
            return new Answered(new Answer.NothingFound(question, 0.1, List.of(), null, List.of(OFFERED)));
        }
        return new Answered(
                new Answer.Grounded(question, 0.9, List.of(cite(1, MILL, 1))),
                List.of(cite(2, FERRY, 0), cite(3, FERRY, 1)));
    }

    private static Citation cite(int rank, Article article, int number) {
        Passage passage = article.passages().get(number);
        return new Citation(rank, article, passage, List.of(passage.sentences().getFirst()), 1, List.of());
    }

    /** Sends a text in the private chat, and returns the message that answers. */
    private JsonNode ask(String text) throws InterruptedException {
        int before = telegram.texts().size();
        add(Updates.text(++updates, CHAT, text));
        telegram.await(fake -> fake.texts().size() > before);
        return telegram.calls("sendmessage").getLast().parameters();
    }

    private int number(JsonNode message) {
        return message.has("message_id") ? message.path("message_id").asInt() : telegram.number(message);
    }

    private void add(JsonNode update) {
        telegram.add(update);
    }

    private void addEdit(long message, String text) {
        ObjectNode update = (ObjectNode) Updates.text(++updates, CHAT, text);
        ObjectNode content = (ObjectNode) update.remove("message");
        content.put("message_id", message).put("edit_date", 1731456000 + updates);
        update.set("edited_message", content);
        add(update);
    }

    private JsonNode inGroup(long person, String text, int repliedTo) {
        ObjectNode update = (ObjectNode) Updates.text(++updates, person, text);
        ObjectNode message = (ObjectNode) update.path("message");
        ((ObjectNode) message.path("chat")).put("id", GROUP).put("type", "supergroup");
        if (repliedTo > 0) {
            ObjectNode reply = message.putObject("reply_to_message");
            reply.put("message_id", repliedTo);
            reply.putObject("from").put("id", 900100).put("is_bot", true);
        }
        return update;
    }

    private JsonNode inline(String words, String offset) throws InterruptedException {
        int before = telegram.calls("answerinlinequery").size();
        ObjectNode update = Updates.MAPPER.createObjectNode().put("update_id", ++updates);
        ObjectNode query = update.putObject("inline_query")
                .put("id", "i" + updates)
                .put("query", words)
                .put("offset", offset);
        query.putObject("from").put("id", CHAT).put("is_bot", false).put("language_code", "en");
        add(update);
        telegram.await(fake -> fake.calls("answerinlinequery").size() > before);
        return telegram.calls("answerinlinequery").getLast().parameters();
    }

    /** Presses the button of this label, and returns what Telegram is told of the press. */
    private JsonNode press(JsonNode message, String label) throws InterruptedException {
        return pressData(message, data(message, label));
    }

    private static String data(JsonNode message, String label) {
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().equals(label)) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError("no button '" + label + "' in " + message);
    }

    private JsonNode pressData(JsonNode message, String data) throws InterruptedException {
        int before = telegram.calls("answercallbackquery").size();
        addPress(message, data, queries + (updates + 1));
        telegram.await(fake -> fake.calls("answercallbackquery").size() > before);
        return telegram.calls("answercallbackquery").getLast().parameters();
    }

    private void addPress(JsonNode message, String data, String query) {
        ObjectNode update = Updates.MAPPER.createObjectNode().put("update_id", ++updates);
        ObjectNode press = update.putObject("callback_query");
        press.put("id", query).put("data", data);
        press.putObject("from").put("id", CHAT).put("is_bot", false).put("language_code", "en");
        ObjectNode shown = press.putObject("message");
        shown.put("message_id", number(message)).put("date", 1731456000);
        shown.putObject("chat").put("id", CHAT).put("type", "private");
        shown.set("reply_markup", message.path("reply_markup"));
        add(update);
    }

    /** Returns what the message is turned to by the press that was told of. */
    private JsonNode turned(JsonNode told) throws InterruptedException {
        assertThat(told.path("text").asText("")).isEmpty();
        int presses = telegram.calls("answercallbackquery").size();
        telegram.await(fake -> fake.calls("editmessagetext").size() >= presses);
        return telegram.calls("editmessagetext").getLast().parameters();
    }

    private JsonNode lastKeyboard() {
        return telegram.calls("editmessagereplymarkup").getLast().parameters().path("reply_markup");
    }

    private JsonNode withKeyboard(JsonNode message, JsonNode keyboard) {
        ObjectNode copy = message.deepCopy();
        copy.put("message_id", number(message));
        copy.set("reply_markup", keyboard);
        return copy;
    }

    private static String label(JsonNode message, String part) {
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(part)) {
                    return button.path("text").asText();
                }
            }
        }
        return "";
    }
}
