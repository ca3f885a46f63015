package parsbot.message;

import java.util.stream.Collectors;

/** Messages as text files keep them. */
public final class Drawn {

    private Drawn() {}

    /** Returns the message's HTML, and below it each row of buttons as a line. */
    public static String of(OutgoingMessage message) {
        String rows = message.keyboard().rows().stream()
                .map(row -> row.stream().map(Drawn::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return message.html() + "\n" + (rows.isEmpty() ? "" : "\n" + rows + "\n");
    }

    private static String of(Button button) {
        return switch (button.action()) {
            case Button.Action.Press _ -> "[" + button.label() + "]";
            case Button.Action.Open(var address) -> "[" + button.label() + " -> " + address + "]";
            case Button.Action.Copy(var text) -> "[" + button.label() + " = " + text + "]";
        };
    }
}
