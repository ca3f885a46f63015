package parsbot.tending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parsbot.corpus.Article;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;

/** The asked-as lines of a corpus, and the corpus without some of them. Thread-safe. */
final class AskedLines {

    private AskedLines() {}

    /** Returns all lines in the corpus's order, as often as they stand there. */
    static List<AskedLine> of(Corpus corpus) {
        List<AskedLine> lines = new ArrayList<>();
        for (Article article : corpus.articles()) {
            for (List<Passage> paragraph : paragraphs(article)) {
                List<PassageId> ids = paragraph.stream().map(Passage::id).toList();
                paragraph.getFirst().askedAs().forEach(line -> lines.add(new AskedLine(ids, line.question())));
            }
        }
        return lines;
    }

    /** Returns the passages of each paragraph: the parts of a split one stand beside each other, with the same lines. */
    private static List<List<Passage>> paragraphs(Article article) {
        List<List<Passage>> paragraphs = new ArrayList<>();
        for (Passage passage : article.passages()) {
            if (!paragraphs.isEmpty()
                    && !passage.askedAs().isEmpty()
                    && questions(paragraphs.getLast().getFirst()).equals(questions(passage))) {
                paragraphs.getLast().add(passage);
            } else {
                paragraphs.add(new ArrayList<>(List.of(passage)));
            }
        }
        return paragraphs;
    }

    private static List<String> questions(Passage passage) {
        return passage.askedAs().stream().map(AskedAs::question).toList();
    }

    /** Returns the corpus without these lines, each with all its copies in the same paragraph. */
    static Corpus without(Collection<AskedLine> lines, Corpus corpus) {
        Map<PassageId, Set<String>> missing = new HashMap<>();
        for (AskedLine line : lines) {
            line.paragraph()
                    .forEach(passage -> missing.computeIfAbsent(passage, _ -> new HashSet<>())
                            .add(line.text()));
        }
        return new Corpus(
                corpus.articles().stream()
                        .map(article -> new Article(
                                article.id(),
                                article.source(),
                                article.passages().stream()
                                        .map(passage -> without(missing.getOrDefault(passage.id(), Set.of()), passage))
                                        .toList()))
                        .toList(),
                corpus.hash() + " without " + missing.hashCode());
    }

    private static Passage without(Set<String> lines, Passage passage) {
        return lines.isEmpty()
                ? passage
                : new Passage(
                        passage.id(),
                        passage.text(),
                        passage.language(),
                        passage.section(),
                        passage.sentences(),
                        passage.askedAs().stream()
                                .filter(line -> !lines.contains(line.question()))
                                .toList());
    }
}
