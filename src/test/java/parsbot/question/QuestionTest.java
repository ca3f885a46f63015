package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class QuestionTest {

    @Test
    void of_text_isInEnglishWithoutConversation() {
        assertThat(Question.of(" who? ")).isEqualTo(new Question(" who? ", List.of(), Locale.ENGLISH));
    }

    @Test
    void previous_listChangedLater_keepsItsOwn() {
        List<String> previous = new ArrayList<>(List.of("who owns the mill?"));
        Question question = new Question("since when?", previous, Locale.ENGLISH);

        previous.clear();

        assertThat(question.previous()).containsExactly("who owns the mill?");
    }

    @Test
    void understood_corrections_areAllThatChanges() {
        List<Correction> corrections = new ArrayList<>(List.of(new Correction("mlil", "mill")));
        Question question = new Question("the mlil?", List.of("who?"), Locale.ENGLISH);

        Question understood = question.understood(corrections);
        corrections.clear();

        assertThat(question.corrections()).isEmpty();
        assertThat(understood)
                .isEqualTo(new Question(
                        "the mlil?", List.of("who?"), Locale.ENGLISH, List.of(new Correction("mlil", "mill"))));
    }
}
