package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlossaryTest {

    private static final Glossary GLOSSARY = new Glossary(Map.ofEntries(
            Map.entry("quien", "who"),
            Map.entry("por que", "why"),
            Map.entry("por", "for"),
            Map.entry("puso fin a", "ended"),
            Map.entry("el", "the"),
            Map.entry("molino", "mill"),
            Map.entry("cerrar", "close"),
            Map.entry("vendiendo", "selling"),
            Map.entry("quiere", "wants"),
            Map.entry("me puedes decir", ""),
            Map.entry("oye", ""),
            Map.entry("a b c d e f g h", "letters")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Quién puso fin a El Molino?|who ended the mill?",
                "por que quiere cerrarlo|why wants close",
                "¿Me puedes decir quién es Oak?|who es Oak?",
                "quien está vendiéndoselo|who está selling",
                "oye, ¿por qué?|why?",
                "a b c d e f g h i|letters i",
                "POR QUÉ, Oak|why, Oak",
            })
    void glossed_knownPhrases_areEnglishTheLongestFirst(String spanish, String english) {
        assertThat(GLOSSARY.glossed(spanish)).isEqualTo(english);
    }

    @Test
    void glossed_wordThatOnlyLooksAsIfItHadPronouns_isUnchanged() {
        assertThat(GLOSSARY.glossed("cerrarla cerrarlas cerrarnosla cerrarax")).isEqualTo("close close close cerrarax");
    }

    @Test
    void inEnglish_englishText_isUnchanged() {
        assertThat(GLOSSARY.inEnglish("who closed el Molino?")).isEqualTo("who closed el Molino?");
        assertThat(GLOSSARY.inEnglish("quien quiere el molino")).isEqualTo("who wants the mill");
    }

    @Test
    void language_questionWithoutAnyOfTheCommonestWords_isTheOneThatMostWordsMeanSomethingIn() {
        assertThat(GLOSSARY.language("quiere cerrar molino", List.of())).isEqualTo(QuestionLanguage.SPANISH);
        assertThat(GLOSSARY.inEnglish("quiere cerrar molino")).isEqualTo("wants close mill");
        assertThat(GLOSSARY.language("Oak molino", List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(GLOSSARY.language("mill price", List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(GLOSSARY.language("the molino cerrar", List.of("¿quién?"))).isEqualTo(Locale.ENGLISH);
        assertThat(GLOSSARY.language("Oak", List.of("¿quién cerró?"))).isEqualTo(QuestionLanguage.SPANISH);
        assertThat(Glossary.EMPTY.language("quiere cerrar molino", List.of())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void glossed_emptyGlossary_leavesEverything() {
        assertThat(Glossary.EMPTY.glossed("¿Quién  cerró?")).isEqualTo("¿Quién  cerró?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {" ¿Por  QUÉ? |por que", "año|ano", "a-b c|a b c", "''|''"})
    void folded_isWithoutCaseAccentsAndMarks(String phrase, String folded) {
        assertThat(Glossary.folded(phrase)).isEqualTo(folded);
    }
}
