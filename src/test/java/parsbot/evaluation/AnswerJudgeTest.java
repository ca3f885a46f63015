package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.answer.Outcome;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Passage;
import parsbot.corpus.PointId;
import parsbot.corpus.Stance;
import parsbot.corpus.TestArticle;
import parsbot.question.Question;

final class AnswerJudgeTest {

    private static final Question ASKED = Question.of("what of the mill?");

    private static final Article LEDGER = article("ledger", "2010", "The mill cost 12 crowns a year.");
    private static final Article LETTER = article("letter", "2011", "Ann wrote that it cost 15 crowns.");
    private static final Article POSTER = article("poster", "2012", "Ben says that 12 crowns are too much.");

    private static final Actor ANN = actor("ann", "Ann Ash", "The Reeve");
    private static final Actor BEN = actor("ben", "Ben Birch", "Ben");

    @Test
    void answerable_refused_isAFault() {
        assertThat(judge(Gold.NONE, new Answer.NothingFound(ASKED, 0)))
                .contains(
                        new Judged(AnswerMeasure.ANSWERED, "an answer", "nothing found"),
                        new Judged(AnswerMeasure.SHOWN_FIRST, "an answer", "nothing found"));
        assertThat(judge(Gold.NONE, grounded(LETTER, LEDGER)))
                .containsExactly(
                        Judged.right(AnswerMeasure.ANSWERED),
                        new Judged(AnswerMeasure.SHOWN_FIRST, "a right passage first", "grounded, first letter#1"));
        assertThat(judge(Gold.NONE, grounded(LEDGER))).allMatch(Judged::isRight);
    }

    @Test
    void unanswerable_answered_isAFault() {
        assertThat(judgeUnanswerable(Gold.NONE, grounded(LEDGER)))
                .containsExactly(new Judged(AnswerMeasure.REFUSED, "a refusal", "grounded"));
        assertThat(judgeUnanswerable(Gold.NONE, new Answer.Related(ASKED, 0.4, cited(LEDGER))))
                .allMatch(Judged::isRight);
    }

    @Test
    void forNoCorpus_refusedOtherwise_isNotDeclined() {
        Gold gold = whoStandsWhere(Outcome.DECLINED, List.of(), List.of());

        assertThat(judgeUnanswerable(gold, new Answer.NothingFound(ASKED, 0)))
                .containsExactly(
                        Judged.right(AnswerMeasure.REFUSED),
                        new Judged(AnswerMeasure.DECLINED, "declined", "nothing found"));
        assertThat(judgeUnanswerable(gold, new Answer.Declined(ASKED, 0, Answer.Reason.GREETING, List.of())))
                .allMatch(Judged::isRight);
    }

    @ParameterizedTest
    @CsvSource({"follow-up, FOLLOW_UPS", "typo, TYPOS"})
    void rightPassage_ofSomeKinds_isFirst(String category, AnswerMeasure measure) {
        JudgedQuestion question = question(category, Map.of(new RankedId("ledger#1"), 1), Gold.NONE);

        assertThat(AnswerJudge.judge(question, ids("ledger#1", "letter#1"), JudgedUnit.PASSAGE, grounded(LETTER)))
                .contains(Judged.right(measure));
        assertThat(AnswerJudge.judge(question, ids("letter#1", "ledger#1"), JudgedUnit.PASSAGE, grounded(LETTER)))
                .contains(new Judged(measure, "a right passage first", "letter#1"));
    }

