package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.corpus.Article;
import parsbot.corpus.TestArticle;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;

final class ConfidenceTest {

    private static final Article MILL = TestArticle.id("mill")
            .published("1911-03")
            .passage("The old mill of Weir burned down in 1911. Nobody was hurt.", "who burned the 7 mills of Brook")
            .build();

    private static final Signals GOOD = new Signals(0.6, 0.9, 0.85, 0.88, 0.93);

    @Test
    void of_nothingFound_isZero() {
        assertThat(Confidence.fitted().of(query("who burned the mill"), Findings.NOTHING))
                .isZero();
    }

    @Test
    void of_extremeSignals_staysBetweenZeroAndOne() {
        assertThat(words(0, 0)).isBetween(0.0, 0.2).isPositive();
        assertThat(words(1, 1)).isBetween(0.7, 1.0).isLessThan(1);
        assertThat(texts("mill", new Signals(0, 0, 0, 0.7, 0)))
                .isBetween(0.0, 0.1)
                .isPositive();
        assertThat(lines(0, 0.7, 0.99)).isBetween(0.0, 0.1).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0.86, 0.0, LINES", "0.82, 0.1, TEXTS", "0.82, 0.5, LINES", "0.79, 1.0, TEXTS"})
    void kind_questionFarFromAllTexts_isNotOfLines(double sentence, double coverage, Features.Kind kind) {
        Map<String, Double> gaps = Map.of(Signposts.GAPS, 0.8);
        Signals signals = new Signals(0.2, coverage, 0.78, sentence, 0.8);

        assertThat(Features.kind(found(signals, new Signs(gaps, gaps, Map.of(), 0.85, 0), MILL)))
                .isEqualTo(kind);
    }

    @Test
    void of_moreOfASign_isHigher() {
        assertThat(words(0.3, 0.5)).isGreaterThan(words(0.2, 0.5));
        assertThat(words(0.2, 0.6)).isGreaterThan(words(0.2, 0.5));
        assertThat(texts("mill", new Signals(0.3, 0.5, 0, 0.88, 0)))
                .isGreaterThan(texts("mill", new Signals(0.3, 0.5, 0, 0.86, 0)));
        assertThat(lines(0.5, 0.9, 0.88)).isGreaterThan(lines(0.5, 0.89, 0.88));
        assertThat(lines(0.5, 0.9, 0.88)).isGreaterThan(lines(0.5, 0.9, 0.89));
        assertThat(lines(0.6, 0.9, 0.88)).isGreaterThan(lines(0.5, 0.9, 0.88));
    }

    @Test
    void of_questionThatTheCorpusLeavesOpen_isBelowAnyUsualThreshold() {
        assertThat(lines(0.6, 0.86, 0.93)).isLessThan(0.25);
        assertThat(lines(0.9, 0.95, 0.88)).isGreaterThan(0.75);
    }

    @Test
    void of_questionNearAnOpenOneByItsWords_isLower() {
        Map<String, Double> nearness = Map.of(Signposts.GAPS, 0.9);

        assertThat(lines(new Signs(nearness, nearness, Map.of(Signposts.GAPS, 0.9), 0.9, 0.5)))
                .isLessThan(lines(new Signs(nearness, nearness, Map.of(Signposts.GAPS, 0.4), 0.9, 0.5)));
        assertThat(lines(new Signs(nearness, nearness, Map.of(Signposts.GAPS, 0.4), 0.9, 0.5)))
                .isLessThan(lines(new Signs(nearness, nearness, Map.of(Signposts.GAPS, 0.4), 0.9, 0.9)));
    }

    @Test
    void of_moreVotesForAnAnswer_isHigher() {
        Map<String, Double> nearness = Map.of(Signposts.GAPS, 0.9);

        assertThat(lines(new Signs(nearness, nearness, Map.of(), 0.9, 0.5, 0.3)))
                .isLessThan(lines(new Signs(nearness, nearness, Map.of(), 0.9, 0.5, 0.7)));
    }

    @Test
    void of_questionNearAPointOrList_isHigher() {
        Map<String, Double> far = Map.of(Signposts.GAPS, 0.9, "point rent", 0.86, "list voices", 0.86);
        Map<String, Double> near = Map.of(Signposts.GAPS, 0.9, "point rent", 0.86, "list voices", 0.93);

        assertThat(lines(new Signs(far, far, Map.of(), 0.9, 0)))
                .isLessThan(lines(new Signs(near, near, Map.of(), 0.9, 0)));
    }

    @Test
    void of_subjectThatThePassageLacks_isLower() {
        Signals lacking = new Signals(0.6, 0.9, 0.85, 0.88, 0.93, 1);

        assertThat(lines(lacking, 0.9, 0.88)).isLessThan(lines(GOOD, 0.9, 0.88));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many mills burned in 1911 | how many mills burned in 1912",
                "who burned all 7 mills        | who burned all 8 mills",
                "when did Weir lose its mill   | when did Bath lose its mill",
                "who was hurt                  | who was not hurt in the fire that never was"
            })
    void of_numberNameOrDenialThatThePassageLacks_isLower(String had, String lacking) {
        double low = texts(lacking, new Signals(0.6, 0.9, 0.85, 0.88, 0), MILL_WITHOUT_DENIAL);

        assertThat(low).isLessThan(texts(had, new Signals(0.6, 0.9, 0.85, 0.88, 0), MILL_WITHOUT_DENIAL));
    }

