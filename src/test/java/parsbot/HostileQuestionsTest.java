package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parsbot.answer.Answer;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.TelegramHtml;
import parsbot.problem.Problems;
import parsbot.question.Question;
import parsbot.terminal.AnswerJson;
import parsbot.terminal.TerminalText;

/** Asks the corpus that the program comes with ten thousand things that nobody would, and expects an answer to each. */
final class HostileQuestionsTest {

    private static final int SEEDS = 100;
    private static final int QUESTIONS_OF_A_SEED = 100;

    private static LuceneRetriever retriever;
    private static Answerer answerer;
    private static MessageRenderer renderer;

    @BeforeAll
    static void open() {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(Path.of("config", "parsbot.yaml"), problems);
        problems.throwIfAny();
        Corpus corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"));
        retriever = LuceneRetriever.open(
                corpus,
                new LuceneRetriever.Options(settings.passages(), settings.ranking(), settings.synonyms(), null),
                null,
                false,
                _ -> {});
        answerer = new Answerer(retriever, settings.thresholds(), settings.shownPassages());
        renderer = new MessageRenderer(corpus, settings.subject());
    }

    @AfterAll
    static void close() {
        retriever.close();
    }

    static LongStream seeds() {
        return Seeds.first(SEEDS);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    @Timeout(60)
    void answer_hostileQuestions_isAlwaysAMessage(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS_OF_A_SEED; i++) {
            Locale speaks = random.nextBoolean() ? Locale.ENGLISH : Locale.of("es");
            List<String> previous = random.nextInt(10) == 0 ? List.of(HostileTexts.next(random)) : List.of();

            assertAnswered(new Question(HostileTexts.next(random), previous, speaks));
        }
    }

    private static void assertAnswered(Question question) {
        Answer answer = answerer.answer(question);
        List<OutgoingMessage> messages = renderer.answer(answer);

        TelegramHtml.checkAll(messages);
        assertThat(answer.confidence()).isBetween(0.0, 1.0);
        assertThat(new TerminalText(80, false).render(messages)).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
        assertThat(AnswerJson.write(new AnswerJson.Line(
                        null, answer, answer.citations(), List.of(), messages.getFirst(), Duration.ZERO)))
                .startsWith("{\"question\":")
                .doesNotContain("\n");
    }
}
