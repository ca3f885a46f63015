package parsbot.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.answer.Answer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.message.MessageRenderer;
import parsbot.question.Question;

/**
 * The bot on Telegram, by long polling. {@link #run()} is called once; {@link #stop()} any number of times, by any thread, also
 * before {@code run()} and from a signal handler.
 */
public final class TelegramBot {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    private static final int MAX_AT_WORK = 64;
    // Ten full batches: reached only if answers that take longer than the limit of a batch pile up.
    private static final int MAX_WAITING = 1000;
    private static final Duration BATCH_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Settings.Telegram settings;
    private final BotToken token;
    private final Function<Question, Answer> answerer;
    private final MessageRenderer renderer;
    private final BotProfile profile;
    private final StopSignal stop = new StopSignal();
    private final Pause betweenPolls;
    private final Pause betweenSends;
    private volatile Runnable endPolls = () -> {};

    /**
     * Makes a bot that is not running yet.
     *
     * @param answerer called by many threads at once; what it throws becomes an apology
     * @param subject the name of what the bot is asked about, for its description, in a language (English or Spanish); empty for
     *     nothing in particular
     * @throws IllegalArgumentException if no token is set
     */
    public TelegramBot(
            Settings.Telegram settings,
            Function<Question, Answer> answerer,
            MessageRenderer renderer,
            Function<Locale, Optional<String>> subject) {
        this(settings, answerer, renderer, subject, null, Thread::sleep);
    }

    /** @param betweenPolls how failed polls are waited out; null to wait in real time, until the bot is stopped at the longest */
    TelegramBot(
            Settings.Telegram settings,
            Function<Question, Answer> answerer,
            MessageRenderer renderer,
            Function<Locale, Optional<String>> subject,
            @Nullable Pause betweenPolls,
            Pause betweenSends) {
        this.settings = settings;
        this.token = settings.token()
                .orElseThrow(() -> new IllegalArgumentException(
                        "TELEGRAM_BOT_TOKEN is not set: must be a token as @BotFather gives it"));
        this.answerer = answerer;
        this.renderer = renderer;
        this.profile = new BotProfile(subject);
        this.betweenPolls = betweenPolls == null ? stop::await : betweenPolls;
        this.betweenSends = betweenSends;
    }

    /**
     * Answers until {@link #stop()} is called, then finishes the work in hand, for ten seconds at most, and returns. Telegram out of
     * reach, at the start or later, is waited out.
     *
     * @throws TelegramRefusedException if Telegram refuses the token
     * @throws IllegalArgumentException if the address of the Bot API server is no scheme, host and port
     */
    public void run() {
        try (TelegramHttp http = new TelegramHttp(settings.apiBase(), token, settings.pollTimeout(), MAX_AT_WORK);
                ChatQueues queues = new ChatQueues(MAX_AT_WORK, MAX_WAITING)) {
            BotApi api = http.api();
            endPolls = api::endPolls;
            if (stop.isGiven()) {
                return;
            }
            Poller poller = new Poller(api, settings.pollTimeout(), betweenPolls, stop);
            BotIdentity identity = poller.identify().orElse(null);
            if (identity == null) {
                return;
            }
            LOG.info("connected to Telegram as @{}", LogText.clean(identity.username()));
            TelegramClient client = http.client();
            // Beside the polling: questions that wait are more urgent.
            Thread.ofVirtual().name("telegram-profile").start(() -> profile.register(client, stop));
            IncomingHandler handler =
                    new IncomingHandler(answerer, renderer, new TelegramGateway(client, betweenSends));
            poller.run(new BatchIntake(new UpdateReader(identity), queues, handler, stop, BATCH_LIMIT, STOP_LIMIT));
            // Only answers that outlasted the limit of their batch are still under way here.
            queues.awaitIdle(stop.left(STOP_LIMIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("stopped");
    }

    /** Has {@link #run()} return soon; does not wait for it. */
    public void stop() {
        stop.give();
        endPolls.run();
    }
}
