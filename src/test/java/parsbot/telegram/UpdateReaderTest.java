package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.message.Button;
import parsbot.message.Keyboard;

final class UpdateReaderTest {

    private static final Locale SPANISH = Locale.of("es");

    private final UpdateReader reader = new UpdateReader(new BotIdentity(900100, "cited_bot"));

    @Test
    void read_textInPrivateChat_isQuestion() {
        assertThat(reader.read(Updates.file("private-text.json")))
                .contains(new Incoming.Asked(
                        710000101,
                        privately(555000111),
                        Locale.ENGLISH,
                        alone(555000111),
                        typed(5),
                        "When does the contract end?"));
    }

    @Test
    void read_personWithSpanishOfMexico_isSpokenToInSpanish() {
        assertThat(reader.read(Updates.file("private-text-spanish.json")))
                .contains(new Incoming.Asked(
                        710000102, privately(555000112), SPANISH, alone(555000112), typed(6), "¿Cuándo termina?"));
    }

    @Test
    void read_commandWithArgument_splitsTheTwo() {
        assertThat(reader.read(Updates.file("private-command.json")))
                .contains(new Incoming.Command(
                        710000103,
                        privately(555000111),
                        Locale.ENGLISH,
                        alone(555000111),
                        typed(7),
                        "ask",
                        "who decided\nthis?"));
    }

    @Test
    void read_commandForThisBotInTopic_keepsTopicAndMessage() {
        assertThat(reader.read(Updates.file("group-command.json")))
                .contains(new Incoming.Command(
                        710000104,
                        new Destination(new ChatId(-1002000000001L), 42, 77),
                        Locale.ENGLISH,
                        new Asker(new ChatId(-1002000000001L), 555000111),
                        typed(77),
                        "sources",
                        ""));
    }

    @Test
    void read_replyToBotInGroupWithoutTopics_isQuestionWithoutThread() {
        assertThat(reader.read(Updates.file("group-reply-to-bot.json")))
                .contains(new Incoming.Asked(
                        710000107,
                        new Destination(new ChatId(-1002000000002L), null, 80),
                        Locale.ENGLISH,
                        new Asker(new ChatId(-1002000000002L), 555000111),
                        new Typed(80, 75, false),
                        "And who said so?"));
    }

    @Test
    void read_commandOfAnonymousAdministrator_isCommand() {
        assertThat(reader.read(Updates.file("anonymous-admin-command.json")))
                .contains(new Incoming.Command(
                        710000114,
                        new Destination(new ChatId(-1002000000002L), null, 82),
                        Locale.ENGLISH,
                        Asker.UNKNOWN,
                        typed(82),
                        "help",
                        ""));
    }

    @Test
    void read_photoInPrivateChat_isUnsupported() {
        assertThat(reader.read(Updates.file("photo.json")))
                .contains(new Incoming.Unsupported(710000108, privately(555000111), Locale.ENGLISH));
    }

