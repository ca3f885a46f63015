package parsbot.telegram;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** What Telegram shows of the bot before anyone writes to it: commands and descriptions, in each language. Thread-safe. */
final class BotProfile {

    /** Telegram's limits, in characters. */
    static final int MAX_DESCRIPTION = 512;

    static final int MAX_SHORT_DESCRIPTION = 120;

    private static final List<KnownCommand> SHOWN = Arrays.stream(KnownCommand.values())
            .filter(command -> command != KnownCommand.START)
            .toList();

    private final Function<Locale, Optional<String>> subject;

    /** @param subject the name of what the bot is asked about, in a language; empty for nothing in particular */
    BotProfile(Function<Locale, Optional<String>> subject) {
        this.subject = subject;
    }

    /**
     * Registers everything, English for all languages that have no words of their own. What fails for good is logged and left as it
     * was.
     */
    void register(RepeatedCalls calls, StopSignal stop) {
        Stream.concat(methods(Locale.ENGLISH, null), methods(Locale.of("es"), "es"))
                .takeWhile(method -> !stop.isGiven())
                .forEach(method -> calls.make(method));
    }

    private Stream<BotApiMethodBoolean> methods(Locale language, @Nullable String languageCode) {
        ResourceBundle words = ResourceBundle.getBundle(
                "parsbot.telegram.profile",
                language,
                // Without it a missing language is shown in that of the machine.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Stream.of(
                SetMyCommands.builder()
                        .commands(SHOWN.stream()
                                .map(command ->
                                        new BotCommand(command.typed(), words.getString("command." + command.typed())))
                                .toList())
                        .languageCode(languageCode)
                        .build(),
                SetMyDescription.builder()
                        .description(text(words, "description", language, MAX_DESCRIPTION))
                        .languageCode(languageCode)
                        .build(),
                SetMyShortDescription.builder()
                        .shortDescription(text(words, "shortDescription", language, MAX_SHORT_DESCRIPTION))
                        .languageCode(languageCode)
                        .build());
    }

    // Where the subject has no name, or too long a one, the wording does without.
    private String text(ResourceBundle words, String key, Locale language, int maxChars) {
        Optional<String> named = subject.apply(language)
                .map(name -> words.getString(key + ".subject").replace("{subject}", name))
                .filter(text -> text.length() <= maxChars);
        return named.orElseGet(() -> words.getString(key));
    }
}
