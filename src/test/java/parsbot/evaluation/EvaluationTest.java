package parsbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parsbot.answer.Answerer;
import parsbot.answer.Outcome;
import parsbot.answer.Thresholds;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.question.Question;

final class EvaluationTest {

    private static final Corpus CORPUS = corpus(
            article("arson", "The mill burned down on Sunday.\n\nNobody was hurt by the fire at the mill."),
            article("fair", "Horses are sold at the fair every June."),
            article("ferry", "A ferry crosses the river at noon each day."));

    @Test
    void of_passages_areRankedAsFound() {
        QuestionSet set = set(JudgedUnit.PASSAGE, question("q1", Map.of("fair#1", 1), "June"));

        Evaluation evaluation = evaluate(set, new FixedRetriever(CORPUS));

        assertThat(evaluation.results().getFirst().ids())
                .extracting(RankedId::value)
                .containsExactly("arson#1", "arson#2", "fair#1", "ferry#1");
        assertThat(evaluation.results().getFirst().firstRelevant()).isEqualTo(3);
        assertThat(evaluation.estimate(Measure.MRR_10).orElseThrow().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(evaluation.estimate(Measure.KEY_SENTENCE).orElseThrow().value())
                .isZero();
    }

    @Test
    void of_articles_countOnceWhereTheirBestPassageIs() {
        QuestionSet set = set(JudgedUnit.ARTICLE, question("q1", Map.of("fair", 2, "ferry", 1)));

        Evaluation evaluation = evaluate(set, new FixedRetriever(CORPUS));

        assertThat(evaluation.results().getFirst().ids())
                .extracting(RankedId::value)
                .containsExactly("arson", "fair", "ferry");
        // (2 / log2(3) + 1 / log2(4)) / (2 / log2(2) + 1 / log2(3)) = 1.761860 / 2.630930
        assertThat(evaluation.estimate(Measure.NDCG_10).orElseThrow().value()).isCloseTo(0.669672, within(1e-6));
        assertThat(evaluation.estimate(Measure.KEY_SENTENCE)).isEmpty();
    }

    @Test
    void of_articleWithTheIdOfTheQuestion_isLeftOut() {
        QuestionSet set = set(JudgedUnit.ARTICLE, question("arson", Map.of("fair", 1)));

        Evaluation evaluation = evaluate(set, new FixedRetriever(CORPUS));

        assertThat(evaluation.results().getFirst().ids())
                .extracting(RankedId::value)
                .containsExactly("fair", "ferry");
    }

    @Test
    void of_eachQuestion_isSearchedOnce() {
        QuestionSet set =
                set(JudgedUnit.PASSAGE, question("q1", Map.of("fair#1", 1)), question("q2", Map.of("ferry#1", 1)));
        FixedRetriever retriever = new FixedRetriever(CORPUS);

        evaluate(set, retriever);

        assertThat(retriever.asked()).containsExactly("what about q1?", "what about q2?");
    }

    @Test
    void auroc_questionsOfOneKindOnly_isNotDefined() {
        QuestionSet set = set(JudgedUnit.PASSAGE, question("q1", Map.of("fair#1", 1)));

        Evaluation evaluation = evaluate(set, new FixedRetriever(CORPUS));

        assertThat(evaluation.hasAuroc()).isFalse();
        assertThat(evaluation.auroc()).isEmpty();
    }

    @Test
    void auroc_confidences_ofBothKinds() {
        Evaluation evaluation = confident(List.of(0.9, 0.5), List.of(0.5, 0.1));

        assertThat(evaluation.auroc().orElseThrow().value()).isEqualTo(0.875);
    }

    @Test
    void difference_everyQuestionByTheSame_hasNoWidth() {
        // Each question falls from the first rank to the second: the means vary from sample to sample, the difference
        // does not.
        QuestionSet set = set(
                JudgedUnit.PASSAGE,
                question("q1", Map.of("mill#1", 1)),
                question("q2", Map.of("fair#1", 1)),
                question("q3", Map.of("ferry#1", 1)));
        Evaluation first = ranked(set, "first", List.of("mill#1 x", "fair#1 x", "ferry#1 x"));
        Evaluation other = ranked(set, "other", List.of("x mill#1", "x fair#1", "x ferry#1"));
        Comparison comparison = new Comparison(set, List.of(first, other));

        assertThat(comparison.difference(other, Measure.MRR_10)).contains(new Estimate(-0.5, -0.5, -0.5));
        assertThat(comparison.difference(other, Measure.R_3)).contains(new Estimate(0, 0, 0));
        assertThat(comparison.difference(other, Measure.KEY_SENTENCE)).isEmpty();
        assertThat(comparison.aurocDifference(other)).isEmpty();
    }

    @Test
    void aurocDifference_worseConfidences_isBelowZero() {
        Evaluation first = confident(List.of(0.9, 0.8), List.of(0.2, 0.1));
        Evaluation other = new Evaluation(
                first.set(),
                "other",
                confident(List.of(0.1, 0.2), List.of(0.8, 0.9)).results());

        assertThat(new Comparison(first.set(), List.of(first, other)).aurocDifference(other))
                .contains(new Estimate(-1, -1, -1));
    }

    @Test
    void comparison_ofSystemsOnOtherQuestions_isRejected() {
        Evaluation first = confident(List.of(0.9), List.of(0.1));
        QuestionSet other = set(JudgedUnit.PASSAGE, question("q1", Map.of("fair#1", 1)));

        assertThatThrownBy(() -> new Comparison(other, List.of(first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a comparison is on one set of questions");
    }

    @Test
    void of_retrieverOnAnotherCorpus_isRejected() {
        QuestionSet set = set(JudgedUnit.PASSAGE, question("q1", Map.of("fair#1", 1)));
        FixedRetriever other = new FixedRetriever(corpus(article("moon", "The moon rises late at this time.")));

        assertThatThrownBy(() -> evaluate(set, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the questions are about another corpus: passage moon#1 is not in it");
    }

    @Test
    void curves_confidences_areSummedUp() {
        double[] positives = {0.95, 0.9, 0.4};
        double[] negatives = {0.9, 0.2};

        assertThat(Curves.roc(positives, negatives))
                .containsExactly(
                        new Curves.RocPoint(Double.POSITIVE_INFINITY, 0, 0),
                        new Curves.RocPoint(0.95, 0, 1 - 2 / 3.0),
                        new Curves.RocPoint(0.9, 0.5, 1 - 1 / 3.0),
                        new Curves.RocPoint(0.4, 0.5, 1),
                        new Curves.RocPoint(0.2, 1, 1));
        assertThat(Curves.passing(0.5, positives, negatives)).isEqualTo(new Curves.RocPoint(0.5, 0.5, 2 / 3.0));
        assertThat(Curves.histogram(new double[] {0, 0.49, 0.5, 1}, 2)).containsExactly(2, 2);
    }

    @Test
    void roc_stretches_haveTheirEndsOnly() {
        assertThat(Curves.roc(new double[] {0.9, 0.8, 0.7}, new double[] {0.3, 0.2, 0.1}))
                .containsExactly(
                        new Curves.RocPoint(Double.POSITIVE_INFINITY, 0, 0),
                        new Curves.RocPoint(0.7, 0, 1),
                        new Curves.RocPoint(0.1, 1, 1));
    }

    @Test
    void reliability_bins_haveEqualCounts() {
        Evaluation evaluation = confident(List.of(1.0, 0.75, 0.25), List.of(0.5, 0.0));

        assertThat(Curves.reliability(evaluation.results(), 2))
                .containsExactly(new Curves.Bin(2, 0.125, 0.5), new Curves.Bin(3, 0.75, 2 / 3.0));
        assertThat(Curves.reliability(evaluation.results(), 10)).hasSize(5);
    }

    private static Evaluation evaluate(QuestionSet set, FixedRetriever retriever) {
        return Evaluation.of(set, "fixed", new Answerer(new LastSearch(retriever), Thresholds.DEFAULT, 3));
    }

    /** Returns an evaluation of as many questions as there are confidences, which finds nothing. */
    private static Evaluation confident(List<Double> answerable, List<Double> others) {
        List<Double> confidences = IntStream.range(0, answerable.size() + others.size())
                .mapToObj(i -> i < answerable.size() ? answerable.get(i) : others.get(i - answerable.size()))
                .toList();
        List<Evaluation.Result> results = IntStream.range(0, confidences.size())
                .mapToObj(i -> new Evaluation.Result(
                        question("q" + i, i < answerable.size() ? Map.of("fair#1", 1) : Map.of()),
                        List.of(),
                        new Evaluation.Said(Outcome.GROUNDED, confidences.get(i), "", List.of())))
                .toList();
        QuestionSet set = new QuestionSet(
                "set",
                CORPUS,
                JudgedUnit.PASSAGE,
                results.stream().map(Evaluation.Result::question).toList());
        return new Evaluation(set, "confident", results);
    }

    private static Evaluation ranked(QuestionSet set, String system, List<String> rankings) {
        return new Evaluation(
                set,
                system,
                IntStream.range(0, rankings.size())
                        .mapToObj(i -> new Evaluation.Result(
                                set.questions().get(i),
                                List.of(rankings.get(i).split(" ")).stream()
                                        .map(id -> new Ranked(new RankedId(id), 1))
                                        .toList(),
                                null))
                        .toList());
    }

    private static QuestionSet set(JudgedUnit unit, JudgedQuestion... questions) {
        return new QuestionSet("set", CORPUS, unit, List.of(questions));
    }

    private static JudgedQuestion question(String id, Map<String, Integer> gains, String... gold) {
        return new JudgedQuestion(
                id,
                Question.of("what about " + id + "?"),
                "what",
                gains.entrySet().stream()
                        .collect(Collectors.toMap(gain -> new RankedId(gain.getKey()), Map.Entry::getValue)),
                List.of(gold));
    }

    private static Corpus corpus(Article... articles) {
        return new Corpus(List.of(articles), "test");
    }

    private static Article article(String id, String text) {
        return Article.ofPlainText(new ArticleId(id), id, text, Locale.ENGLISH, PassageLimits.DEFAULT)
                .orElseThrow();
    }
}
