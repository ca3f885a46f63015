package parsbot.embedding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordPieceTokenizerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static WordPieceTokenizer tokenizer;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = resource(Model.E5_SMALL.vocabulary())) {
            tokenizer = WordPieceTokenizer.read(in);
        }
    }

    /** The ids in the file are those of Hugging Face's library, by ai.djl.huggingface:tokenizers 0.36.0. */
    @Test
    void encode_textsInManyWritings_givesTheIdsOfTheReference() throws IOException {
        List<JsonNode> golden = golden();

        assertThat(golden)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(
                        line -> assertThat(tokenizer.encode(line.path("text").asText(), 512))
                                .as(line.path("text").asText())
                                .containsExactly(ids(line)));
    }

    @Test
    void encode_inATurkishLocale_givesTheSameIds() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(golden())
                    .allSatisfy(line -> assertThat(
                                    tokenizer.encode(line.path("text").asText(), 512))
                            .containsExactly(ids(line)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void encode_longText_keepsItsBeginningAndTheLastMark() {
        long[] all = tokenizer.encode("one two three four unaffable", 512);

        assertThat(tokenizer.encode("one two three four unaffable", 5))
                .containsExactly(all[0], all[1], all[2], all[3], all[all.length - 1]);
        assertThat(tokenizer.encode("unaffable", 3)).hasSize(3);
        assertThat(tokenizer.encode("", 2)).containsExactly(101, 102);
    }

    @Test
    void encode_brokenSurrogatePairs_leavesThemOut() {
        assertThat(tokenizer.encode("ar\uD83Drest\uDE00", 512)).containsExactly(tokenizer.encode("arrest", 512));
    }

    @Test
    void encode_namesOfMarks_areWords() {
        assertThat(tokenizer.encode("[SEP]", 512))
                .containsExactly(tokenizer.encode("[ sep ]", 512))
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "Contract", "CONTRACT", "the", "police", "2018"})
    void isWord_pieceOfItsOwn_itIs(String word) {
        assertThat(tokenizer.isWord(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contrakt", "unaffable", "##ing", "the contract", ""})
    void isWord_severalPiecesOrNone_itIsNot(String word) {
        assertThat(tokenizer.isWord(word)).isFalse();
    }

    @Test
    void isWord_inATurkishLocale_foldsCaseAlike() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(tokenizer.isWord("IMMIGRATION")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void read_fileWithoutVocabulary_fails() {
        InputStream json = new ByteArrayInputStream("{\"model\": {}}".getBytes(StandardCharsets.UTF_8));

        assertThatIOException()
                .isThrownBy(() -> WordPieceTokenizer.read(json))
                .withMessage("the tokenizer's vocabulary has no '[UNK]'");
    }

    private static List<JsonNode> golden() throws IOException {
        try (InputStream in = resource("/embedding/word-pieces.jsonl")) {
            return MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
        }
    }

    private static long[] ids(JsonNode line) {
        return StreamSupport.stream(line.path("ids").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static InputStream resource(String name) {
        return requireNonNull(WordPieceTokenizerTest.class.getResourceAsStream(name));
    }
}
