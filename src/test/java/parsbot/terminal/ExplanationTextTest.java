package parsbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.TestArticle;
import parsbot.retrieval.Explanation;

final class ExplanationTextTest {

    private static final Article MILL =
            TestArticle.id("mill").passage("The mill burned.").build();

    private static final Citation CITATION = new Citation(
            2, MILL, MILL.passages().getFirst(), MILL.passages().getFirst().sentences(), 0.5, List.of());

    @Test
    void render_parts_areIndentedLines() {
        Explanation explanation = new Explanation(
                1.5,
                "sum of:",
                List.of(part(1, "weight(text:mill),\n  from bm25", part(0.25, "idf")), part(0.5, "best line")));

        assertThat(ExplanationText.render(CITATION, explanation)).isEqualTo("""
            2. mill#1: score 0.5000
              1.5000  sum of:
                1.0000  weight(text:mill), from bm25
                  0.2500  idf
                0.5000  best line
            """);
    }

    @Test
    void render_deepParts_areCutAtTheFifthLevel() {
        Explanation explanation = part(1, "a", part(1, "b", part(1, "c", part(1, "d", part(1, "e", part(1, "f"))))));

        assertThat(ExplanationText.render(CITATION, explanation)).isEqualTo("""
            2. mill#1: score 0.5000
              1.0000  a
                1.0000  b
                  1.0000  c
                    1.0000  d
                      1.0000  e
            """);
    }

    @Test
    void render_localeWithCommas_writesPoints() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(ExplanationText.render(CITATION, part(1.5, "a")))
                    .isEqualTo("2. mill#1: score 0.5000\n  1.5000  a\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Explanation part(double value, String what, Explanation... parts) {
        return new Explanation(value, what, List.of(parts));
    }
}
