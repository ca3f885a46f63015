package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/** What docs/CORPUS.md shows is what the program does. */
final class CorpusPageTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(?:markdown)?\\n(.*?)^```$");

    private final Problems problems = new Problems();

    @Test
    void example_complete_hasNoProblem() throws IOException {
        ArticleReader reader = new ArticleReader(PassageLimits.DEFAULT);

        Article article = reader.readMarkdown("a.md", "a", examples().get(0), problems)
                .article()
                .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(article.passages())
                .hasSize(2)
                .allSatisfy(passage -> assertThat(passage.askedAs()).hasSize(3));
    }

    @Test
    void example_broken_hasTheProblemsThatThePageShows() throws IOException {
        ArticleReader reader = new ArticleReader(PassageLimits.DEFAULT);

        reader.readMarkdown("corpus/2024-03-03-old-mill.md", "a", examples().get(2), problems);

        List<String> shown = examples().get(3).lines().toList();
        assertThat(problems.all()).extracting(Problem::toString).isEqualTo(shown.subList(0, shown.size() - 1));
        assertThat(shown.getLast()).isEqualTo(problems.all().size() + " problems.");
    }

    private static List<String> examples() throws IOException {
        return FENCED.matcher(Files.readString(Path.of("docs", "CORPUS.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
