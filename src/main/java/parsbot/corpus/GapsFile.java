package parsbot.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parsbot.yaml.YamlMapping;

/** Reads the file of the questions that the corpus is known not to answer. Not thread-safe. */
final class GapsFile {

    static final String NAME = "gaps.yaml";

    private record Near(YamlMapping yaml, ArticleId article) {}

    private final List<String> questions = new ArrayList<>();
    private final List<Near> nears = new ArrayList<>();

    static GapsFile read(YamlMapping yaml) {
        GapsFile file = new GapsFile();
        Map<FoldedText, String> seen = new HashMap<>();
        for (YamlMapping gap : yaml.mappings("gaps")) {
            gap.value("near", ArticleId::new).ifPresent(article -> file.nears.add(new Near(gap, article)));
            List<String> written = gap.texts("questions");
            if (written.isEmpty()) {
                gap.report("questions", "[]", "must be at least one question");
            }
            for (String question : written) {
                if (Optional.ofNullable(seen.putIfAbsent(FoldedText.of(question), question))
                        .isPresent()) {
                    gap.report("questions", question, "stands in the file already: keep one of the two");
                }
                file.questions.add(question);
            }
            gap.reportUnknownFields();
        }
        yaml.reportUnknownFields();
        return file;
    }

    /** Returns the questions in the order of the file, and reports articles that do not exist. */
    List<String> questions(boolean allArticlesRead, Set<ArticleId> articles) {
        if (allArticlesRead) {
            nears.stream()
                    .filter(near -> !articles.contains(near.article()))
                    .forEach(near ->
                            near.yaml().report("near", near.article().value(), "the corpus has no article of this id"));
        }
        return List.copyOf(questions);
    }
}
