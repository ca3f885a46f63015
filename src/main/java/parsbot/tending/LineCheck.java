package parsbot.tending;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Retriever;
import parsbot.tending.LineResult.Advantage;
import parsbot.tending.LineResult.AlikeLine;
import parsbot.tending.LineResult.Winner;

/**
 * Asks each asked-as line of a corpus that does not have it, as a person would ask who thought of it first.
 *
 * <p>A twentieth of the lines is left out at a time, never two of one paragraph or two that are nearly the same; the other paragraphs
 * so have all their lines, or all but one that asks something else. Thread-safe.
 */
public final class LineCheck {

    private static final int FOLDS = 20;

    /** How many passages are looked at. */
    static final int DEPTH = 10;

    /** A part of the score that differs by less is not worth a word. */
    private static final double WORTH_NAMING = 0.005;

    private final Corpus corpus;
    private final Function<Corpus, SearchedCorpus> index;
    private final LineLikeness likeness;
    private final QueryPlanner planner;

    /** @param index makes a corpus searchable, several at once */
    public LineCheck(
            Corpus corpus, Function<Corpus, SearchedCorpus> index, QueryPlanner planner, LineLikeness likeness) {
        this.corpus = corpus;
        this.planner = planner;
        this.index = index;
        this.likeness = likeness;
    }

    /**
     * Asks all lines.
     *
     * @param progress told how many are asked, by several threads but one at a time
     */
    public LineReport run(IntConsumer progress) {
        List<AskedLine> lines = AskedLines.of(corpus);
        AtomicInteger asked = new AtomicInteger();
        Map<AskedLine, LineResult> results = Collections.synchronizedMap(new HashMap<>());
        try (SearchedCorpus texts = index.apply(AskedLines.without(lines, corpus))) {
            TextWords words =
                    new TextWords(texts.byWords(), (int) corpus.passages().count());
            Folds.of(lines, likeness, FOLDS).parallelStream().forEach(fold -> {
                Corpus without = AskedLines.without(fold, corpus);
                try (SearchedCorpus searched = index.apply(without)) {
                    Questioning questioning = new Questioning(without, searched.retriever(), words);
                    for (AskedLine line : fold) {
                        results.put(line, questioning.ask(line));
                        synchronized (asked) {
                            progress.accept(asked.incrementAndGet());
                        }
                    }
                }
            });
        }
        return new LineReport(
                corpus,
                lines.stream().map(line -> requireNonNull(results.get(line))).toList());
    }

    /** Asks lines of one index. Thread-safe. */
    private final class Questioning {

        private final Corpus without;
        private final Retriever retriever;
        private final TextWords texts;

        Questioning(Corpus without, Retriever retriever, TextWords texts) {
            this.without = without;
            this.retriever = retriever;
            this.texts = texts;
        }

        LineResult ask(AskedLine line) {
            PassageQuery query = query(line.text());
            List<Hit> hits = retriever.retrieve(query, DEPTH);
            Hit own = hits.stream()
                    .filter(hit -> line.paragraph().contains(hit.passage().id()))
                    .findFirst()
                    .orElse(null);
            if (own != null && own.rank() == 1) {
                return new LineResult(line, 1, null, false);
            }
            List<String> ownWords = texts.shared(query, line.paragraph());
            return new LineResult(
                    line,
                    own == null ? 0 : own.rank(),
                    hits.isEmpty() ? null : winner(line, query, ownWords, hits.getFirst(), own),
                    ownWords.isEmpty());
        }

        /** Returns the query for a line as a person may type it. */
        private PassageQuery query(String line) {
            return planner.plan(Question.of(line).understood(retriever.corrections(line, QuestionLanguage.of(line))));
        }

        private Winner winner(AskedLine line, PassageQuery query, List<String> ownWords, Hit first, @Nullable Hit own) {
            PassageId id = first.passage().id();
            return new Winner(
                    id,
                    own == null
                            ? List.of()
                            : advantages(query, id, own.passage().id()),
                    mostAlike(line, without.passage(id)),
                    bestSentence(first),
                    texts.shared(query, List.of(id)).stream()
                            .filter(word -> !ownWords.contains(word))
                            .toList());
        }

        private List<Advantage> advantages(PassageQuery query, PassageId first, PassageId own) {
            List<Explanation> ahead = retriever.explain(query, first).parts();
            List<Explanation> behind = retriever.explain(query, own).parts();
            List<Advantage> advantages = new ArrayList<>();
            for (int i = 0; i < ahead.size(); i++) {
                double by = ahead.get(i).value() - behind.get(i).value();
                if (by >= WORTH_NAMING) {
                    advantages.add(new Advantage(name(ahead.get(i)), by));
                }
            }
            advantages.sort(comparingDouble(Advantage::by).reversed());
            return advantages;
        }

        /** Returns what the part is called, without its details. */
        private static String name(Explanation part) {
            return part.what().replaceFirst(",.*", "");
        }

        private @Nullable AlikeLine mostAlike(AskedLine line, Passage passage) {
            return passage.askedAs().stream()
                    .map(AskedAs::question)
                    .map(other -> new AlikeLine(
                            other,
                            likeness.measure().of(line.text(), other),
                            likeness.areNearlyTheSame(line.text(), other)))
                    .max(comparingDouble(AlikeLine::likeness))
                    .orElse(null);
        }

        private static String bestSentence(Hit hit) {
            List<Double> scores = hit.sentenceScores();
            int best = scores.indexOf(Collections.max(scores));
            return hit.passage().sentences().get(best).of(hit.passage().text());
        }
    }
}