    @Test
    void disputed_versionThatNoSourceGives_isMissing() {
        Gold gold = new Gold(
                Outcome.DISPUTED,
                sources(),
                List.of(List.of("12 crowns", "twelve"), List.of("15 crowns")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);

        assertThat(came(AnswerMeasure.DISPUTED, gold, disputed(LEDGER, LETTER))).isEmpty();
        assertThat(came(AnswerMeasure.DISPUTED, gold, disputed(POSTER, LETTER))).isEqualTo("lacks '12 crowns'");
        assertThat(came(AnswerMeasure.DISPUTED, gold, grounded(LEDGER, LETTER))).isEqualTo("grounded");
        assertThat(came(AnswerMeasure.DISPUTED, gold, new Answer.NothingFound(ASKED, 0)))
                .isEqualTo("nothing found; lacks '12 crowns'; lacks '15 crowns'");
    }

    @Test
    void positions_ofOthersThanTheGold_areFaults() {
        Gold gold = whoStandsWhere(Outcome.POSITIONS, List.of("the reeve"), List.of("BEN", "Cid"));

        assertThat(came(AnswerMeasure.POSITIONS, gold, positions(held(ANN, "2011", 2))))
                .isEmpty();
        assertThat(came(AnswerMeasure.POSITIONS, gold, positions(held(ANN, "2011", 2), held(BEN, "2010", 1))))
                .isEqualTo("has BEN");
        assertThat(came(AnswerMeasure.POSITIONS, gold, positions(held(BEN, "2010", 1))))
                .isEqualTo("lacks the reeve; has BEN");
        assertThat(came(AnswerMeasure.POSITIONS, gold, grounded(LETTER))).isEqualTo("grounded");
    }

    @Test
    void silence_isSaidOfTheActor() {
        Gold gold = whoStandsWhere(Outcome.NOTHING_FOUND, List.of(), List.of("Ann Ash"));

        assertThat(judgeUnanswerable(gold, silent(ANN))).containsExactly(Judged.right(AnswerMeasure.POSITIONS));
        assertThat(judgeUnanswerable(gold, silent(BEN)))
                .extracting(Judged::came)
                .containsExactly("does not name Ann Ash");
        assertThat(judgeUnanswerable(gold, grounded(POSTER)))
                .extracting(Judged::came)
                .containsExactly("grounded");
    }

    @Test
    void items_missingOrUnsupported_areFaults() {
        Gold gold = list("12 crowns", "15 crowns,fifteen");

        assertThat(came(AnswerMeasure.ITEMS, gold, items("12 Crowns", "fifteen of them")))
                .isEmpty();
        assertThat(came(AnswerMeasure.ITEMS, gold, grounded(LEDGER, LETTER))).isEmpty();
        assertThat(came(AnswerMeasure.ITEMS, gold, grounded(LEDGER))).isEqualTo("lacks '15 crowns'");
        assertThat(came(AnswerMeasure.ITEMS, gold, items("12 crowns", "fifteen", "a horse")))
                .isEqualTo("has 'a horse'");
    }

    @Test
    void items_ofArticlesThatDoNotAnswer_areUnsupported() {
        Answer answer =
                new Answer.Grounded(ASKED, 1, cited(POSTER), List.of(new Answer.Item("12 crowns", null, List.of(1))));

        assertThat(came(AnswerMeasure.ITEMS, list("12 crowns"), answer)).isEqualTo("has '12 crowns'");
    }

    @Test
    void latestState_afterAnOlderOne_isAFault() {
        Gold gold = changed("2011", "15 crowns", "2010", "12 crowns");

        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, grounded(LETTER, LEDGER)))
                .isEmpty();
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, grounded(LETTER))).isEmpty();
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, grounded(LEDGER, LETTER)))
                .isEqualTo("has the state of 2010 before it");
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, grounded(LEDGER)))
                .isEqualTo("grounded without it; has the state of 2010 before it");
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, new Answer.Related(ASKED, 0.4, cited(LETTER))))
                .isEqualTo("related");
    }

    @Test
    void latestState_ofPositions_goesByTheirOrderAndDates() {
        Gold gold = changed("2011", "15 crowns", "2010", "12 crowns");

        // Cited in the order ledger, letter.
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, positions(held(ANN, "2011-05", 2), held(ANN, "2010", 1))))
                .isEmpty();
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, positions(held(ANN, "2010", 1), held(ANN, "2011-05", 2))))
                .isEqualTo("has the state of 2010 before it");
        assertThat(came(AnswerMeasure.LATEST_FIRST, gold, positions(held(ANN, "2009", 2))))
                .isEqualTo("dated 2009");
    }

    @Test
    void latestState_withoutADate_isAFault() {
        Article undated = article("letter", "undated", "Ann wrote that it cost 15 crowns.");

        assertThat(came(
                        AnswerMeasure.LATEST_FIRST,
                        changed("2011", "15 crowns", "2010", "12 crowns"),
                        grounded(undated)))
                .isEqualTo("dated undated");
    }

    private static List<Judged> judge(Gold gold, Answer answer) {
        return AnswerJudge.judge(
                question("what", Map.of(new RankedId("ledger#1"), 1), gold), List.of(), JudgedUnit.PASSAGE, answer);
    }

    private static List<Judged> judgeUnanswerable(Gold gold, Answer answer) {
        return AnswerJudge.judge(question("what", Map.of(), gold), List.of(), JudgedUnit.PASSAGE, answer);
    }

    private static String came(AnswerMeasure measure, Gold gold, Answer answer) {
        return judge(gold, answer).stream()
                .filter(judged -> judged.measure() == measure)
                .map(Judged::came)
                .findFirst()
                .orElseThrow();
    }

    private static JudgedQuestion question(String category, Map<RankedId, Integer> judgments, Gold gold) {
        return new JudgedQuestion("q1", ASKED, category, judgments, List.of(), gold);
    }

    private static Gold whoStandsWhere(Outcome outcome, List<String> actors, List<String> notActors) {
        return new Gold(outcome, sources(), List.of(), actors, notActors, List.of(), null, List.of(), null);
    }

    /** Each item as strings with commas between them. */
    private static Gold list(String... items) {
        return new Gold(
                null,
                sources(),
                List.of(),
                List.of(),
                List.of(),
                Stream.of(items).map(item -> List.of(item.split(","))).toList(),
                null,
                List.of(),
                null);
    }

    private static Gold changed(String latest, String now, String earlier, String then) {
        return new Gold(
                null,
                sources(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Gold.State(PartialDate.parse(latest), List.of(now)),
                List.of(new Gold.State(PartialDate.parse(earlier), List.of(then))),
                null);
    }

    /** The poster says the same as the ledger and is no source. */
    private static Set<ArticleId> sources() {
        return Set.of(LEDGER.id(), LETTER.id());
    }

    private static Answer grounded(Article... articles) {
        return new Answer.Grounded(ASKED, 1, cited(articles));
    }

    private static Answer items(String... texts) {
        return new Answer.Grounded(
                ASKED,
                1,
                cited(article("ledger", "2010", "It cost much.")),
                Stream.of(texts)
                        .map(text -> new Answer.Item(text, null, List.of(1)))
                        .toList());
    }

    private static Answer disputed(Article one, Article other) {
        DisputedPoint.Version version =
                new DisputedPoint.Version("v", new LocalizedText("some crowns", null), List.of());
        return new Answer.Disputed(
                ASKED,
                1,
                new DisputedPoint(
                        new PointId("fee"), new LocalizedText("How much?", null), List.of(), List.of(version)),
                List.of(new Answer.GivenVersion(version, List.of(1)), new Answer.GivenVersion(version, List.of(2))),
                cited(one, other));
    }

    private static Answer positions(Answer.Held... held) {
        return new Answer.Positions(ASKED, 1, Set.of(), List.of(held), List.of(), cited(LEDGER, LETTER));
    }

    private static Answer.Held held(Actor actor, String asOf, int rank) {
        return new Answer.Held(actor, Stance.ENDS, PartialDate.parse(asOf), null, List.of(rank));
    }

    private static Answer silent(Actor actor) {
        return new Answer.NothingFound(ASKED, 0, List.of(actor), null, List.of());
    }

    private static List<Citation> cited(Article... articles) {
        return IntStream.range(0, articles.length)
                .mapToObj(i -> {
                    Passage passage = articles[i].passages().getFirst();
                    return new Citation(i + 1, articles[i], passage, passage.sentences(), 1, List.of());
                })
                .toList();
    }

    private static List<RankedId> ids(String... ids) {
        return Stream.of(ids).map(RankedId::new).toList();
    }

    private static Actor actor(String id, String name, String alias) {
        return new Actor(new ActorId(id), name, ActorKind.PERSON, List.of(alias), List.of());
    }

    private static Article article(String id, String published, String text) {
        return TestArticle.id(id).published(published).passage(text).build();
    }
}
