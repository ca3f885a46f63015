package parsbot.config;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parsbot.answer.Thresholds;
import parsbot.corpus.PassageLimits;
import parsbot.message.Subject;
import parsbot.question.Glossary;
import parsbot.retrieval.RankingWeights;

/**
 * Everything that can be set, with its value in force. Immutable and thread-safe.
 *
 * @param vectors whether passages are found by their meaning too, which takes a model in memory
 * @param synonyms groups of words and phrases that mean the same, as the synonyms file has them; empty without such a file
 * @param glossary what Spanish words and phrases mean in English; empty without such a file
 */
public record Settings(
        PassageLimits passages,
        RankingWeights ranking,
        boolean vectors,
        Thresholds thresholds,
        int shownPassages,
        List<List<String>> synonyms,
        Glossary glossary,
        Subject subject,
        Telegram telegram,
        Monitoring monitoring) {

    public Settings {
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /**
     * How the bot talks to Telegram.
     *
     * @param token from the environment only; empty where none is set
     * @param apiBase the Bot API server
     * @param pollTimeout how long the server may hold a request for updates open
     * @param webhook where updates are received by webhook; empty if they are asked for
     */
    public record Telegram(
            Optional<BotToken> token, URI apiBase, Duration pollTimeout, Service service, Optional<Webhook> webhook) {

        /** Telegram's own server. */
        public static final URI DEFAULT_API_BASE = URI.create("https://api.telegram.org");
    }

    /**
     * How the bot serves a chat.
     *
     * @param questionsAtOnce how many questions a chat may ask at once, 1 or more
     * @param questionsPerMinute how many it may ask a minute beyond these, 1 or more
     * @param contextKept how long after its last question a conversation is kept in memory; zero to keep none
     * @param repeatUncertain whether a message that was perhaps sent is sent once more
     */
    public record Service(int questionsAtOnce, int questionsPerMinute, Duration contextKept, boolean repeatUncertain) {

        /** What is in force where nothing is set. */
        public static final Service DEFAULT = new Service(30, 300, Duration.ofMinutes(10), true);
    }

    /**
     * Where Telegram posts updates instead of being asked for them.
     *
     * @param url where Telegram posts, seen from outside; not for a log, since its path may be a secret
     * @param address where this process listens
     * @param port where this process listens, 1 to 65535
     */
    public record Webhook(URI url, InetAddress address, int port) {

        /** Returns the path of the URL, as it is sent. */
        public String path() {
            return url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        }

        @Override
        public String toString() {
            return "Webhook[" + address.getHostAddress() + ":" + port + "]";
        }
    }

    /**
     * How it is seen how the bot is.
     *
     * @param port on loopback, for health and metrics; empty for none
     * @param questionsLogged whether the log shows what was asked
     * @param chatsOfTerm how many different chats must have asked for a word in vain before it is counted, 2 or more
     */
    public record Monitoring(OptionalInt port, boolean questionsLogged, int chatsOfTerm) {

        /** What is in force where nothing is set. */
        public static final Monitoring DEFAULT = new Monitoring(OptionalInt.empty(), false, 5);
    }

    /** Returns what is in force where nothing is set. */
    public static Settings defaults() {
        return new Settings(
                PassageLimits.DEFAULT,
                RankingWeights.DEFAULT,
                true,
                Thresholds.DEFAULT,
                3,
                List.of(),
                Glossary.EMPTY,
                Subject.NONE,
                new Telegram(
                        Optional.empty(),
                        Telegram.DEFAULT_API_BASE,
                        Duration.ofSeconds(30),
                        Service.DEFAULT,
                        Optional.empty()),
                Monitoring.DEFAULT);
    }
}
