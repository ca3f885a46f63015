package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.embedding.OnnxEmbedder;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Evaluation.Result;
import parsbot.evaluation.Measures;
import parsbot.evaluation.OwnQuestions;
import parsbot.evaluation.QuestionSet;
import parsbot.lucene.LuceneRetriever;
import parsbot.problem.Problems;
import parsbot.retrieval.RankingWeights;

/**
 * The answers are no worse than they were. The floors lie some four points below what {@code ./parsbot eval --compare} gives, so
 * that a question more or less does not break the build.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class EvaluationIT {

    private Settings settings;
    private Corpus corpus;
    private OnnxEmbedder embedder;
    private LuceneRetriever.Options options;
    private LuceneRetriever retriever;

    @BeforeAll
    void openTheShippedCorpus() {
        Problems problems = new Problems();
        settings = new SettingsReader(Map.of()).read(Path.of("config/parsbot.yaml"), problems);
        corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"), problems);
        problems.throwIfAny();
        embedder = OnnxEmbedder.open(Runtime.getRuntime().availableProcessors());
        options = new LuceneRetriever.Options(settings.passages(), settings.ranking(), settings.synonyms(), embedder);
        retriever = LuceneRetriever.open(corpus, options, null, false, _ -> {});
    }

    @AfterAll
    void close() {
        retriever.close();
        embedder.close();
    }

    @ParameterizedTest(name = "{0}, vectors {1}")
    @CsvSource({
        "own,    true,  0.86, 0.94, 0.79",
        "shared, true,  0.80, 0.94, 0.71",
        "honest, true,  0.83, 0.90, 0.73",
        "own,    false, 0.73, 0.90, 0.62",
        "shared, false, 0.74, 0.90, 0.66",
        "honest, false, 0.76, 0.87, 0.59"
    })
    void rightPassage_ofQuestionsThatTheCorpusAnswers_isFirst(
            String set, boolean vectors, double first, double withinThree, double keySentence) {
        Evaluation evaluation = evaluate(set, vectors);

        assertThat(evaluation.answerable()).hasSizeGreaterThan(60);
        assertThat(evaluation.mean(result -> Measures.successAt(1, result.firstRelevant())))
                .isGreaterThanOrEqualTo(first);
        assertThat(evaluation.mean(result -> Measures.successAt(3, result.firstRelevant())))
                .isGreaterThanOrEqualTo(withinThree);
        assertThat(evaluation.mean(result -> result.hasRightKeySentence() ? 1 : 0))
                .isGreaterThanOrEqualTo(keySentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"own, 0.14, 0.3", "shared, 0.17, 0.4"})
    void refusals_ofQuestions_areMostlyWhereTheCorpusHasNoAnswer(String set, double atMost, double atLeast) {
        Evaluation evaluation = evaluate(set, true);

        assertThat(refused(evaluation.answerable())).isLessThanOrEqualTo(atMost);
        assertThat(refused(evaluation.unanswerable())).isGreaterThanOrEqualTo(atLeast);
    }

    private Evaluation evaluate(String set, boolean vectors) {
        Problems problems = new Problems();
        QuestionSet questions = OwnQuestions.read(Path.of("corpus/questions", set + ".jsonl"), corpus, problems);
        problems.throwIfAny();
        RankingWeights weights = vectors ? options.weights() : options.weights().wordsOnly();
        return Evaluation.of(
                questions,
                set,
                new Answerer(retriever.with(weights, options), settings.thresholds(), settings.shownPassages()));
    }

    private static double refused(List<Result> results) {
        return (double) results.stream().filter(Result::refused).count() / results.size();
    }
}
