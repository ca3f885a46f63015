package parsbot.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parsbot.corpus.PassageLimits;

/**
 * Everything that can be set, with its value in force. Immutable and thread-safe.
 *
 * @param synonyms groups of words and phrases that mean the same, as the synonyms file has them; empty without such a file
 */
public record Settings(
        PassageLimits passages,
        Weights weights,
        Thresholds thresholds,
        int shownPassages,
        List<List<String>> synonyms,
        Subject subject,
        Telegram telegram) {

    public Settings {
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /**
     * How much a match counts by where it is; 1 is the weight of the passage's own text.
     *
     * @param exact the unstemmed words of the text, which favours names
     * @param asked the asked-as lines
     */
    public record Weights(double text, double exact, double title, double publisher, double section, double asked) {

        /** Set on the shared question set; the table in the ADR on ranking shows how flat it is around them. */
        public static final Weights DEFAULT = new Weights(1, 0.3, 0.3, 0.3, 0.2, 1.5);
    }

    /**
     * From which confidence on something is said, each 0 to 1.
     *
     * @param answer from here on a passage is shown as the answer
     * @param related from here on it is shown as related; below it, nothing is found
     */
    public record Thresholds(double answer, double related) {

        public static final Thresholds DEFAULT = new Thresholds(0.5, 0.25);

        /** @throws IllegalArgumentException if {@code related} is above {@code answer} */
        public Thresholds {
            if (related > answer) {
                throw new IllegalArgumentException(
                        "related is '" + related + "': must be at most answer, which is '" + answer + "'");
            }
        }
    }

    /**
     * How the bot talks to Telegram.
     *
     * @param token from the environment only; empty where none is set
     * @param apiBase the Bot API server
     * @param pollTimeout how long the server may hold a request for updates open
     */
    public record Telegram(Optional<BotToken> token, URI apiBase, Duration pollTimeout) {

        /** Telegram's own server. */
        public static final URI DEFAULT_API_BASE = URI.create("https://api.telegram.org");
    }

    /** Returns what is in force where nothing is set. */
    public static Settings defaults() {
        return new Settings(
                PassageLimits.DEFAULT,
                Weights.DEFAULT,
                Thresholds.DEFAULT,
                3,
                List.of(),
                Subject.NONE,
                new Telegram(Optional.empty(), Telegram.DEFAULT_API_BASE, Duration.ofSeconds(30)));
    }

}
