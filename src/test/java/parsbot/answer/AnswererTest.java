package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.corpus.Published;
import parsbot.corpus.TestArticle;
import parsbot.corpus.TextRange;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Glossary;
import parsbot.question.Question;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Signals;

final class AnswererTest {

    private static final Question QUESTION = Question.of("what of the mill?");

    private static final Article MILL = TestArticle.id("mill")
            .published("1911-03")
            .passage("The old mill burned down. Nobody was hurt in the fire that night.")
            .build();

    private static final Article COPY = TestArticle.id("mill-copy")
            .passage("The old mill burned down. Nobody was hurt in the fire, the paper says.")
            .build();

    private static final Article BRIDGE = TestArticle.id("bridge")
            .passage("A new bridge crosses the river below the weir.")
            .build();

    private static final Article FAIR = TestArticle.id("fair")
            .passage("The summer fair takes place on the green.")
            .build();

    @Test
    void answer_sureHit_isGroundedInIt() {
        Answer answer = answerer(3, hit(1, MILL, 0.8)).answer(QUESTION);

        assertThat(answer)
                .isEqualTo(new Answer.Grounded(
                        QUESTION,
                        answer.confidence(),
                        List.of(new Citation(
                                1, MILL, MILL.passages().getFirst(), List.of(new TextRange(0, 25)), 0.8, List.of()))));
        assertThat(((Answer.Grounded) answer).keySentences()).containsExactly("The old mill burned down.");
        assertThat(((Answer.Grounded) answer).asOf()).isEqualTo(Published.parse("1911-03"));
    }

    @Test
    void answer_unsureHit_isRelated() {
        Answer answer =
                new Answerer(new FixedRetriever(List.of(hit(1, MILL, 0.3))), new Thresholds(1, 0), 3).answer(QUESTION);

        assertThat(answer).isInstanceOf(Answer.Related.class);
        assertThat(ids(answer)).containsExactly("mill#1");
    }

    @Test
    void answer_farHit_isNothingFound() {
        Answer answer =
                new Answerer(new FixedRetriever(List.of(hit(1, MILL, 0.3))), new Thresholds(1, 1), 3).answer(QUESTION);

        assertThat(answer).isEqualTo(new Answer.NothingFound(QUESTION, answer.confidence()));
        assertThat(answer.citations()).isEmpty();
    }

    @Test
    void answer_noHit_isNothingFoundWithConfidenceZero() {
        assertThat(answerer(3).answer(QUESTION)).isEqualTo(new Answer.NothingFound(QUESTION, 0));
    }

    @Test
    void answer_noHitAndThresholdZero_isNothingFoundStill() {
        Answerer answerer = new Answerer(new FixedRetriever(List.of()), new Thresholds(0, 0), 3);

        assertThat(answerer.answer(QUESTION)).isEqualTo(new Answer.NothingFound(QUESTION, 0));
    }

    @Test
    void answer_thresholdsAtTheConfidence_areReached() {
        Hit hit = hit(1, MILL, 0.3);
        double confidence = new Answerer(new FixedRetriever(List.of(hit)), new Thresholds(1, 0), 3)
                .answer(QUESTION)
                .confidence();

        assertThat(new Answerer(new FixedRetriever(List.of(hit)), new Thresholds(confidence, 0), 3).answer(QUESTION))
                .isInstanceOf(Answer.Grounded.class);
        assertThat(new Answerer(new FixedRetriever(List.of(hit)), new Thresholds(1, confidence), 3).answer(QUESTION))
                .isInstanceOf(Answer.Related.class);
        assertThat(new Answerer(new FixedRetriever(List.of(hit)), new Thresholds(1, 1), 3).answer(QUESTION))
                .isInstanceOf(Answer.NothingFound.class);
    }

    @Test
    void answer_syndicatedCopy_isNamedBesideTheFirst() {
        Answer answer = answerer(3, hit(1, MILL, 0.8), hit(2, COPY, 0.79), hit(3, BRIDGE, 0.7))
                .answer(QUESTION);

        assertThat(ids(answer)).containsExactly("mill#1", "bridge#1");
        assertThat(answer.citations()).extracting(Citation::rank).containsExactly(1, 2);
        assertThat(answer.citations().getFirst().also())
                .containsExactly(new Citation.NearCopy(COPY, new PassageId(COPY.id(), 1)));
    }

    @Test
    void answer_copyTooWeakToBeShown_isNamedNevertheless() {
        Answer answer = answerer(3, hit(1, MILL, 0.8), hit(2, COPY, 0.1)).answer(QUESTION);

        assertThat(answer.citations().getFirst().also())
                .extracting(Citation.NearCopy::article)
                .containsExactly(COPY);
    }

