package parsbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;

final class QueryPlannerTest {

    private static final Locale SPANISH = Locale.of("es");

    private final QueryPlanner planner = new QueryPlanner();

    @Test
    void plan_question_hasItsWordsLanguageAndKind() {
        PassageQuery query = planner.plan(Question.of("  When did\n the\tmill  open? "));

        assertThat(query).isEqualTo(new PassageQuery("When did the mill open?", Locale.ENGLISH, ExpectedAnswer.TIME));
    }

    @Test
    void plan_spanishQuestion_searchesInSpanish() {
        PassageQuery query = planner.plan(Question.of("¿Quién compró el molino?"));

        assertThat(query).isEqualTo(new PassageQuery("¿Quién compró el molino?", Locale.of("es"), ExpectedAnswer.NAME));
    }

    @Test
    void plan_conversation_lendsTheWordsOfTheLastQuestionThatStandsAlone() {
        Question question =
                new Question("and why?", List.of("who built the bridge?", "who owns the mill?"), Locale.ENGLISH);

        PassageQuery query = planner.plan(question);

        assertThat(query)
                .isEqualTo(new PassageQuery(
                        "who owns the mill? and why?", Locale.ENGLISH, ExpectedAnswer.REASON, Optional.of("and why?")));
    }

    @Test
    void plan_followUpToFollowUp_lendsTheWordsBackToTheQuestionThatStandsAlone() {
        Question question = new Question(
                "how many were there?",
                List.of("who built the bridge?", "who danced at the mill?", "when was that?"),
                Locale.ENGLISH);

        PassageQuery query = planner.plan(question);

        assertThat(query.text()).isEqualTo("who danced at the mill? when was that? how many were there?");
        assertThat(query.followUp()).contains("how many were there?");
    }

    @Test
    void plan_questionBeforeThatNamesNothing_lendsTheOneBeforeItToo() {
        Question question =
                new Question("when did she sign", List.of("is the mill sold?", "who voted against"), Locale.ENGLISH);

        assertThat(planner.plan(question).text()).isEqualTo("is the mill sold? who voted against when did she sign");
    }

    @Test
    void plan_longConversation_leansOnThreeQuestionsAtMostAndKeepsItsOwnWords() {
        List<String> previous = new ArrayList<>(Collections.nCopies(50, "and who was there?"));
        Question question = new Question("who burned the mill?", previous, Locale.ENGLISH);

        assertThat(planner.plan(question).text())
                .isEqualTo("and who was there? and who was there? and who was there? who burned the mill?");
    }

    @Test
    void plan_endlessQuestionBefore_leavesRoomForTheOwnWords() {
        Question question =
                new Question("and who burned it?", List.of("mill ".repeat(QueryPlanner.MAX_WORDS)), Locale.ENGLISH);

        PassageQuery query = planner.plan(question);

        assertThat(query.text().split(" ")).hasSize(QueryPlanner.MAX_WORDS);
        assertThat(query.text()).endsWith("mill and who burned it?");
    }

    @Test
    void plan_nothingButFollowUps_lendsTheWordsOfAll() {
        Question question = new Question("why?", List.of("and him?", "when was that?"), Locale.ENGLISH);

        assertThat(planner.plan(question).text()).isEqualTo("and him? when was that? why?");
    }

    @Test
    void plan_conversationInTwoLanguages_searchesInThatOfTheLastQuestion() {
        Question question = new Question("and the baker?", List.of("¿Quién compró el molino?"), SPANISH);

        PassageQuery query = planner.plan(question);

        assertThat(query)
                .isEqualTo(new PassageQuery(
                        "¿Quién compró el molino? and the baker?",
                        Locale.ENGLISH,
                        ExpectedAnswer.ANYTHING,
                        Optional.of("and the baker?")));
    }

    @Test
    void plan_corrections_replaceWholeWordsWhereverTheyStand() {
        Question question = Question.of("the mil, \"mil\"? Mil and mils, 2mil, mil's millers")
                .understood(List.of(new Correction("mil", "mill")));

        assertThat(planner.plan(question).text()).isEqualTo("the mill, \"mill\"? Mil and mils, 2mil, mill's millers");
    }

    @Test
    void plan_correctionsInOtherWritings_replaceWholeWords() {
        Question question =
                Question.of("¿Quién es nuñes, o nuñesa?").understood(List.of(new Correction("nuñes", "Núñez")));

        assertThat(planner.plan(question).text()).isEqualTo("¿Quién es Núñez, o nuñesa?");
    }

    @Test
    void plan_correctionWithSigns_isTakenAsItStands() {
        Question question = Question.of("a.b axb").understood(List.of(new Correction("a.b", "$1\\")));

        assertThat(planner.plan(question).text()).isEqualTo("$1\\ axb");
    }

    @Test
    void plan_correctionsInAConversation_areMadeInTheFollowUpToo() {
        Question question = new Question("and the bakr, whne?", List.of("who owns the mill?"), Locale.ENGLISH)
                .understood(List.of(new Correction("bakr", "baker"), new Correction("whne", "when")));

        assertThat(planner.plan(question))
                .isEqualTo(new PassageQuery(
                        "who owns the mill? and the baker, when?",
                        Locale.ENGLISH,
                        ExpectedAnswer.TIME,
                        Optional.of("and the baker, when?")));
    }

    @Test
    void plan_moreWordsThanAllowed_keepsTheFirst() {
        Question question = Question.of(String.join(" ", Collections.nCopies(2_000, "mill")));

        String[] words = planner.plan(question).text().split(" ");

        assertThat(Arrays.asList(words)).hasSize(QueryPlanner.MAX_WORDS).containsOnly("mill");
    }

    @Test
    void plan_endlessWord_isLeftOut() {
        PassageQuery query = planner.plan(Question.of("old " + "x".repeat(100) + " " + "y".repeat(101) + " mill"));

        assertThat(query.text()).isEqualTo("old " + "x".repeat(100) + " mill");
    }

    @Test
    void plan_nothing_isEmpty() {
        assertThat(planner.plan(Question.of(" \n ")))
                .isEqualTo(new PassageQuery("", Locale.ENGLISH, ExpectedAnswer.ANYTHING));
    }
}
