package parsbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectedAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        when does the lease end           | TIME
        What year did the mill open?      | TIME
        since when is it closed           | TIME
        how long will it take             | TIME
        ¿Cuándo vence el contrato?        | TIME
        ¿En qué fecha se firmó?           | TIME
        how much is the rent              | AMOUNT
        HOW MANY people came              | AMOUNT
        what does a ticket cost           | AMOUNT
        ¿Cuántos vinieron?                | AMOUNT
        why did they close it             | REASON
        how come it is closed             | REASON
        ¿Por qué cerró?                   | REASON
        who owns the mill                 | NAME
        whose idea was it                 | NAME
        ¿Quiénes votaron?                 | NAME
        do you know when the lease ends   | TIME
        in what year did it open          | TIME
        what was said when it closed      | ANYTHING
        did they say why it closed        | ANYTHING
        where is the mill                 | ANYTHING
        tell me about the mill            | ANYTHING
        ''                                | ANYTHING
        """)
    void of_questionWord_isKind(String question, ExpectedAnswer expected) {
        assertThat(ExpectedAnswer.of(question)).isEqualTo(expected);
    }

    @Test
    void of_questionWordWithinAnotherWord_isAnything() {
        assertThat(ExpectedAnswer.of("the whole whenever costume")).isEqualTo(ExpectedAnswer.ANYTHING);
    }

    @Test
    void in_fullDate_fitsTime() {
        assertThat(ExpectedAnswer.TIME.in("It closed on March 3, 1911.")).isEqualTo(1);
        assertThat(ExpectedAnswer.TIME.in("Cerró el 3 de marzo de 1911.")).isEqualTo(1);
    }

    @Test
    void in_monthOrYearOnly_fitsTimeLess() {
        assertThat(ExpectedAnswer.TIME.in("It closed in March.")).isEqualTo(0.3);
        assertThat(ExpectedAnswer.TIME.in("It closed in 1911.")).isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Post reported on March 3, 1911 that the mill had closed.            | 0
        The Post wrote in early March 1911 that the mill had closed.            | 0
        According to the Post in March 1911, the mill was lost.                 | 0
        El Río informó el 3 de marzo de 1911 que el molino cerró.               | 0
        The Post reported on March 3, 1911 that the mill had closed in 1908.    | 0.3
        The Post reported in 1911 that it closed on Sunday, March 1.            | 1
        The miller said on March 3, 1911 that he would close.                   | 1
        """)
    void in_dateOfTheReport_isNoAnswer(String sentence, double fits) {
        assertThat(ExpectedAnswer.TIME.in(sentence)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "january",
                "February",
                "MARCH",
                "april",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre",
                "octubre",
                "noviembre",
                "diciembre",
                "May 3"
            })
    void in_anyMonthOrWeekday_fitsTime(String word) {
        assertThat(ExpectedAnswer.TIME.in("It closed (" + word + ") for good.")).isPositive();
        assertThat(ExpectedAnswer.TIME.in("It closed x" + word + " for good.")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "january 3",
                "February 3",
                "MARCH 3",
                "april 3",
                "may 3",
                "june 3",
                "july 3",
                "august 3",
                "september 3",
                "october 3",
                "november 3",
                "december 3",
                "3 de enero",
                "3 de septiembre"
            })
    void in_anyDay_fitsTimeFully(String day) {
        assertThat(ExpectedAnswer.TIME.in("It closed on " + day + ".")).isEqualTo(1);
    }

    @Test
    void in_verbMay_doesNotFitTime() {
        assertThat(ExpectedAnswer.TIME.in("It may close.")).isZero();
    }

    @Test
    void in_numberOrNumeral_fitsAmount() {
        assertThat(ExpectedAnswer.AMOUNT.in("The rent is $40.")).isEqualTo(1);
        assertThat(ExpectedAnswer.AMOUNT.in("Three people came.")).isEqualTo(1);
        assertThat(ExpectedAnswer.AMOUNT.in("People came.")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two", "Three", "FOUR", "five", "six", "seven", "eight", "nine", "ten", "dozen", "percent", "dos",
                "tres", "cuatro", "cinco"
            })
    void in_anyNumeral_fitsAmount(String word) {
        assertThat(ExpectedAnswer.AMOUNT.in("So " + word + " came.")).isEqualTo(1);
        assertThat(ExpectedAnswer.AMOUNT.in("So " + word + "x came.")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "because",
                "so that",
                "due to",
                "reason",
                "Reasons",
                "since",
                "in order",
                "WHY",
                "therefore",
                "porque",
                "debido",
                "para que"
            })
    void in_anyWordOfACause_fitsReason(String words) {
        assertThat(ExpectedAnswer.REASON.in("It closed " + words + " it froze."))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.REASON.in("It closed " + words + "x it froze."))
                .isZero();
    }

    @Test
    void in_becauseOrPorque_fitsReason() {
        assertThat(ExpectedAnswer.REASON.in("It closed because the river froze."))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.REASON.in("Cerró porque el río se heló.")).isEqualTo(1);
        assertThat(ExpectedAnswer.REASON.in("It closed.")).isZero();
    }

    @Test
    void in_twoCapitalizedWords_fitsName() {
        assertThat(ExpectedAnswer.NAME.in("It belongs to Ana Ruiz.")).isEqualTo(1);
        assertThat(ExpectedAnswer.NAME.in("It belongs to the town.")).isZero();
    }

    @Test
    void in_anySentence_fitsAnything() {
        assertThat(ExpectedAnswer.ANYTHING.in("")).isEqualTo(1);
    }
}