    @Test
    void answer_muchWeakerHit_isNotShown() {
        Answer answer = answerer(3, hit(1, MILL, 0.8), hit(2, BRIDGE, 0.4), hit(3, FAIR, 0.39))
                .answer(QUESTION);

        assertThat(ids(answer)).containsExactly("mill#1", "bridge#1");
    }

    @Test
    void answer_hitsWorseThanAMeanCandidate_areNotShown() {
        Answer answer = answerer(3, hit(1, MILL, 0.1), hit(2, BRIDGE, -0.1)).answer(QUESTION);

        assertThat(ids(answer)).containsExactly("mill#1");
    }

    @Test
    void answer_nearlyEqualHits_thatWithTheExpectedKindOfWordsIsFirst() {
        Article month =
                TestArticle.id("month").passage("The mill closed in March.").build();
        Article day = TestArticle.id("day")
                .passage("The mill closed on March 3, 1911.")
                .build();

        assertThat(first("when did the mill close", hit(1, month, 2.0), hit(2, day, 1.95)))
                .isEqualTo("day");
        assertThat(first("when did the mill close", hit(1, month, 2.0), hit(2, day, 1.5)))
                .isEqualTo("month");
        assertThat(first("what about the mill", hit(1, month, 2.0), hit(2, day, 1.95)))
                .isEqualTo("month");
    }

    private static String first(String question, Hit... hits) {
        Citation first = answerer(3, hits).rank(Question.of(question), 2).getFirst();
        assertThat(first.rank()).isEqualTo(1);
        return first.article().id().value();
    }

    @Test
    void rank_passageThatIsNotedToAnswerJustThisQuestion_isFirst() {
        assertThat(firstOfTwo(new Signals(0.8, 0.5, 0, 0, 0.99))).isEqualTo("bridge");
        assertThat(firstOfTwo(new Signals(0.8, 0.5, 0, 0, 0.95))).isEqualTo("mill");
    }

    private static String firstOfTwo(Signals ofTheSecond) {
        Hit second = new Hit(2, BRIDGE, BRIDGE.passages().getFirst(), 1.5, ofTheSecond, List.of(1.0));
        return first("what of the bridge", hit(1, MILL, 2.0), second);
    }

    @Test
    void rank_questionWithATitle_meansTheOneWhoStandsSomewhereNow() {
        // Ben Ash was mayor in 1906, Ruth Oak was in 1911.
        Hit onAsh = hit(1, MillDispute.HERALD, 2.0);
        Hit onOak = hit(2, MillDispute.PAPER, 1.8);

        assertThat(firstOfMill("why did the mayor speak of the mill", onAsh, onOak))
                .isEqualTo("paper");
        assertThat(firstOfMill("why did the mayor speak of the mill in 1906", onAsh, onOak))
                .isEqualTo("herald");
        assertThat(firstOfMill("why did mayor ash speak of the mill", onAsh, onOak))
                .isEqualTo("herald");
        assertThat(firstOfMill("did the mayor know ben ash", onAsh, onOak)).isEqualTo("herald");
        assertThat(firstOfMill("why did the mayor speak of the mill", onAsh, hit(2, MillDispute.PAPER, 1.6)))
                .isEqualTo("herald");
    }

    @Test
    void answer_questionThatSaysNothingByItself_findsNothing() {
        assertThat(answerer(3, hit(1, MILL, 0.8)).answer(Question.of("is that still so?")))
                .isInstanceOf(Answer.NothingFound.class);
    }

    @Test
    void answer_scoresBelowZero_stillShowTheBest() {
        assertThat(answerer(3, hit(1, MILL, -0.5), hit(2, BRIDGE, -1))
                        .answer(QUESTION)
                        .citations())
                .hasSize(1);
    }

