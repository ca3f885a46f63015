package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {

    private static final Locale SPANISH = Locale.of("es");

    @Test
    void split_plainSentences_areCutApart() {
        assertThat(english("ICE pays a fee. Who sets it? The city does! It is 5,000."))
                .containsExactly("ICE pays a fee.", "Who sets it?", "The city does!", "It is 5,000.");
    }

    @Test
    void split_spacesAround_areLeftOut() {
        assertThat(SentenceSplitter.split("  One.   Two. ", Locale.ENGLISH))
                .containsExactly(new TextRange(2, 6), new TextRange(9, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Attorney sued the city.",
                "The U.S. government and the D.A. of Philadelphia agreed.",
                "District Attorney R. Seth Williams and J.P. Morgan voted.",
                "The protest began at 2 p.m. on Monday.",
                "It cost $1.5 million in 2018.",
                "Judge Michael M. Baylson ruled for Philadelphia v. Sessions in No. 17-3894.",
                "Rep. Dwight Evans, Sen. Bob Casey and Gov. Tom Wolf wrote to Dr. Who.",
                "It ended on Aug. 31, 2018 at noon.",
                "The group (e.g. Juntos) spoke.",
                "Visit https://example.org/a.html?b=1 for more."
            })
    void split_abbreviationOrNumber_doesNotEndASentence(String sentence) {
        assertThat(english(sentence)).containsExactly(sentence);
    }

    @Test
    void split_quotedSentences_keepTheirQuotationMarks() {
        assertThat(english("\"ICE must go.\" Kenney said so. He added: \"Now!\" Nobody left."))
                .containsExactly("\"ICE must go.\"", "Kenney said so.", "He added: \"Now!\"", "Nobody left.");
    }

    @Test
    void split_abbreviationInQuotes_doesNotEndASentence() {
        assertThat(english("They call it \"the U.S.\" Everyone does."))
                .containsExactly("They call it \"the U.S.\" Everyone does.");
    }

    @Test
    void split_spanish_knowsItsSignsAndAbbreviations() {
        assertThat(texts(
                        "¿Qué es PARS? La Sra. García y el Dr. Ruiz, de EE. UU. y Cuba, no saben. ¡No importa!",
                        SPANISH))
                .containsExactly(
                        "¿Qué es PARS?", "La Sra. García y el Dr. Ruiz, de EE. UU. y Cuba, no saben.", "¡No importa!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \u2003 "})
    void split_blank_isNoSentence(String text) {
        assertThat(SentenceSplitter.split(text, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void split_noEndOfSentence_isOneSentence() {
        assertThat(english("a headline without a stop")).containsExactly("a headline without a stop");
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("parsbot.corpus.Seeds#seeds")
    void split_anyText_coversAllButWhiteSpaceInOrder(long seed) {
        RandomText random = new RandomText(seed);
        String text = " " + random.oneLine(60) + " ";

        List<TextRange> sentences = SentenceSplitter.split(text, seed % 2 == 0 ? SPANISH : Locale.ENGLISH);

        int end = 0;
        for (TextRange sentence : sentences) {
            assertThat(text.substring(end, sentence.start())).isBlank();
            assertThat(sentence.of(text))
                    .isNotBlank()
                    .isEqualTo(sentence.of(text).strip());
            end = sentence.end();
        }
        assertThat(text.substring(end)).isBlank();
    }

    static List<String> longTexts() {
        return List.of(
                "A. ".repeat(100_000),
                "x".repeat(300_000) + "? Yes.",
                ".".repeat(300_000) + " Yes.",
                "\"".repeat(300_000) + " Yes.",
                "Mr. ".repeat(100_000) + "X.");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void split_veryLongText_isDoneInTime(String text) {
        List<TextRange> sentences = SentenceSplitter.split(text, Locale.ENGLISH);

        assertThat(sentences.getFirst().start()).isZero();
        assertThat(sentences.getLast().end()).isEqualTo(text.strip().length());
    }

    private static List<String> english(String text) {
        return texts(text, Locale.ENGLISH);
    }

    private static List<String> texts(String text, Locale language) {
        return SentenceSplitter.split(text, language).stream()
                .map(sentence -> sentence.of(text))
                .toList();
    }
}
