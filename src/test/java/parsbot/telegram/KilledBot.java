package parsbot.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parsbot.answer.Answer;
import parsbot.config.BotToken;
import parsbot.config.Settings;
import parsbot.corpus.Corpus;
import parsbot.message.MessageRenderer;
import parsbot.message.Subject;
import parsbot.question.Correction;
import parsbot.question.Question;

/** A process with a bot that repeats each question as its answer, after a short while; to be killed. */
final class KilledBot {

    private static final Duration THINKS_FOR = Duration.ofMillis(30);

    private static final Corpus CORPUS = new Corpus(List.of(), "");

    private KilledBot() {}

    /** Runs until it is killed; takes the address of the Bot API server and the data folder. */
    public static void main(String[] args) {
        Path data = Path.of(args[1]);
        try (DataFolderLock _ = DataFolderLock.take(data)) {
            new TelegramBot(
                            new Settings.Telegram(
                                    Optional.of(new BotToken("123456:KILLED-BOT")),
                                    URI.create(args[0]),
                                    Duration.ofSeconds(30),
                                    Settings.Service.DEFAULT,
                                    Optional.empty()),
                            data,
                            Answerings.of(KilledBot::answer, new MessageRenderer(CORPUS, Subject.NONE), CORPUS),
                            language -> Optional.empty(),
                            Watch.unseen())
                    .run();
        }
    }

    private static Answer answer(Question question) {
        try {
            Thread.sleep(THINKS_FOR);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Answer.NothingFound(question.understood(List.of(new Correction("", question.text()))), 0);
    }
}
