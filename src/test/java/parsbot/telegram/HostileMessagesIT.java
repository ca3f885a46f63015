package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.Seeds;
import parsbot.answer.Answerer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.view.OfferedQuestions;

/** Sends ten thousand hostile updates to the bot, which answers from the corpus that it comes with, to a server that refuses much. */
final class HostileMessagesIT {

    private static final int UPDATES = 10_000;
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @Test
    @Timeout(value = 16, unit = TimeUnit.MINUTES)
    void run_hostileUpdates_everyAnswerIsTakenAndNobodyIsForgotten() throws Exception {
        Random random = new Random(Seeds.first(1).findFirst().orElseThrow());
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(Path.of("config", "parsbot.yaml"), problems);
        Corpus corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"), problems);
        problems.throwIfAny();
        Set<Long> wanting = new TreeSet<>();
        try (StrictTelegram telegram = new StrictTelegram();
                LogRecords log = new LogRecords();
                LuceneRetriever retriever = LuceneRetriever.open(
                        corpus,
                        new LuceneRetriever.Options(settings.passages(), settings.ranking(), settings.synonyms(), null),
                        null,
                        false,
                        _ -> {})) {
            for (long i = 1; i <= UPDATES; i++) {
                HostileUpdates.Update update = HostileUpdates.next(random, i, 1_000_000 + i);
                telegram.addRaw(i, update.json());
                if (update.wantsAnswer()) {
                    wanting.add(1_000_000 + i);
                }
            }
            TelegramBot bot = new TelegramBot(
                    new Settings.Telegram(
                            Optional.of(new BotToken("123456:hostile-test")),
                            telegram.address(),
                            Duration.ofSeconds(30),
                            Settings.Service.DEFAULT,
                            Optional.empty()),
                    data,
                    new Answering(
                            new Answerer(retriever, settings.thresholds(), settings.shownPassages())::answered,
                            new MessageRenderer(corpus, settings.subject()),
                            corpus,
                            new OfferedQuestions(Stream.of()),
                            Opinions.NONE),
                    language -> Optional.empty(),
                    time -> {},
                    time -> {},
                    InstantSource.system(),
                    Watch.unseen());
            CompletableFuture<Void> ended = CompletableFuture.runAsync(
                    bot::run, task -> Thread.ofPlatform().name("bot").start(task));
            try {
                telegram.await(
                        LIMIT,
                        () -> telegram.isEmpty() && telegram.messages().keySet().containsAll(wanting));
            } finally {
                bot.stop();
            }
            ended.get(20, TimeUnit.SECONDS);

            assertThat(telegram.rejections()).isEmpty();
            assertThat(wanting).hasSizeGreaterThan(UPDATES / 2);
            Set<Long> unasked = new TreeSet<>(telegram.messages().keySet());
            unasked.removeAll(wanting);
            assertThat(unasked).isEmpty();
            assertThat(log.lines()).noneMatch(line -> line.startsWith("SEVERE"));
        }
    }
}
