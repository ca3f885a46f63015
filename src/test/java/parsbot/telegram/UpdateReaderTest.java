package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "When does the contract end?"));
    }

    @Test
    void read_personWithSpanishOfMexico_isSpokenToInSpanish() {
        assertThat(reader.read(Updates.file("private-text-spanish.json")))
                .contains(new Incoming.Asked(
                        710000102, privately(555000112), SPANISH, alone(555000112), "¿Cuándo termina?"));
    }

    @Test
    void read_commandWithArgument_splitsTheTwo() {
        assertThat(reader.read(Updates.file("private-command.json")))
                .contains(new Incoming.Command(
                        710000103,
                        privately(555000111),
                        Locale.ENGLISH,
                        alone(555000111),
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
                "edited.json",
                "channel-post.json",
                "member-joined.json",
                "my-chat-member.json",
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
                // A press of a button, which nobody can send yet.
                "{\"update_id\": 1, \"callback_query\": {\"id\": \"7\", \"from\": {\"id\": 5}, \"data\":"
                        + " \"v9:../../etc/passwd\", \"message\": {\"message_id\": 1, \"chat\": {\"id\": 5, \"type\":"
                        + " \"private\"}}}}",
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

        assertThat(reader.read(update)).contains(new Incoming.Asked(1, privately(5), Locale.ENGLISH, alone(5), "why?"));
    }

    @Test
    void read_hugeText_isCutWithoutSplittingPair() {
        String text = "x".repeat(UpdateReader.MAX_TEXT_CHARS - 1) + "😀".repeat(500_000);

        assertThat(reader.read(new RawUpdate(1, Updates.text(1, 5, text))))
                .contains(new Incoming.Asked(
                        1, privately(5), Locale.ENGLISH, alone(5), "x".repeat(UpdateReader.MAX_TEXT_CHARS - 1)));
    }

    @Test
    void read_slashThatIsNoCommand_isQuestion() {
        assertThat(reader.read(new RawUpdate(1, Updates.text(1, 5, "/etc/passwd or what?"))))
                .contains(new Incoming.Asked(1, privately(5), Locale.ENGLISH, alone(5), "/etc/passwd or what?"));
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

    private static Destination privately(long chat) {
        return new Destination(new ChatId(chat), null, null);
    }

    private static Asker alone(long chat) {
        return new Asker(new ChatId(chat), chat);
    }
}
