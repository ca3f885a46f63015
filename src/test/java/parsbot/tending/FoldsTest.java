package parsbot.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parsbot.corpus.ArticleId;
import parsbot.corpus.PassageId;

final class FoldsTest {

    private static final LineLikeness WORDS = LineLikeness.ofWords();

    @Test
    void of_linesOfOneParagraph_areApart() {
        List<AskedLine> lines = new ArrayList<>();
        for (int paragraph = 1; paragraph <= 7; paragraph++) {
            for (int i = 0; i < 4; i++) {
                lines.add(line(paragraph, "word" + paragraph + i));
            }
        }

        List<List<AskedLine>> folds = Folds.of(lines, WORDS, 5);

        assertThat(folds)
                .hasSize(5)
                .allSatisfy(fold ->
                        assertThat(fold).extracting(AskedLine::paragraph).doesNotHaveDuplicates());
        assertThat(folds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void of_linesThatAreNearlyTheSame_areApart() {
        List<AskedLine> lines = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            lines.add(line(i + 1, i % 5 == 0 ? "who bought the old mill" : "word" + i));
        }

        assertThat(Folds.of(lines, WORDS, 5))
                .allSatisfy(fold -> assertThat(fold)
                        .filteredOn(line -> line.text().startsWith("who"))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void of_moreLinesOfOneParagraphThanFolds_areAllThere() {
        List<AskedLine> lines =
                IntStream.range(0, 7).mapToObj(i -> line(1, "word" + i)).toList();

        assertThat(Folds.of(lines, WORDS, 3).stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void of_fewLines_haveNoEmptyFold() {
        assertThat(Folds.of(List.of(line(1, "a")), WORDS, 3)).containsExactly(List.of(line(1, "a")));
        assertThat(Folds.of(List.of(), WORDS, 3)).isEmpty();
    }

    private static AskedLine line(int paragraph, String text) {
        return new AskedLine(List.of(new PassageId(new ArticleId("a"), paragraph)), text);
    }
}
