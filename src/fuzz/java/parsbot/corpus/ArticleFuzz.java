package parsbot.corpus;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/** From the text of a corpus file to passages that are within the limits, or problems that can be read. */
public final class ArticleFuzz {

    private static final ArticleReader READER = new ArticleReader(PassageLimits.DEFAULT);

    private ArticleFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        boolean markdown = data.consumeBoolean();
        String text = data.consumeRemainingAsString();
        Problems problems = new Problems();
        ArticleReader.ReadFile read = markdown
                ? READER.readMarkdown("a.md", "a", text, problems)
                : READER.readPlain("a.txt", "a", text, problems);

        require(read.article().isPresent() || !problems.isEmpty(), "neither article nor problem");
        read.article()
                .ifPresent(article -> article.passages()
                        .forEach(passage -> require(!passage.text().isBlank(), "a blank passage")));
        for (Problem problem : problems.all()) {
            require(problem.toString().lines().count() == 1, "a problem of more than one line");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError("the reader gives " + otherwise);
        }
    }
}