    @Test
    void read_stickerInPrivateChat_isUnsupported() {
        assertThat(reader.read(Updates.file("sticker.json")))
                .contains(new Incoming.Unsupported(710000109, privately(555000112), SPANISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group-command-other-bot.json",
                "group-text.json",
                "channel-post.json",
                "member-joined.json",
                "from-another-bot.json"
            })
    void read_notMeantForTheBot_isLeftOut(String file) {
        assertThat(reader.read(Updates.file(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"update_id\": 1}",
                "{\"update_id\": 1, \"message\": null}",
                "{\"update_id\": 1, \"message\": \"hello\"}",
                "{\"update_id\": 1, \"message\": []}",
                "{\"update_id\": 1, \"message\": {}}",
                "{\"update_id\": 1, \"message\": {\"text\": \"no chat\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": null, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": 5, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": \"5\", \"type\": \"private\"}, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5.5, \"type\": \"private\"}, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 99999999999999999999, \"type\": \"private\"},"
                        + " \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 0, \"type\": \"private\"}, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5}, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"callback_query\": null}",
                "{\"update_id\": 1, \"callback_query\": {\"id\": \"7\", \"data\": \"1a\"}}",
                "{\"update_id\": 1, \"callback_query\": {\"id\": \"7\", \"from\": {\"id\": 5}, \"message\": {}}}",
                "{\"update_id\": 1, \"callback_query\": {\"id\": 7, \"from\": {\"id\": 5}, \"inline_message_id\":"
                        + " \"a\"}}",
                "{\"update_id\": 1, \"inline_query\": {\"id\": \"7\", \"query\": \"x\"}}",
                "{\"update_id\": 1, \"inline_query\": {\"from\": {\"id\": 5}, \"query\": \"x\"}}",
                "{\"update_id\": 1, \"my_chat_member\": {\"chat\": {\"id\": 5}, \"new_chat_member\": 5}}",
                "{\"update_id\": 1, \"edited_message\": {\"text\": \"no chat\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": {}}, \"text\": \"q\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": null}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": {\"a\": 1}}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": \"  \\n \"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": \"private\"}, \"photo\": null}}"
            })
    void read_malformed_isLeftOut(String json) {
        assertThat(reader.read(Updates.json(json))).isEmpty();
    }

    @Test
    void read_onlyWhatIsNeeded_isQuestionInEnglish() {
        RawUpdate update = Updates.json(
                "{\"update_id\": 1, \"message\": {\"from\": null, \"entities\": 3, \"reply_to_message\": \"x\","
                        + " \"message_thread_id\": \"x\", \"is_topic_message\": true,"
                        + " \"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": \"why?\"}}");

        assertThat(reader.read(update))
                .contains(new Incoming.Asked(1, privately(5), Locale.ENGLISH, alone(5), Typed.PLAINLY, "why?"));
    }

    @Test
    void read_hugeText_isCutWithoutSplittingPair() {
        String text = "x".repeat(UpdateReader.MAX_TEXT_CHARS - 1) + "😀".repeat(500_000);

        assertThat(reader.read(new RawUpdate(1, Updates.text(1, 5, text))))
                .contains(new Incoming.Asked(
                        1,
                        privately(5),
                        Locale.ENGLISH,
                        alone(5),
                        typed(1),
                        "x".repeat(UpdateReader.MAX_TEXT_CHARS - 1)));
    }

    @Test
    void read_slashThatIsNoCommand_isQuestion() {
        assertThat(reader.read(new RawUpdate(1, Updates.text(1, 5, "/etc/passwd or what?"))))
                .contains(new Incoming.Asked(
                        1, privately(5), Locale.ENGLISH, alone(5), typed(1), "/etc/passwd or what?"));
    }

    @Test
    void read_unknownCommandInGroup_isCommandOnlyWhenAddressed() {
        String group = "{\"update_id\": 1, \"message\": {\"message_id\": 3,"
                + " \"chat\": {\"id\": -5, \"type\": \"group\"}, \"text\": \"%s\"}}";

        assertThat(reader.read(Updates.json(group.formatted("/roll")))).isEmpty();
        assertThat(reader.read(Updates.json(group.formatted("/roll@cited_bot"))))
                .contains(new Incoming.Command(
                        1,
                        new Destination(new ChatId(-5), null, 3),
                        Locale.ENGLISH,
                        new Asker(new ChatId(-5), 0),
                        typed(3),
                        "roll",
                        ""));
    }

    @Test
    void read_deepNesting_isReadWithoutException() {
        String deep = "{\"a\":".repeat(400) + "1" + "}".repeat(400);
        RawUpdate update = Updates.json("{\"update_id\": 1, \"message\": {\"reply_to_message\": " + deep
                + ", \"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": \"why?\"}}");

        assertThat(reader.read(update)).isPresent();
    }

    @Test
    void toString_anyIncoming_tellsNothingOfWhoAndWhat() {
        assertThat(reader.read(Updates.file("private-text.json")).orElseThrow().toString())
                .isEqualTo("Asked[710000101]");
        assertThat(privately(555000111).toString()).doesNotContain("555");
        assertThat(alone(555000111).toString()).doesNotContain("555");
        assertThat(new ChatId(555000111).toString()).doesNotContain("555");
        assertThat(Updates.file("private-text.json").toString()).isEqualTo("RawUpdate[710000101]");
    }

    @Test
    void read_editedText_isQuestionThatTakesTheOldOnesPlace() {
        assertThat(reader.read(Updates.file("edited.json")))
                .contains(new Incoming.Asked(
                        710000110,
                        privately(555000111),
                        Locale.ENGLISH,
                        alone(555000111),
                        new Typed(5, null, true),
                        "When does it end?"));
        assertThat(Updates.file("edited.json").sentAt()).isEqualTo(1731456050);
    }

    @Test
    void read_blockedByPerson_isRemoved() {
        assertThat(reader.read(Updates.file("my-chat-member.json")))
                .contains(new Incoming.Removed(710000113, privately(555000111), Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@cited_bot when does it end? | when does it end?",
                "@Cited_Bot: when? | when?",
                "when does it end, @cited_bot? | when does it end?",
                "@cited_bot /help | /help",
            })
    void read_botNamedInGroup_isQuestionWithoutTheName(String typed, String question) {
        Optional<Incoming> read = reader.read(inGroup(typed));

        assertThat(read)
                .get()
                .satisfies(incoming -> assertThat(
                                switch (incoming) {
                                    case Incoming.Asked asked -> asked.text();
                                    case Incoming.Command command -> "/" + command.name();
                                    default -> incoming.toString();
                                })
                        .isEqualTo(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask @cited_bot about it", "@cited_bot2 why?", "mail me@cited_bot", "@cited_bot"})
    void read_botNamedInPassingOrAlone_isLeftOut(String typed) {
        assertThat(reader.read(inGroup(typed))).isEmpty();
    }

    @Test
    void read_press_hasDataMessageAndButtons() {
        assertThat(reader.read(Updates.file("press.json")))
                .contains(new Incoming.Pressed(
                        710000120,
                        new Destination(new ChatId(-1002000000001L), 42, null),
                        SPANISH,
                        new Asker(new ChatId(-1002000000001L), 555000112),
                        "4382bfdwdsb323b2d9",
                        "1aAAABA",
                        90,
                        new Keyboard(List.of(List.of(
                                new Button("More", new Button.Action.Press("1mAAABA")),
                                new Button("Copy", new Button.Action.Copy("https://t.me/cited_bot")))))));
    }

    @Test
    void read_inlineQuery_isOfThePerson() {
        assertThat(reader.read(Updates.file("inline.json")))
                .contains(new Incoming.Inline(
                        710000121, privately(555000111), Locale.ENGLISH, "7382", "who decided", "5"));
    }

    private static RawUpdate inGroup(String text) {
        ObjectNode update = (ObjectNode) Updates.text(1, 5, text);
        ((ObjectNode) update.path("message").path("chat")).put("id", -7).put("type", "supergroup");
        return new RawUpdate(1, update);
    }

    private static Typed typed(int message) {
        return new Typed(message, null, false);
    }

    private static Destination privately(long chat) {
        return new Destination(new ChatId(chat), null, null);
    }

    private static Asker alone(long chat) {
        return new Asker(new ChatId(chat), chat);
    }
}
