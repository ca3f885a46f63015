package parsbot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Outcome;
import parsbot.config.Settings;
import parsbot.corpus.Corpus;
import parsbot.feedback.Feedback;
import parsbot.feedback.Vote;
import parsbot.message.Subject;
import parsbot.metrics.BotMetrics;
import parsbot.metrics.Monitoring;
import parsbot.telegram.BotEvents;
import parsbot.telegram.DataFolderLock;
import parsbot.telegram.Opinions;
import parsbot.telegram.ReceivingHealth;
import parsbot.telegram.TelegramBot;
import parsbot.telegram.Watch;
import parsbot.view.Mark;
import parsbot.view.MarkedPassages;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The Telegram bot. Ends with status 0 when it is told to by SIGTERM or Ctrl-C, also while the model is being
 * loaded. */
@Command(
        name = "bot",
        description = "Starts the Telegram bot; its token comes from the environment variable TELEGRAM_BOT_TOKEN.",
        footer = {
            "",
            "TELEGRAM_API_BASE names another Bot API server, such as http://127.0.0.1:8081.",
            "TELEGRAM_WEBHOOK_URL has updates received by webhook: docs/OPERATING.md."
        })
final class BotCommand implements Callable<Integer> {

    private static final Duration FEEDBACK_WRITTEN_AFTER = Duration.ofSeconds(5);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    BotCommand() {}

    BotCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        AtomicReference<TelegramBot> made = new AtomicReference<>();
        AtomicBoolean stopped = new AtomicBoolean();
        try (EndSignals _ = new EndSignals(() -> stop(made.get(), stopped));
                LiveApplication application = LiveApplication.open(main.setup(), new IndexProgress(main.err()))) {
            if (application.settings().telegram().token().isEmpty()) {
                main.err()
                        .println("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather on Telegram, and start"
                                + " with it: TELEGRAM_BOT_TOKEN=<token> " + Main.program() + " bot");
                return Main.WRONG_INPUT;
            }
            receive(application, made, stopped);
        }
        return 0;
    }

    private void receive(LiveApplication application, AtomicReference<TelegramBot> made, AtomicBoolean stopped) {
        Path data = main.setup().data();
        Settings.Monitoring monitoring = application.settings().monitoring();
        ReceivingHealth health = new ReceivingHealth(InstantSource.system());
        try (DataFolderLock _ = DataFolderLock.take(data);
                Feedback feedback = Feedback.open(data, monitoring.chatsOfTerm(), FEEDBACK_WRITTEN_AFTER);
                Seen seen = monitoring.port().isPresent()
                        ? Seen.at(monitoring.port().getAsInt(), health, application.contentName())
                        : Seen.NOT) {
            TelegramBot bot = new TelegramBot(
                    application.settings().telegram(),
                    data,
                    application.answering(new CountedOpinions(feedback, application.corpus())),
                    language -> application.settings().subject().in(language).map(Subject.Words::name),
                    new Watch(health, seen.counts(), monitoring.questionsLogged()));
            made.set(bot);
            application.loadModel();
            application.warmUp(stopped::get);
            if (!stopped.get()) {
                bot.run();
            }
        }
    }

    /** Counts what people think of answers. */
    private static final class CountedOpinions implements Opinions {

        private final Feedback feedback;
        private final MarkedPassages passages;

        CountedOpinions(Feedback feedback, Corpus corpus) {
            this.feedback = feedback;
            this.passages = new MarkedPassages(corpus);
        }

        @Override
        public void voted(Optional<Mark> passage, Outcome outcome, Vote before, Vote now) {
            feedback.vote(
                    passage.flatMap(passages::find).map(found -> found.passage().id()), outcome.label(), before, now);
        }

        @Override
        public void notFound(long chat, String question) {
            feedback.notFound(chat, question);
        }
    }

    /** What others see of the bot while it runs. */
    private record Seen(BotEvents counts, Runnable closing) implements AutoCloseable {

        static final Seen NOT = new Seen(BotEvents.NONE, () -> {});

        static Seen at(int port, ReceivingHealth health, String content) {
            BotMetrics metrics = new BotMetrics(health, Main.version(), content);
            Monitoring monitoring = Monitoring.open(port, health, metrics);
            return new Seen(metrics, () -> {
                monitoring.close();
                metrics.close();
            });
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** Ends the bot, or the process while there is none. */
    private static void stop(@Nullable TelegramBot bot, AtomicBoolean stopped) {
        if (bot == null) {
            Main.exit(0);
        } else {
            stopped.set(true);
            bot.stop();
        }
    }
}
