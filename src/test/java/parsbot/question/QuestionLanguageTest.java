package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Who?",
                "mañana",
                "que dijo el fiscal sobre el contrato",
                "QUÉ ES EL MOLINO",
                "cuando vence el acuerdo",
                "quién es el alcalde of the town",
                "quien puso fin a esto"
            })
    void of_spanish_isSpanish(String text) {
        assertThat(QuestionLanguage.of(text)).isEqualTo(Locale.of("es"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "mill",
                "who owns the mill",
                "what did the alcalde say about el molino",
                "miller says no 2 grain y?",
                "did Muñiz say no",
                "\uD83D\uDE00"
            })
    void of_anythingElse_isEnglish(String text) {
        assertThat(QuestionLanguage.of(text)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void of_capitalsUnderTurkishLocale_isSpanish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(QuestionLanguage.of("SI LAS DOS SIN AIRE")).isEqualTo(Locale.of("es"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
