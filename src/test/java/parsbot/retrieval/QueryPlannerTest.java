package parsbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;

final class QueryPlannerTest {

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
    void plan_conversation_lendsTheWordsOfTheLastQuestionOnly() {
        Question question =
                new Question("and why?", List.of("who built the bridge?", "who owns the mill?"), Locale.ENGLISH);

        PassageQuery query = planner.plan(question);

        assertThat(query)
                .isEqualTo(new PassageQuery("who owns the mill? and why?", Locale.ENGLISH, ExpectedAnswer.REASON));
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
