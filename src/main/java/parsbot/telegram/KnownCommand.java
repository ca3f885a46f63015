package parsbot.telegram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands that the bot knows. */
enum KnownCommand {
    START,
    ASK,
    HELP,
    POSITIONS,
    TIMELINE,
    SOURCES,
    ABOUT,
    PRIVACY,
    FORGET;

    /** Returns the command as people type it, without the slash. */
    String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the command of this name; empty if it is unknown. */
    static Optional<KnownCommand> named(String name) {
        return Arrays.stream(values())
                .filter(command -> command.typed().equals(name))
                .findFirst();
    }
}
