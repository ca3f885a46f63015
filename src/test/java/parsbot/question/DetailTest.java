package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so did she win|VICTORY",
                "who won the case|VICTORY",
                "how did the miller's lawsuit end|VERDICT",
                "what came of the suit in the end|VERDICT",
                "did they settle the case|VERDICT",
                "is the town appealing that|APPEAL",
                "are they gonna appeal|APPEAL",
                "were they charged with anything|CHARGE",
                "did he face charges|CHARGE",
                "were the two millers convicted|CONVICTION",
                "did she go to jail|JAIL",
                "what happened to them in court|CONVICTION",
                "did he get fired|PUNISHMENT",
                "was the officer punished|PUNISHMENT",
                "did the mayor apologize|APOLOGY",
                "did the guild ever answer the mayor|REPLY",
                "what did the guild say back|REPLY",
                "and did the guild do it|COMPLIANCE",
                "did the mayor agree to that|COMPLIANCE",
                "did the town suspend him|PUNISHMENT",
                "did any officer get suspended for it|PUNISHMENT",
                "did any of them have to go to court over it|CONVICTION",
                "did anybody get hurt|INJURY",
                "is there video|VIDEO",
                "what does that job pay|SALARY",
                "how old is the miller|AGE",
                "is the mayor married|FAMILY",
                "what's the miller's wife called|FAMILY",
                "where was the miller born|BIRTHPLACE",
                "what is the guild's phone number|CONTACT",
            })
    void askedIn_whatCameOfIt_isThat(String question, Detail expected) {
        assertThat(Detail.askedIn(question)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what will they do now that the fight is won",
                "which judges heard the appeal",
                "when was the appeal decided",
                "what did the appeals court say",
                "who was in charge of the mill",
                "what got the millers fired up",
                "what did the guild say",
                "how does the mill run",
                "would it hurt the town",
                "",
            })
    void askedIn_somethingElse_isNothing(String question) {
        assertThat(Detail.askedIn(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERDICT|A judge ruled for the miller.|The miller sued the town.",
                "VERDICT|The court dismissed it.|The miller took the town to court before the vote.",
                "VICTORY|The town elected her.|She ran for mayor.",
                "VERDICT|El tribunal dio la razón al molinero.|El molinero demandó a la ciudad.",
                "APPEAL|The town appealed.|The judge ruled for the miller.",
                "CHARGE|Four were cited for blocking the road.|Four were arrested.",
                "CONVICTION|A court later cleared him of it.|Police took him away, and the road was cleared.",
                "JAIL|They were let go the same day.|They were taken away.",
                "PUNISHMENT|The officer was suspended.|The officer hit the miller.",
                "APOLOGY|The mayor said she regretted it.|The mayor danced.",
                "COMPLIANCE|The guild refused.|The town asked the guild for a list.",
                "INJURY|Two people were hospitalized.|Two people were arrested.",
                "VIDEO|A passer-by filmed it.|A passer-by saw the records.",
                "SALARY|She earns little.|She runs the mill.",
                "AGE|The 40-year-old miller left.|The miller left.",
                "FAMILY|His daughter runs the mill.|He runs the mill.",
                "BIRTHPLACE|She grew up here.|She lives here.",
                "CONTACT|The guild has a hotline.|The guild has an office.",
                "REPLY|The guild declined to comment.|The mayor sent the guild a letter.",
            })
    void isToldIn_wordOfIt_isTold(Detail detail, String told, String leftOut) {
        assertThat(detail.isToldIn(told)).isTrue();
        assertThat(detail.isToldIn(leftOut)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"did ", "appeal ", "how did the suit ", "what happened to the case of "})
    void askedIn_textOfTheGreatestLength_isReadToItsEnd(String words) {
        String text = words.repeat(480 / words.length());

        assertThat(Detail.askedIn(text + "did she get fired")).contains(Detail.PUNISHMENT);
        assertThat(Detail.askedIn(text + words.repeat(20) + "did she get fired"))
                .isEmpty();
    }

    @Test
    void askedIn_hugeText_isNothingAndTakesNoTime() {
        Stream.of("did ", "appeal ", "how did the suit ", "what did a ")
                .forEach(words ->
                        assertThat(Detail.askedIn(words.repeat(50_000))).isEmpty());
    }
}
