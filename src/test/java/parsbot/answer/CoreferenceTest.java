package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.retrieval.Turn;

final class CoreferenceTest {

    private final Coreference coreference = new Coreference(new ActorMentions(MillDispute.CORPUS));

    private String resolved(String conversation) {
        return resolution(conversation).text();
    }

    private Coreference.Resolved resolution(String conversation) {
        List<String> turns = List.of(conversation.split(" > "));
        return coreference.resolved(
                new Turn(turns.getLast(), turns.getLast(), Locale.ENGLISH, turns.subList(0, turns.size() - 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did oak say on the lease > and Ash?|true",
                "did oak end the lease > says who|true",
                "did oak end the lease > another question: who is ash|true",
                "did oak end the lease > why though|false",
                "who is ruth oak > did she win the election|false",
                "did oak end the lease > how many voted|false"
            })
    void resolved_needsNoneBefore_whereAllOfItIsInTheText(String conversation, boolean isWhole) {
        assertThat(resolution(conversation).isWhole()).isEqualTo(isWhole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who ended the lease > when was that?|when ended the lease",
                "did oak end the lease > why though|why did oak end the lease",
                "how did the guild vote > and why?|why did the guild vote",
                "is oak going to the fair > what day > and what time|what time is oak going to the fair",
                "how many people protested > where exactly|where people protested",
            })
    void resolved_bareQuestionWord_asksItOfTheQuestionBefore(String conversation, String question) {
        assertThat(resolved(conversation)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did oak end the lease > really?",
                "did oak end the lease > who says so",
                "did oak end the lease > is that true?",
                "did oak end the lease > ok, says who"
            })
    void resolved_askedAgain_isTheQuestionBefore(String conversation) {
        assertThat(resolved(conversation)).isEqualTo("did oak end the lease");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did oak say on the lease > and Ash?|what did Ash say on the lease",
                "what did oak say on the lease > and the mayor|what did the mayor say on the lease",
                "who is Ruth Oak > what about the guild|who is the guild",
                "how did the guild react to oak > and ben ash?|how did the guild react to ben ash",
                "what did oak say > what about ash > and the courts|what did the courts say",
            })
    void resolved_onlyNamed_takesThePlaceOfTheOneBefore(String conversation, String question) {
        assertThat(resolved(conversation)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who is ruth oak > did she win the election|did ruth oak win the election",
                "what did oak want > what's her plan|what's oak's plan",
                "where does the mayor stand > why did she say no|why did mayor say no",
                "who is oak > where was she born > how old is she|how old is oak",
                "who is oak > who is her son|who is oak's son",
            })
    void resolved_pronoun_isThePersonBefore(String conversation, String question) {
        assertThat(resolved(conversation)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Nobody is known whom it could mean.
                "who runs the mill > is he rich",
                "which mayor signed it > was he paid",
                "who is oak > who told her to sign",
                "who is oak > did the guild support her in 1911",
                // She is named beside the one whom it is about.
                "what did the paper write about oak > did he read it",
                "what did oak say > and ash, what did he say",
                "what did oak say > and the rent?",
                "what did oak say > who built the mill",
                "what did oak say > why did the miller leave",
                "who built the mill",
            })
    void resolved_whatCannotBeTold_isAsItIs(String conversation) {
        assertThat(resolved(conversation)).isEqualTo(conversation.replaceFirst(".* > ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and ", "ok ", "so ", "why so ", ". ", "and ?"})
    void resolved_longAndTheSameOverAndOver_isReadWithoutHarm(String repeated) {
        String text = repeated.repeat(4096 / repeated.length());

        assertThat(coreference
                        .resolved(new Turn(text, text, Locale.ENGLISH, List.of("did oak end the lease")))
                        .text())
                .isEqualTo(text);
        assertThat(coreference
                        .resolved(new Turn("who built it", "who built it", Locale.ENGLISH, List.of(text)))
                        .text())
                .isEqualTo("who built it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did oak say > ok and something else: who built the mill|who built the mill",
                "what did oak say > another question - where is it|where is it",
            })
    void resolved_newSubject_isWithoutTheLead(String conversation, String question) {
        assertThat(resolved(conversation)).isEqualTo(question);
    }
}
