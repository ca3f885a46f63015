package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/** What docs/CORPUS.md shows is what the program does. */
final class CorpusPageTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

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

    @Test
    void examples_ofTheDispute_haveNoProblem(@TempDir Path folder) throws IOException {
        List<String> yaml = examples("yaml");
        Files.writeString(folder.resolve("actors.yaml"), yaml.get(0));
        Files.writeString(folder.resolve("events.yaml"), yaml.get(1));
        Files.writeString(folder.resolve("points.yaml"), yaml.get(2));
        Files.writeString(folder.resolve("lists.yaml"), yaml.get(3));
        Files.writeString(folder.resolve("gaps.yaml"), yaml.get(4));
        Files.writeString(folder.resolve("matter.yaml"), yaml.get(5));
        String article = examples().get(0);
        Files.writeString(folder.resolve("a.md"), article.replace("note:", yaml.get(6) + "note:"));
        Files.writeString(
                folder.resolve("b.md"),
                article.substring(0, article.indexOf("<!-- asked"))
                        .replace("old-mill", "other")
                        .replace("5 to 2", "unanimously")
                        .replace("note:", """
                            versions:
                              - point: votes-on-mill
                                version: unanimous
                                paragraph: The Mill Courier
                            note:\
                            """));

        Dispute dispute =
                new CorpusReader(PassageLimits.DEFAULT).read(folder, problems).dispute();

        assertThat(problems.all()).isEmpty();
        assertThat(dispute.actors()).hasSize(3);
        assertThat(dispute.positions()).hasSize(3);
        assertThat(dispute.events()).hasSize(1);
        assertThat(dispute.points()).hasSize(1);
        assertThat(dispute.listings()).hasSize(2);
        assertThat(dispute.gaps()).hasSize(2);
        assertThat(dispute.matter().orElseThrow().places()).hasSize(2);
        assertThat(dispute.matter().orElseThrow().askedAs().keySet()).containsExactly(Stance.ENDS, Stance.KEEPS);
    }

    private static List<String> examples() throws IOException {
        return examples("", "markdown");
    }

    private static List<String> examples(String... languages) throws IOException {
        return FENCED.matcher(Files.readString(Path.of("docs", "CORPUS.md")))
                .results()
                .filter(found -> List.of(languages).contains(found.group(1)))
                .map(found -> found.group(2))
                .toList();
    }
}
