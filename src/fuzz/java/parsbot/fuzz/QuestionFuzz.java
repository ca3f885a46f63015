package parsbot.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.message.TelegramHtml;
import parsbot.problem.Problems;
import parsbot.question.Question;

/** From a question, with one before it, to messages that Telegram takes; words only, since the model is no code of ours. */
public final class QuestionFuzz {

    private static final Answerer ANSWERER;
    private static final MessageRenderer RENDERER;

    static {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(Path.of("config", "parsbot.yaml"), problems);
        Corpus corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"), problems);
        problems.throwIfAny();
        LuceneRetriever retriever = LuceneRetriever.open(
                corpus,
                new LuceneRetriever.Options(settings.passages(), settings.ranking(), settings.synonyms(), null),
                null,
                false,
                _ -> {});
        ANSWERER = new Answerer(retriever, settings.thresholds(), settings.shownPassages());
        RENDERER = new MessageRenderer(corpus, settings.subject());
    }

    private QuestionFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Locale speaks = data.consumeBoolean() ? Locale.ENGLISH : Locale.of("es");
        List<String> previous = data.consumeBoolean() ? List.of(data.consumeString(200)) : List.of();
        String text = data.consumeRemainingAsString();
        Question question = new Question(text.substring(0, Math.min(text.length(), 4096)), previous, speaks);

        TelegramHtml.checkAll(RENDERER.answer(ANSWERER.answer(question)));
    }
}