    @Test
    void answer_followUp_isSearchedForAsAQuestionOfItsOwn() {
        FixedRetriever retriever = new FixedRetriever(List.of(hit(1, MILL, 0.8)));

        new Answerer(retriever, new Thresholds(0, 0), 3)
                .answer(new Question("and why?", List.of("did the mill burn", "thanks"), Locale.ENGLISH));

        assertThat(retriever.queries().getLast().followUp()).contains("why did the mill burn");
        assertThat(retriever.queries().getLast().expected()).isEqualTo(ExpectedAnswer.REASON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who was the first owner of the bakery on Main Street|false",
                "and where was that|true",
                "who voted no|true"
            })
    void answer_inAConversation_isSearchedWithTheQuestionBeforeUnlessItIsNew(String question, boolean leans) {
        FixedRetriever retriever = new FixedRetriever(List.of(hit(1, MILL, 0.8)));
        Question asked = new Question(question, List.of("did the mill burn"), Locale.ENGLISH);
        Answerer answerer = new Answerer(retriever, new Thresholds(0, 0), 3);

        answerer.answer(asked);

        assertThat(retriever.queries().getLast().text().contains("did the mill burn"))
                .isEqualTo(leans);
        assertThat(answerer.query(asked).text().contains("did the mill burn")).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource({
        "who paid the rent in 1906, grounded",
        "who paid the rent in 1925, related",
        "did the mayor sign the lease, grounded",
        "was mayor ash fired for the lease, related",
    })
    void answer_yearOrDetailThatIsNotTold_isRelatedAtMost(String question, String outcome) {
        Article paper = MillDispute.HERALD;
        Signals sure = new Signals(1, 1, 0.95, 0.95, 0.95);
        Hit hit = new Hit(1, paper, paper.passages().getFirst(), 3, sure, List.of(1.0, 0.0));

        assertThat(ofMill(hit).answer(Question.of(question)))
                .isInstanceOf(outcome.equals("related") ? Answer.Related.class : Answer.Grounded.class);
    }

    @Test
    void answer_spanishQuestion_hasItsFormAsItWasTypedToo() {
        Answerer glosses = new Answerer(
                new FixedRetriever(List.of(hit(1, MILL, 0.8))),
                new QueryPlanner(new Glossary(Map.of("cuales son todas", "what are"))),
                new Thresholds(0, 0),
                3,
                new Corpus(List.of(), ""),
                Offers.NONE);

        Answer.Grounded answer = (Answer.Grounded) glosses.answer(Question.of("¿cuáles son todas las razones?"));

        assertThat(answer.items()).isNotEmpty();
    }

    @Test
    void rank_nearlyEqualPassages_putsThatInTheLanguageOfTheQuestionFirst() {
        Article english = TestArticle.id("english").passage("It is said.").build();
        Article spanish =
                TestArticle.id("spanish").language("es").passage("Se dice.").build();
        Hit first = hit(1, english, 0.5);
        Hit second = hit(2, spanish, 0.4);

        assertThat(firstOfMill("what is said", first, second)).isEqualTo("english");
        assertThat(firstOfMill("qué se dice de la cosa", first, second)).isEqualTo("spanish");
        assertThat(firstOfMill("qué se dice de la cosa", first, hit(2, spanish, 0.3)))
                .isEqualTo("english");
    }

    @Test
    void rank_articleInBothLanguages_putsItsPassageInThatOfTheQuestionFirstThoughItIsWorse() {
        Article english = TestArticle.id("twin").passage("It is said.").build();
        Article spanish =
                TestArticle.id("twin").language("es").passage("Se dice.").build();

        assertThat(ofMill(hit(1, spanish, 0.6), hit(2, english, 0.3))
                        .rank(Question.of("what is said"), 1)
                        .getFirst()
                        .passage()
                        .text())
                .isEqualTo("It is said.");
        assertThat(firstOfMill("what is said", hit(1, spanish, 0.6), hit(2, FAIR, 0.3)))
                .isEqualTo("twin");
    }

    private static String firstOfMill(String question, Hit... hits) {
        return ofMill(hits)
                .rank(Question.of(question), 1)
                .getFirst()
                .article()
                .id()
                .value();
    }

    private static Answerer ofMill(Hit... hits) {
        return new Answerer(
                new FixedRetriever(List.of(hits)),
                new QueryPlanner(),
                new Thresholds(0.48, 0.25),
                3,
                MillDispute.CORPUS,
                Offers.NONE);
    }

    @Test
    void answer_twoSentencesEquallyGood_hasBothAsKeySentences() {
        Hit hit = new Hit(1, MILL, MILL.passages().getFirst(), 0.8, new Signals(0.8, 0.5, 0, 0, 0), List.of(0.9, 1.0));

        Answer.Grounded answer = (Answer.Grounded) answerer(3, hit).answer(QUESTION);

        assertThat(answer.keySentences())
                .containsExactly("Nobody was hurt in the fire that night.", "The old mill burned down.");
        assertThat(answer.citations().getFirst().highlights())
                .containsExactly(new TextRange(26, 65), new TextRange(0, 25));
    }

    @Test
    void answer_mistypedWord_isSearchedAsItIsMeantAndTold() {
        Correction correction = new Correction("mlil", "mill");
        FixedRetriever retriever = new FixedRetriever(List.of(hit(1, MILL, 0.8)), List.of(correction));
        Question asked = Question.of("who burned the mlil?");

        Answer answer = new Answerer(retriever, new Thresholds(0, 0), 3).answer(asked);

        assertThat(retriever.spelt()).containsExactly("en: who burned the mlil?");
        assertThat(retriever.queries())
                .containsExactly(
                        new PassageQuery("who burned the mill?", Locale.ENGLISH, ExpectedAnswer.of("who burned it")));
        assertThat(answer.question())
                .isEqualTo(new Question("who burned the mlil?", List.of(), Locale.ENGLISH, List.of(correction)));
    }

    @Test
    void answer_mistypedWordAndNothingFound_isToldToo() {
        Correction correction = new Correction("mlil", "mill");

        Answer answer = new Answerer(new FixedRetriever(List.of(), List.of(correction)), new Thresholds(0, 0), 3)
                .answer(Question.of("mlil"));

        assertThat(answer).isInstanceOf(Answer.NothingFound.class);
        assertThat(answer.question().corrections()).containsExactly(correction);
    }

    @Test
    void answer_question_isSpeltInItsOwnLanguage() {
        FixedRetriever retriever = new FixedRetriever(List.of());

        new Answerer(retriever, new Thresholds(0, 0), 3)
                .answer(new Question("¿Quién quemó el molino?", List.of(), Locale.ENGLISH));

        assertThat(retriever.spelt()).containsExactly("es: ¿Quién quemó el molino?");
    }

    @Test
    void rank_mistypedWord_isSearchedAsItIsMeant() {
        FixedRetriever retriever =
                new FixedRetriever(List.of(hit(1, MILL, 0.8)), List.of(new Correction("mlil", "mill")));

        new Answerer(retriever, new Thresholds(0, 0), 3).rank(Question.of("mlil"), 1);

        assertThat(retriever.queries()).extracting(PassageQuery::text).containsExactly("mill");
    }

    @Test
    void answer_moreGoodHitsThanAllowed_showsTheFirst() {
        Answer answer = answerer(2, hit(1, MILL, 0.8), hit(2, BRIDGE, 0.8), hit(3, FAIR, 0.8))
                .answer(QUESTION);

        assertThat(ids(answer)).containsExactly("mill#1", "bridge#1");
    }

    @Test
    void rank_copiesAndWeakHits_areKeptInTheirOrder() {
        List<Citation> citations = answerer(1, hit(1, MILL, 0.8), hit(2, COPY, 0.79), hit(3, FAIR, 0.01))
                .rank(QUESTION, 3);

        assertThat(citations)
                .extracting(citation -> citation.passage().id().toString())
                .containsExactly("mill#1", "mill-copy#1", "fair#1");
        assertThat(citations).extracting(Citation::rank).containsExactly(1, 2, 3);
        assertThat(citations).allSatisfy(citation -> assertThat(citation.also()).isEmpty());
    }

    @Test
    void rank_topOne_isTheFirst() {
        List<Citation> citations =
                answerer(3, hit(1, MILL, 0.8), hit(2, FAIR, 0.7)).rank(QUESTION, 1);

        assertThat(citations).extracting(Citation::article).containsExactly(MILL);
    }

    @Test
    void maxCitations_zero_isRefused() {
        assertThatThrownBy(() -> new Answerer(new FixedRetriever(List.of()), Thresholds.DEFAULT, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxCitations is '0': must be 1 or more");
    }

    @Test
    void thresholds_outOfOrder_areRefused() {
        assertThatThrownBy(() -> new Thresholds(0.2, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("related is '0.3', answer is '0.2': must be 0 <= related <= answer <= 1");
        assertThatThrownBy(() -> new Thresholds(1.1, 0.3))
                .hasMessage("related is '0.3', answer is '1.1': must be 0 <= related <= answer <= 1");
        assertThatThrownBy(() -> new Thresholds(Double.NaN, 0))
                .hasMessage("related is '0.0', answer is 'NaN': must be 0 <= related <= answer <= 1");
    }

    @Test
    void variants_withoutCitation_areRefused() {
        assertThatThrownBy(() -> new Answer.Grounded(QUESTION, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grounded answer needs a citation");
        assertThatThrownBy(() -> new Answer.Related(QUESTION, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a related answer needs a citation");
    }

    @Test
    void citation_withoutHighlight_isRefused() {
        assertThatThrownBy(() -> new Citation(1, MILL, MILL.passages().getFirst(), List.of(), 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("citation of mill#1 marks nothing");
    }

    private static Answerer answerer(int maxCitations, Hit... hits) {
        return new Answerer(new FixedRetriever(List.of(hits)), new Thresholds(0, 0), maxCitations);
    }

    private static Hit hit(int rank, Article article, double score) {
        List<Double> sentences = new ArrayList<>(
                Collections.nCopies(article.passages().getFirst().sentences().size(), 0.0));
        sentences.set(0, 1.0);
        return new Hit(
                rank, article, article.passages().getFirst(), score, new Signals(score, 0.5, 0, 0, 0), sentences);
    }

    private static List<String> ids(Answer answer) {
        return answer.citations().stream()
                .map(citation -> citation.passage().id().toString())
                .toList();
    }
}
