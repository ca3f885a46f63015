package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.answer.Answer.Reason;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.Glossary;
import parsbot.question.Question;
import parsbot.retrieval.Hit;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Signals;

final class DeclinerTest {

    private static final Hit COURT =
            hit(1, "court", "The court said that whoever reports a crime is not asked about papers.");
    private static final Hit COPY =
            hit(2, "copy", "The court said that whoever reports a crime is not asked about papers, a paper writes.");
    private static final Hit MAYOR = hit(3, "mayor", "The mayor tells immigrants to call the police.");
    private static final Hit FAIR = hit(4, "fair", "The summer fair takes place on the green.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello there               | GREETING",
                "thank you                 | THANKS",
                "bye                       | FAREWELL",
                "are you a robot           | ABOUT_BOT",
            })
    void answer_smallTalk_isDeclinedWithoutPassages(String text, Reason reason) {
        Question question = Question.of(text);

        assertThat(answerer(0, COURT).answer(question)).isEqualTo(new Answer.Declined(question, 0, reason, List.of()));
    }

    @Test
    void answer_greetingInAnotherLanguage_isNoMistypedWordOfTheCorpus() {
        Answerer corrects = new Answerer(
                new FixedRetriever(List.of(COURT), List.of(new Correction("hola", "hold"))), new Thresholds(0, 0), 3);

        assertThat(corrects.answer(Question.of("hola"))).isInstanceOf(Answer.Declined.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"will i be deported if I report a crime? | ADVICE", "is the court right? | OPINION"})
    void answer_adviceOrOpinion_showsTwoReportsWithTheirCopies(String text, Reason reason) {
        Answer.Declined answer =
                (Answer.Declined) answerer(0, COURT, COPY, MAYOR, FAIR).answer(Question.of(text));

        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.citations()).extracting(Citation::rank).containsExactly(1, 2);
        assertThat(answer.citations())
                .extracting(citation -> citation.article().id().value())
                .containsExactly("court", "mayor");
        assertThat(answer.citations().getFirst().also())
                .extracting(copy -> copy.article().id().value())
                .containsExactly("copy");
    }

    @Test
    void answer_adviceOnWhatNoSourceIsNearTo_showsNone() {
        Answer answer = answerer(1, FAIR).answer(Question.of("should I hire a lawyer?"));

        assertThat(answer).isInstanceOf(Answer.Declined.class);
        assertThat(answer.citations()).isEmpty();
    }

    @Test
    void answer_question_isNotDeclined() {
        assertThat(answerer(0, MAYOR).answer(Question.of("what did the mayor tell immigrants to do")))
                .isInstanceOf(Answer.Grounded.class);
    }

    @Test
    void answer_spanishQuestion_isReadAsItWasTyped() {
        Answerer glosses = new Answerer(
                new FixedRetriever(List.of(MAYOR)),
                new QueryPlanner(new Glossary(Map.of("si me arrestan", "should i if they arrest me"))),
                new Thresholds(0, 0),
                3,
                new Corpus(List.of(), ""),
                Offers.NONE);

        assertThat(glosses.answer(Question.of("si me arrestan, ¿qué pueden ver?")))
                .isInstanceOf(Answer.Grounded.class);
    }

    private static Answerer answerer(double related, Hit... hits) {
        return new Answerer(new FixedRetriever(List.of(hits)), new Thresholds(related, related), 3);
    }

    private static Hit hit(int rank, String id, String text) {
        Article article = TestArticle.id(id).passage(text).build();
        return new Hit(
                rank,
                article,
                article.passages().getFirst(),
                2.0 - rank * 0.1,
                new Signals(0.8, 0.5, 0, 0, 0),
                List.of(1.0));
    }
}
