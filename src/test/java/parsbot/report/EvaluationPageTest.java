package parsbot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import parsbot.answer.Outcome;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.evaluation.AnswerMeasure;
import parsbot.evaluation.Comparison;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Judged;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.JudgedUnit;
import parsbot.evaluation.QuestionSet;
import parsbot.evaluation.Ranked;
import parsbot.evaluation.RankedId;
import parsbot.question.Question;

final class EvaluationPageTest {

    private static final String HOSTILE = "</script><script>alert(1)</script><!-- \" ' & {{name}} \u2028";

    @Test
    void write_hostileTexts_areShownAsTheyAre() throws IOException {
        Document page = Jsoup.parse(page());

        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("script").eachAttr("src")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo(shown("set " + HOSTILE));
        assertThat(page.select(".questions tbody th span").eachText()).first().isEqualTo(shown("q " + HOSTILE));
        assertThat(page.select(".questions .id").eachText()).first().isEqualTo(shown("id " + HOSTILE));
        assertThat(page.select("select[name=type] option").eachText()).contains(shown("type " + HOSTILE));
        assertThat(page.select(".passage span").eachText()).contains(shown("key " + HOSTILE));
        assertThat(plots(page).path(0).path("systems").path(1).path("name").asText())
                .isEqualTo("other " + HOSTILE);
        assertThat(plots(page).path(0).path("types").path(0).path("name").asText())
                .isEqualTo("type " + HOSTILE);
    }

    @Test
    void write_page_needsNothingElse() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("link, img, iframe, object, embed, base, [src], [srcset]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allSatisfy(target -> assertThat(target).startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("script").html()).contains("Chart.js v").doesNotContain("sourceMappingURL");
    }

    @Test
    void write_figures_areInTables() {
        Document page = Jsoup.parse(page());

        Element systems = page.expectFirst("table.figures");
        assertThat(systems.select("thead th").eachText())
                .containsExactly(
                        "System",
                        "R@1",
                        "R@3",
                        "R@5",
                        "R@10",
                        "MRR@10",
                        "nDCG@10",
                        "key sentence",
                        "AUROC",
                        "Answerable, refused",
                        "Others, refused");
        assertThat(systems.expectFirst("tbody tr").select("td").eachText())
                .startsWith("0.500 [0.00, 1.00]", "1.000 [1.00, 1.00]")
                .endsWith("1.000 [1.00, 1.00]", "0 of 2", "1 of 1");
        assertThat(page.select(".questions tbody tr").eachAttr("data-verdict"))
                .containsExactly("right first", "right later", "rightly refused");
        assertThat(page.expectFirst(".questions tbody tr").select("td").eachText())
                .startsWith(shown("type " + HOSTILE), "right first", "grounded", "0.900", "1", "wrong");
    }

    @Test
    void write_wholeAnswers_areInATableAndWithTheirQuestions() {
        Document page = Jsoup.parse(page());

        assertThat(page.select("table.answers tbody tr").eachText())
                .containsExactly(
                        "not answerable: refused 1 of 1 1.000 [1.00, 1.00] ≥ 0.95",
                        "answerable: not refused 1 of 1 1.000 [1.00, 1.00] ≥ 0.96",
                        "disputed: so called, all versions shown 0 of 1 0.000 [0.00, 0.00] ≥ 0.90");
        assertThat(page.select(".questions tbody tr").get(1).select("td").get(2).text())
                .isEqualTo(shown("grounded two versions expected: lacks " + HOSTILE));
        assertThat(page.select(".questions tbody tr").get(0).select("td").get(2).text())
                .isEqualTo("grounded");
    }

    @Test
    void write_plots_haveTheirPlacesAndData() throws IOException {
        Document page = Jsoup.parse(page());

        assertThat(page.select("[data-plot]").eachAttr("data-plot"))
                .containsExactlyInAnyOrder(
                        "systems", "recall", "right", "reciprocalRank", "histogram", "roc", "reliability");
        assertThat(page.select("canvas"))
                .allSatisfy(canvas -> assertThat(canvas.attr("aria-label")).isNotBlank());
        JsonNode set = plots(page).path(0);
        assertThat(page.getElementById(set.path("set").asText())).isNotNull();
        assertThat(set.path("systems").path(0).path("recall")).hasSize(10);
        assertThat(set.path("systems").path(0).path("recall").path(0).asDouble())
                .isEqualTo(0.5);
        assertThat(set.path("systems").path(0).path("roc")).hasSize(3);
        assertThat(set.path("systems").path(1).path("roc")).isEmpty();
        assertThat(set.path("reliability")).hasSize(3);
        assertThat(set.path("answerable").path(18).asInt()).isEqualTo(1);
        assertThat(set.path("unanswerable").path(2).asInt()).isEqualTo(1);
    }

