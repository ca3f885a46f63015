package parsbot.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parsbot.corpus.Corpus;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.OwnQuestions;
import parsbot.evaluation.QuestionSet;
import parsbot.evaluation.Squad;
import parsbot.lucene.LuceneRetriever;
import parsbot.problem.Problems;
import parsbot.question.Question;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.Retriever;

/** Makes examples of questions. Thread-safe. */
final class Examples {

    /** The sources of examples. */
    static final String OWN = "own";

    static final String SHARED = "shared";
    static final String HONEST = "honest";
    static final String BLIND = "blind";

    /** The judged question files, each a source. */
    static final List<String> JUDGED = List.of(OWN, SHARED, HONEST, BLIND);

    static final String SQUAD = "squad";
    static final String FAR = "far";

    /** What is added to the name of a source that is asked by words alone. */
    static final String WORDS = "-words";

    /** Categories of questions that are answered or declined whatever the confidence is. */
    private static final Set<String> OF_SPECIALISTS = Set.of("disputed", "position", "out-of-scope");

    private static final int FOLDS = 20;

    /** Of questions on other articles there are more than enough. */
    private static final int EVERY = 3;

    private final LuceneRetriever.Options options;

    Examples(LuceneRetriever.Options options) {
        this.options = options;
    }

    /** Returns those of a judged file, by words and meaning and, as another source, by words alone. */
    List<Example> ofFile(Path file, Corpus corpus, Problems problems) {
        QuestionSet set = OwnQuestions.read(file, corpus, problems);
        problems.throwIfAny();
        try (LuceneRetriever retriever = LuceneRetriever.open(corpus, options, null, false, _ -> {})) {
            List<JudgedQuestion> plain = set.questions().stream()
                    .filter(question -> !OF_SPECIALISTS.contains(question.category()))
                    .toList();
            return ofBothKinds(set.name().replace(".jsonl", ""), plain, true, corpus, retriever, options);
        }
    }

    /**
     * Returns those of a SQuAD file, and of others whose paragraphs are not searched. A fold is a run of questions, and so of articles.
     */
    List<Example> ofSquad(Path file, List<Path> others, Problems problems) {
        QuestionSet set = Squad.read(file, List.of(), problems);
        List<JudgedQuestion> far = new ArrayList<>();
        for (Path other : others) {
            List<JudgedQuestion> all = Squad.read(other, List.of(), problems).questions();
            IntStream.range(0, all.size())
                    .filter(i -> i % EVERY == 0)
                    .mapToObj(all::get)
                    .forEach(far::add);
        }
        problems.throwIfAny();
        LuceneRetriever.Options bare = new LuceneRetriever.Options(
                options.limits(), options.weights(), options.synonyms(), options.embedder());
        try (LuceneRetriever retriever = LuceneRetriever.open(set.corpus(), bare, null, false, _ -> {})) {
            List<Example> examples =
                    new ArrayList<>(ofBothKinds(SQUAD, set.questions(), true, set.corpus(), retriever, bare));
            examples.addAll(ofBothKinds(FAR, far, false, set.corpus(), retriever, bare));
            return examples;
        }
    }

    /** @param asJudged whether the questions are on the passages that are searched */
    private static List<Example> ofBothKinds(
            String source,
            List<JudgedQuestion> questions,
            boolean asJudged,
            Corpus corpus,
            LuceneRetriever retriever,
            LuceneRetriever.Options options) {
        Answerer both = answerer(retriever, corpus, options);
        Answerer words = answerer(retriever.with(options.weights().wordsOnly(), options), corpus, options);
        return inParallel(questions.size(), i -> {
            JudgedQuestion question = questions.get(i);
            int fold = i * FOLDS / questions.size();
            boolean answerable = asJudged && question.isAnswerable();
            return Stream.of(
                            example(source, fold, question.id(), question.question(), answerable, both),
                            example(source + WORDS, fold, question.id(), question.question(), answerable, words))
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private static Answerer answerer(Retriever retriever, Corpus corpus, LuceneRetriever.Options options) {
        return new Answerer(
                retriever, new QueryPlanner(options.glossary()), Thresholds.DEFAULT, 1, corpus, Offers.NONE);
    }

    /** Returns the example of a question, or nothing if no passage is found for it: that needs no weights. */
    private static Optional<Example> example(
            String source, int fold, String id, Question question, boolean answerable, Answerer answerer) {
        return answerer.judge(question)
                .map(judged -> new Example(source, fold, id, answerable, judged.kind(), judged.features()));
    }

    private static <T> List<T> inParallel(int count, IntFunction<List<T>> made) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(made)
                .flatMap(List::stream)
                .toList();
    }
}
