package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hi                                  | GREETING",
                "Good morning everyone!              | GREETING",
                "¡Hola, buenos días!                 | GREETING",
                "THANKS a lot, that was very helpful | THANKS",
                "ok thx bye                          | THANKS",
                "ok cool thats what i needed thx     | THANKS",
                "thanks, you are really helpful      | THANKS",
                "thank you this was so useful        | THANKS",
                "muchas gracias por la ayuda         | THANKS",
                "ok thx ur a lifesaver               | THANKS",
                "good night                          | FAREWELL",
                "hasta luego                         | FAREWELL",
                "are you a real person?              | ABOUT_BOT",
                "how are you today                   | ABOUT_BOT",
                "hey there how are you doing today   | ABOUT_BOT",
                "who built this bot                  | ABOUT_BOT",
                "good morning! can you help me       | ABOUT_BOT",
                "hey hows it going                   | ABOUT_BOT",
                "¿Eres un robot?                     | ABOUT_BOT",
                "¿Cómo estás?                        | ABOUT_BOT",
                "should I tell the judge that I moved       | ADVICE",
                "will I be deported if I report a crime?    | ADVICE",
                "can i go to the cops without papers        | ADVICE",
                "my cousin got arrested, will they take him | ADVICE",
                "my uncle got locked up should he tell them hes undocumented | ADVICE",
                "do you know a good lawyer?                 | ADVICE",
                "¿Me van a deportar si denuncio un robo?    | ADVICE",
                "puedo llamar a la policía si no tengo papeles | ADVICE",
                "tengo una orden de deportación, qué hacemos   | ADVICE",
                "detuvieron a mi hijo, ¿qué nos conviene?      | ADVICE",
                "be honest was the mayor right or was it just politics | OPINION",
                "is the miller right?                       | OPINION",
                "whose side are you on                      | OPINION",
                "should mills be abolished                  | OPINION",
                "do you think the mayor lied                | OPINION",
                "did the council do the right thing         | OPINION",
                "was it a mistake to sell the mill          | OPINION",
                "who was the better mayor                   | OPINION",
                "was Brook a better mayor than Weir?        | OPINION",
                "¿Tiene razón el molinero?                  | OPINION",
                "el molinero hizo bien?                     | OPINION",
                "¿Debería abolirse el peaje?                | OPINION",
                "qué opinas del puente                      | OPINION",
                "¿Qué opina usted del molinero?             | OPINION",
                "qué piensa del molino                      | OPINION",
                "should i vote for the miller               | OPINION"
            })
    void of_whatNoSourceCanAnswer_isTold(String text, Intent intent) {
        assertThat(Intent.of(text)).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi, who owns the mill?",
                "thanks! and who voted?",
                "what did the miller say about people being afraid to report crimes",
                "is the mayor for or against the deal",
                "should the mayor sign, according to the council?",
                "is it right that the mill closed in July",
                "i'm writing a paper, which bodies get a say in it",
                "my neighbor says the mill can be sold, is that so",
                "who was against it",
                "who are you talking about",
                "can the county see my address if I get arrested",
                "where can I read the letter of the court",
                "can agents arrest people at the courthouse",
                "is the date in the report right",
                "what did the city tell people without papers to do",
                "¿Qué dijo el alcalde de los que no tienen papeles?",
                "¿El molinero está a favor o en contra?",
                "qué piensa el molinero del puente",
                "y el alcalde?",
                "",
                "?!",
                "\uD800 \uDFFF"
            })
    void of_whatCanBeLookedUp_isQuestion(String text) {
        assertThat(Intent.of(text)).isEqualTo(Intent.QUESTION);
    }

    @Test
    void of_capitals_areReadTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));

            assertThat(Intent.of("HI")).isEqualTo(Intent.GREETING);
            assertThat(Intent.of("IS THE MILLER RIGHT")).isEqualTo(Intent.OPINION);
        } finally {
            Locale.setDefault(before);
        }
    }
}