    @Test
    void write_onlyUnanswerableQuestions_isAPageStill() {
        Comparison whole = comparison();
        JudgedQuestion question = whole.set().questions().getLast();
        QuestionSet set = new QuestionSet("set", whole.set().corpus(), JudgedUnit.PASSAGE, List.of(question));
        Evaluation evaluation =
                new Evaluation(set, "system", List.of(whole.first().results().getLast()));

        Document page = Jsoup.parse(
                EvaluationPage.write(List.of(new Comparison(set, List.of(evaluation))), LocalDate.of(2026, 11, 1)));

        assertThat(page.select(".questions tbody tr")).hasSize(1);
        assertThat(page.select("[data-plot=roc]")).isEmpty();
    }

    private static String page() {
        return EvaluationPage.write(List.of(comparison()), LocalDate.of(2026, 11, 1));
    }

    private static JsonNode plots(Document page) throws IOException {
        return new ObjectMapper().readTree(page.expectFirst("#plots").data());
    }

    /** Returns a text as jsoup reads it from an element, spaces joined. */
    private static String shown(String text) {
        return new Element("p").text(text).text();
    }

    private static Comparison comparison() {
        Corpus corpus = new Corpus(
                List.of(Article.ofPlainText(
                                new ArticleId("mill"),
                                "title " + HOSTILE,
                                "The mill burned down on Sunday. " + HOSTILE,
                                Locale.ENGLISH,
                                PassageLimits.DEFAULT)
                        .orElseThrow()),
                "test");
        List<JudgedQuestion> questions = List.of(
                question("id " + HOSTILE, "q " + HOSTILE, "type " + HOSTILE, Map.of(new RankedId("mill#1"), 1)),
                question("2", "second", "who", Map.of(new RankedId("mill#1"), 1)),
                question("3", "third", "none", Map.of()));
        QuestionSet set = new QuestionSet("set " + HOSTILE, corpus, JudgedUnit.PASSAGE, questions);
        Ranked right = new Ranked(new RankedId("mill#1"), 1);
        Ranked wrong = new Ranked(new RankedId("x#1"), 2);
        return new Comparison(
                set,
                List.of(
                        new Evaluation(
                                set,
                                "system",
                                List.of(
                                        new Evaluation.Result(
                                                questions.get(0),
                                                List.of(right),
                                                new Evaluation.Said(
                                                        Outcome.GROUNDED, 0.9, "key " + HOSTILE, List.of())),
                                        new Evaluation.Result(
                                                questions.get(1),
                                                List.of(wrong, right),
                                                new Evaluation.Said(
                                                        Outcome.GROUNDED,
                                                        0.7,
                                                        "",
                                                        List.of(
                                                                new Judged(
                                                                        AnswerMeasure.DISPUTED,
                                                                        "two versions",
                                                                        "lacks " + HOSTILE),
                                                                new Judged(AnswerMeasure.ANSWERED, "", "")))),
                                        new Evaluation.Result(
                                                questions.get(2),
                                                List.of(),
                                                new Evaluation.Said(
                                                        Outcome.NOTHING_FOUND,
                                                        0.1,
                                                        "",
                                                        List.of(new Judged(AnswerMeasure.REFUSED, "", "")))))),
                        new Evaluation(
                                set,
                                "other " + HOSTILE,
                                questions.stream()
                                        .map(question -> new Evaluation.Result(question, List.of(wrong), null))
                                        .toList())));
    }

    private static JudgedQuestion question(String id, String text, String type, Map<RankedId, Integer> judgments) {
        return new JudgedQuestion(id, Question.of(text), type, judgments, List.of("on Monday"));
    }
}
