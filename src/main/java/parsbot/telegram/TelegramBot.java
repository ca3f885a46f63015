package parsbot.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import parsbot.config.BotToken;
import parsbot.config.Settings;

/**
 * The bot on Telegram, by long polling or by webhook. {@link #run()} is called once; {@link #stop()} any number of times, by any thread, also
 * before {@code run()} and from a signal handler.
 */
public final class TelegramBot {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    private static final int MAX_SENDS = 64;
    private static final int MAX_WAITING = 1000;
    private static final int MAX_WAITING_OF_CHAT = 100;
    private static final Duration UNSAFE_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(1);

    private final Settings.Telegram settings;
    private final Path data;
    private final BotToken token;
    private final Answering answering;
    private final BotProfile profile;
    private final StopSignal stop = new StopSignal();
    private final Pause betweenPolls;
    private final Pause betweenSends;
    private final InstantSource clock;
    private final Watch watch;
    private volatile Runnable endPolls = () -> {};

    /**
     * Makes a bot that is not running yet.
     *
     * @param data the folder where the journal lies, in a folder of its own; kept for this process by a {@link DataFolderLock}
     * @param subject the name of what the bot is asked about, for its description, in a language (English or Spanish); empty for
     *     nothing in particular
     * @param watch told from when it runs
     * @throws IllegalArgumentException if no token is set
     */
    public TelegramBot(
            Settings.Telegram settings,
            Path data,
            Answering answering,
            Function<Locale, Optional<String>> subject,
            Watch watch) {
        this(settings, data, answering, subject, null, null, InstantSource.system(), watch);
    }

    /**
     * @param betweenPolls how failed polls are waited out; null to wait in real time, until the bot is stopped at the longest
     * @param betweenSends how failed sends are waited out; null to wait in real time
     */
    TelegramBot(
            Settings.Telegram settings,
            Path data,
            Answering answering,
            Function<Locale, Optional<String>> subject,
            @Nullable Pause betweenPolls,
            @Nullable Pause betweenSends,
            InstantSource clock,
            Watch watch) {
        this.settings = settings;
        this.data = data;
        this.clock = clock;
        this.watch = watch;
        this.token = settings.token()
                .orElseThrow(() -> new IllegalArgumentException(
                        "TELEGRAM_BOT_TOKEN is not set: must be a token as @BotFather gives it"));
        this.answering = answering;
        this.profile = new BotProfile(subject);
        this.betweenPolls = betweenPolls == null ? stop::await : betweenPolls;
        this.betweenSends = betweenSends == null ? this::pauseBetweenSends : betweenSends;
    }

    /**
     * Answers until {@link #stop()} is called, then finishes the work in hand, for ten seconds at most, and returns. Telegram out of
     * reach, at the start or later, is waited out.
     *
     * @throws TelegramRefusedException if Telegram refuses the token
     * @throws IllegalArgumentException if the address of the Bot API server is no scheme, host and port
     */
    public void run() {
        try (TelegramHttp http = new TelegramHttp(settings.apiBase(), token, settings.pollTimeout(), MAX_SENDS)) {
            BotApi api = http.api();
            endPolls = api::endPolls;
            if (stop.isGiven()) {
                return;
            }
            Poller poller = new Poller(api, settings.pollTimeout(), betweenPolls, stop, watch.events());
            BotIdentity identity = poller.identify().orElse(null);
            if (identity == null) {
                return;
            }
            LOG.info("connected to Telegram as @{}", LogText.clean(identity.username()));
            TelegramClient client = http.client();
            // Beside the polling: questions that wait are more urgent.
            Thread.ofVirtual()
                    .name("telegram-profile")
                    .start(() -> profile.register(new RepeatedCalls(client, betweenSends), stop));
            serve(identity, client, receiver(api, poller));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("stopped");
    }

    /** Receives until the stop signal is given, and hands over what it receives. */
    @FunctionalInterface
    private interface Receiver {
        void run(Intake intake);
    }

    private Receiver receiver(BotApi api, Poller poller) {
        return settings.webhook()
                .<Receiver>map(webhook -> new WebhookReceiver(webhook, token, api, betweenPolls, stop, watch)::run)
                .orElse(poller::run);
    }

    private void serve(BotIdentity identity, TelegramClient client, Receiver receiver) throws InterruptedException {
        Settings.Service service = settings.service();
        TelegramGateway gateway = new TelegramGateway(client, betweenSends, service.repeatUncertain(), clock);
        QuickCalls quickly = new QuickCalls(client);
        Conversations conversations = new Conversations(service.contextKept(), clock);
        AnswerMemory memory = new AnswerMemory(service.contextKept(), clock);
        Thread.ofVirtual().name("telegram-forgetting").start(() -> forgetUntilStopped(conversations, memory));
        // Closed in reverse: first of all nothing is noted as answered any more that is broken off then.
        try (ChatQueues queues = new ChatQueues(MAX_WAITING, MAX_WAITING_OF_CHAT);
                Journal journal = Journal.open(folder(data), token.botNumber(), service.repeatUncertain(), clock)) {
            Reception reception = new Reception(
                    new UpdateReader(identity),
                    journal,
                    queues,
                    new FloodLimit(service.questionsAtOnce(), service.questionsPerMinute(), clock),
                    new IncomingHandler(answering, gateway, quickly, conversations, memory, identity.address(), watch),
                    new Notices(answering.renderer(), gateway, quickly, clock, watch.events()),
                    stop,
                    UNSAFE_LIMIT,
                    STOP_LIMIT);
            watch.events().watch(queues::waiting);
            reception.resume();
            receiver.run(reception);
            queues.awaitIdle(stop.left(STOP_LIMIT));
        }
    }

    private void forgetUntilStopped(Conversations conversations, AnswerMemory memory) {
        try {
            while (!stop.isGiven()) {
                stop.await(FORGOTTEN_EVERY);
                conversations.forgetOld();
                memory.forgetOld();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A pause that would outlast the time that is left after the stop signal is not worth beginning, or going on with.
    private void pauseBetweenSends(Duration time) throws InterruptedException {
        long began = System.nanoTime();
        stop.await(time);
        Duration left = time.minusNanos(System.nanoTime() - began);
        if (left.isPositive()) {
            if (left.compareTo(stop.left(STOP_LIMIT)) > 0) {
                throw new InterruptedException("the bot stops");
            }
            Thread.sleep(left);
        }
    }

    /** Returns the folder within the data folder that is the bot's own. */
    static Path folder(Path data) {
        return data.resolve("telegram");
    }

    /** Has {@link #run()} return soon; does not wait for it. */
    public void stop() {
        stop.give();
        endPolls.run();
    }
}
