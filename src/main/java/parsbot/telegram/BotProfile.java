package parsbot.telegram;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;

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
     * Registers what is not yet so, English for all languages that have no words of their own. What fails for good is logged and left
     * as it was.
     */
    void register(RepeatedCalls calls, StopSignal stop) {
        Stream.of(entries(Locale.ENGLISH, null), entries(Locale.of("es"), "es"), Stream.of(menu()))
                .flatMap(entries -> entries)
                .takeWhile(entry -> !stop.isGiven())
                .filter(entry -> !entry.isSoAlready().test(calls))
                .forEach(entry -> calls.make(entry.setting()));
    }

    /** Something that is registered, and how it is seen whether it is so already. */
    private record Entry(BotApiMethodBoolean setting, Predicate<RepeatedCalls> isSoAlready) {

        static <T extends Serializable> Entry of(
                BotApiMethodBoolean setting, BotApiMethod<T> asking, Predicate<T> isSo) {
            return new Entry(setting, calls -> calls.ask(asking).filter(isSo).isPresent());
        }
    }

    /** The button beside the field for text, which opens the list of commands. */
    private static Entry menu() {
        return Entry.of(
                SetChatMenuButton.builder()
                        .menuButton(MenuButtonCommands.builder().build())
                        .build(),
                GetChatMenuButton.builder().build(),
                MenuButtonCommands.class::isInstance);
    }

    private Stream<Entry> entries(Locale language, @Nullable String languageCode) {
        ResourceBundle words = ResourceBundle.getBundle(
                "parsbot.telegram.profile",
                language,
                // Without it a missing language is shown in that of the machine.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<BotCommand> commands = SHOWN.stream()
                .map(command -> new BotCommand(command.typed(), words.getString("command." + command.typed())))
                .toList();
        String description = text(words, "description", language, MAX_DESCRIPTION);
        String shortDescription = text(words, "shortDescription", language, MAX_SHORT_DESCRIPTION);
        return Stream.of(
                Entry.of(
                        SetMyCommands.builder()
                                .commands(commands)
                                .languageCode(languageCode)
                                .build(),
                        GetMyCommands.builder().languageCode(languageCode).build(),
                        now -> commands(now).equals(commands(commands))),
                Entry.of(
                        SetMyDescription.builder()
                                .description(description)
                                .languageCode(languageCode)
                                .build(),
                        GetMyDescription.builder().languageCode(languageCode).build(),
                        now -> description.equals(now.getDescription())),
                Entry.of(
                        SetMyShortDescription.builder()
                                .shortDescription(shortDescription)
                                .languageCode(languageCode)
                                .build(),
                        GetMyShortDescription.builder()
                                .languageCode(languageCode)
                                .build(),
                        now -> shortDescription.equals(now.getShortDescription())));
    }

    private static List<String> commands(List<BotCommand> commands) {
        return commands.stream()
                .map(command -> command.getCommand() + " " + command.getDescription())
                .toList();
    }

    // Where the subject has no name, or too long a one, the wording does without.
    private String text(ResourceBundle words, String key, Locale language, int maxChars) {
        Optional<String> named = subject.apply(language)
                .map(name -> words.getString(key + ".subject").replace("{subject}", name))
                .filter(text -> text.length() <= maxChars);
        return named.orElseGet(() -> words.getString(key));
    }
}
