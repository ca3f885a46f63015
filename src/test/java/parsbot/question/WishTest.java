package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is the mill still running?",
                "what does she say these days",
                "did it actually become law",
                "how did the fight end?",
                "how did the fight turn out",
                "what was her final word on it",
                "¿todavía tienen acceso?",
                "qué pasa actualmente",
            })
    void isForNow_nowInWords_isTrue(String question) {
        assertThat(Wish.isForNow(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when does the lease end",
                "who was mayor in 2010",
                "how did the fight end up in court in 2017, who sued"
            })
    void isForNow_otherwise_isFalse(String question) {
        assertThat(Wish.isForNow(question.replace("end up", "land"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"did they ever meet the miller", "has the lease actually been signed"})
    void isWhetherEver_whetherItCameAbout_isTrue(String question) {
        assertThat(Wish.isWhetherEver(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"did they meet the miller", "who ever met the miller"})
    void isWhetherEver_otherwise_isFalse(String question) {
        assertThat(Wish.isWhetherEver(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what's in the new lease",
                "whats in it",
                "what kinds of flour did they mill",
                "what would the bill ban",
                "what does the new lease law do",
                "qué contiene el contrato",
                "que trae el nuevo contrato",
                "¿Qué dice la ley nueva?",
                "que hay en el contrato",
            })
    void isForContents_partsOrKinds_isTrue(String question) {
        assertThat(Wish.isForContents(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what's the lease",
                "who would ban it",
                "in what year was it signed",
                "what did the miller do",
                "qué dice el molinero"
            })
    void isForContents_otherwise_isFalse(String question) {
        assertThat(Wish.isForContents(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is it open", "Does the mill run?", "¿Es una ciudad?", "can they see it"})
    void isInPresent_presentTense_isTrue(String question) {
        assertThat(Wish.isInPresent(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"was it open", "who runs the mill", "did it run"})
    void isInPresent_otherwise_isFalse(String question) {
        assertThat(Wish.isInPresent(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list the reasons the town gave",
                "which groups came to the meeting",
                "what were the protesters' demands",
                "names of the judges",
                "who all got sued",
                "what conditions on the new lease was the town fighting",
                "qué grupos firmaron la carta",
                "what did the millers say about it",
                "qué exigían los molineros",
            })
    void isForAll_list_isTrue(String question) {
        assertThat(Wish.isForAll(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what was the fee",
                "which process is used",
                "who is the mayor",
                "when was it",
                "what is the lease"
            })
    void isForAll_oneThing_isFalse(String question) {
        assertThat(Wish.isForAll(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how did the rent change",
                "did the miller flip on it",
                "trace the mill's history",
                "what happened to the miller?",
                "what became of the camp",
                "whatever happened with the lease",
                "the rent over the years",
                "has the town always owned it",
                "from the first lease to the last",
                "¿Qué pasó con el molino?",
                "cómo ha cambiado la renta",
            })
    void isForCourse_change_isTrue(String question) {
        assertThat(Wish.isForCourse(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what happened on July 27", "who signed the lease", "how high is the rent", "qué pasó en 1906"})
    void isForCourse_otherwise_isFalse(String question) {
        assertThat(Wish.isForCourse(question)).isFalse();
    }
}
