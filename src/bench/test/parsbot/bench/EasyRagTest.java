package parsbot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.RankedId;
import parsbot.question.Question;

class EasyRagTest {

    private static final JudgedQuestion QUESTION = new JudgedQuestion(
            "q1",
            Question.of("when did the mill close"),
            "when",
            Map.of(new RankedId("mill#2"), 1),
            List.of("March 3"));

    @Test
    void firstRight_rightArticleAndString_isItsRank() {
        assertThat(EasyRag.firstRight(
                        QUESTION, List.of(segment("mill", "It burned."), segment("mill", "It closed on march 3."))))
                .isEqualTo(2);
    }

    @Test
    void firstRight_stringInAnotherArticle_isNone() {
        assertThat(EasyRag.firstRight(QUESTION, List.of(segment("bakery", "It closed on March 3."))))
                .isZero();
    }

    private static TextSegment segment(String article, String text) {
        return TextSegment.from(text, Metadata.from("article", article));
    }
}
