package parsbot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jline.utils.Signals;
import parsbot.message.Subject;
import parsbot.telegram.TelegramBot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The Telegram bot. Ends with status 0 when it is told to by SIGTERM or Ctrl-C. */
@Command(
        name = "bot",
        description = "Starts the Telegram bot; its token comes from the environment variable TELEGRAM_BOT_TOKEN.",
        footer = {"", "TELEGRAM_API_BASE names another Bot API server, such as http://127.0.0.1:8081."})
final class BotCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main main;

    BotCommand() {}

    BotCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        CompletableFuture<TelegramBot> started = new CompletableFuture<>();
        // A shutdown hook would come too late for the exit status: the JVM has already chosen 143 or 130 then.
        Signals.register("TERM", () -> stop(started));
        Signals.register("INT", () -> stop(started));
        try (LiveApplication application = LiveApplication.open(main.setup(), new IndexProgress(main.err()))) {
            if (application.settings().telegram().token().isEmpty()) {
                main.err()
                        .println("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather on Telegram, and start"
                                + " with it: TELEGRAM_BOT_TOKEN=<token> " + Main.program() + " bot");
                return Main.WRONG_INPUT;
            }
            TelegramBot bot = new TelegramBot(
                    application.settings().telegram(),
                    application.answerer()::answer,
                    application.renderer(),
                    language -> application.settings().subject().in(language).map(Subject.Words::name));
            started.complete(bot);
            application.warmUp();
            bot.run();
        }
        return 0;
    }

    /** Stops the bot, once there is one. */
    private static void stop(CompletableFuture<TelegramBot> started) {
        CompletableFuture<Void> ignored = started.thenAccept(TelegramBot::stop);
    }
}