    private static final Article MILL_WITHOUT_DENIAL = TestArticle.id("mill")
            .passage("All 7 old mills of Weir burned down in 1911.")
            .build();

    @Test
    void of_questionOnSomethingElse_isLowWhicheverLinesAreTheLessDistant() {
        assertThat(lines(new Signals(0.2, 0.4, 0.75, 0.79, 0.84), 0.83, 0.78)).isLessThan(0.2);
        assertThat(lines(new Signals(0.2, 0.4, 0.75, 0.82, 0.87), 0.83, 0.78)).isGreaterThan(0.5);
    }

    @Test
    void of_weightsOfAFile_count() {
        Confidence confidence = new Confidence(Map.of(Features.Kind.WORDS, Map.of("bias", -1.0, "coverage", 2.0)));

        assertThat(confidence.of(query("mill"), found(new Signals(0.2, 0.5, 0, 0, 0), Signs.NONE, MILL)))
                .isEqualTo(0.5);
    }

    @Test
    void of_weightOfAFeatureThatThereIsNot_isRefused() {
        assertThatThrownBy(() -> new Confidence(Map.of(Features.Kind.WORDS, Map.of("covrage", 2.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'words.covrage' weighs no feature: must be one of bias, answered, coverage, names, nearness,"
                                + " negation, noted, numbers, open, phrased, subject, votes, words");
    }

    private static double words(double words, double coverage) {
        return Confidence.fitted().of(query("mill"), found(new Signals(words, coverage, 0, 0, 0), Signs.NONE, MILL));
    }

    private static double texts(String question, Signals signals) {
        return texts(question, signals, MILL);
    }

    private static double texts(String question, Signals signals, Article article) {
        return Confidence.fitted().of(query(question), found(signals, Signs.NONE, article));
    }

    private static double lines(double coverage, double asked, double gaps) {
        return lines(new Signals(0.5, coverage, 0.85, 0.86, asked), asked, gaps);
    }

    private static double lines(Signals signals, double asked, double gaps) {
        Map<String, Double> nearness = Map.of(Signposts.GAPS, gaps);
        return lines(signals, new Signs(nearness, nearness, Map.of(), asked, 0, asked > gaps ? 0.8 : 0.2));
    }

    private static double lines(Signs signs) {
        return lines(GOOD, signs);
    }

    private static double lines(Signals signals, Signs signs) {
        return Confidence.fitted().of(query("mill"), found(signals, signs, MILL));
    }

    private static PassageQuery query(String text) {
        return new PassageQuery(text, Locale.ENGLISH, ExpectedAnswer.of(text));
    }

    private static Findings found(Signals signals, Signs signs, Article article) {
        List<Double> scores =
                article.passages().getFirst().sentences().stream().map(_ -> 1.0).toList();
        return new Findings(List.of(new Hit(1, article, article.passages().getFirst(), 2, signals, scores)), signs);
    }
}
