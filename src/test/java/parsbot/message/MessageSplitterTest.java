package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parsbot.Seeds;
import parsbot.corpus.TextRange;

final class MessageSplitterTest {

    @Test
    void split_shortBlocks_areOneMessage() {
        List<OutgoingMessage> messages =
                MessageSplitter.split(List.of(RichText.bold("a"), RichText.words(""), RichText.words("b")));

        assertThat(messages).extracting(OutgoingMessage::html).containsExactly("<b>a</b>\n\nb");
    }

    @Test
    void split_nothing_isNoMessage() {
        assertThat(MessageSplitter.split(List.of(RichText.words(" \n ")))).isEmpty();
    }

    @Test
    void split_blocksThatFillAMessageTogether_areCutBetween() {
        String block = "x".repeat(2048);

        List<OutgoingMessage> messages = MessageSplitter.split(
                List.of(RichText.words(block), RichText.words(block.substring(2)), RichText.words(block)));

        assertThat(messages)
                .extracting(OutgoingMessage::plain)
                .containsExactly(block + "\n\n" + block.substring(2), block);
    }

    @Test
    void split_longBlock_isCutAfterALineRatherThanAWord() {
        String line = "word ".repeat(600).strip();

        List<OutgoingMessage> messages = MessageSplitter.split(
                List.of(RichText.words(line + "\n" + "word ".repeat(600).strip())));

        assertThat(messages).extracting(OutgoingMessage::plain).containsExactly(line + "\n", line);
    }

    @Test
    void split_longBlockWithoutLines_isCutAfterAWord() {
        List<OutgoingMessage> messages = MessageSplitter.split(
                List.of(RichText.words("word ".repeat(1000).strip())));

        assertThat(messages)
                .extracting(OutgoingMessage::plain)
                .containsExactly("word ".repeat(819), "word ".repeat(181).strip());
    }

    @Test
    void split_endlessWordOfSurrogatePairs_cutsNoPair() {
        List<OutgoingMessage> messages =
                MessageSplitter.split(List.of(RichText.words("x" + "\uD83D\uDE00".repeat(3000))));

        assertThat(messages)
                .extracting(OutgoingMessage::plain)
                .containsExactly("x" + "\uD83D\uDE00".repeat(2047), "\uD83D\uDE00".repeat(953));
    }

    @Test
    void split_longQuote_isAQuoteInEachMessage() {
        List<OutgoingMessage> messages =
                MessageSplitter.split(List.of(RichText.quote("x".repeat(5000), List.of(new TextRange(4000, 4200)))));

        assertThat(messages)
                .extracting(OutgoingMessage::html)
                .containsExactly(
                        "<blockquote expandable>" + "x".repeat(4000) + "<b>" + "x".repeat(96) + "</b></blockquote>",
                        "<blockquote expandable><b>" + "x".repeat(104) + "</b>" + "x".repeat(800) + "</blockquote>");
    }

    @Test
    void split_fewCharactersOfManyBytes_keepsToTheBytes() {
        URI address = URI.create("https://example.org/" + "x".repeat(1000));
        RichText block = RichText.join("", Collections.nCopies(100, RichText.link("link ", address)));

        List<OutgoingMessage> messages = MessageSplitter.split(List.of(block));

        assertThat(messages).hasSizeGreaterThan(3);
        assertThat(String.join("", TelegramHtml.checkAll(messages))).isEqualTo("link ".repeat(100));
    }

    @Test
    void outgoingMessage_blankOrTooLong_isRefused() {
        assertThatThrownBy(() -> new OutgoingMessage(RichText.words(" \n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message must not be blank");
        assertThatThrownBy(() -> new OutgoingMessage(RichText.words("x".repeat(4097))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message of 4097 characters is more than Telegram takes");
    }

    static LongStream seeds() {
        return Seeds.first(300);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void split_randomBlocks_keepsLimitsTagsAndText(long seed) {
        Random random = new Random(seed);
        List<RichText> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            blocks.add(randomBlock(random));
        }

        List<OutgoingMessage> messages = MessageSplitter.split(blocks);

        if (blocks.stream().allMatch(block -> block.plain().isBlank())) {
            assertThat(messages).isEmpty();
        } else {
            String all = String.join("", TelegramHtml.checkAll(messages));
            assertThat(withoutSpaces(all))
                    .isEqualTo(
                            withoutSpaces(blocks.stream().map(RichText::plain).collect(Collectors.joining())));
        }
    }

    private static RichText randomBlock(Random random) {
        RichText block = RichText.words("");
        int runs = 1 + random.nextInt(8);
        for (int i = 0; i < runs; i++) {
            String text = randomText(random);
            URI address = URI.create("https://example.org/?a&b=" + "y".repeat(random.nextInt(2000)));
            block = block.then(
                    switch (random.nextInt(5)) {
                        case 0 -> RichText.bold(text);
                        case 1 -> RichText.italic(text);
                        case 2 -> RichText.link(text, address);
                        case 3 -> RichText.quote(text, List.of(new TextRange(0, text.length() / 4 * 2)));
                        default -> RichText.words(text);
                    });
        }
        return block;
    }

    private static String randomText(Random random) {
        List<String> pieces =
                List.of("a ", "<>", "\"&", "\uD83D\uDE00", "é ", "\n\n", "漢字", "  ", "\uD83C\uDDFA", "& ");
        int length = random.nextInt(random.nextInt(5) == 0 ? 4000 : 200);
        boolean spaces = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            text.append(spaces || !piece.isBlank() ? piece : "..");
        }
        return text.toString();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
