package parsbot.terminal;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parsbot.message.OutgoingMessage;
import parsbot.message.RichText;

/**
 * Shows messages in a terminal: wrapped, quotes indented, addresses behind their titles. With colours the marked sentence is bold;
 * without them it stands between {@code >>} and {@code <<}. Immutable and thread-safe.
 *
 * @param width in columns, 20 or more
 */
public record TerminalText(int width, boolean colours) {

    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String RESET = "\u001B[0m";
    private static final Pattern CODE = Pattern.compile("\u001B\\[\\dm");
    private static final int DEFAULT_WIDTH = 100;
    private static final String INDENT = "    ";

    /** @throws IllegalArgumentException if the width is below 20 */
    public TerminalText {
        if (width < 20) {
            throw new IllegalArgumentException("width is '" + width + "': must be 20 or more");
        }
    }

    /** Returns what suits standard output: colours only on a terminal, and not if {@code NO_COLOR} is set. */
    public static TerminalText ofThisProcess() {
        Console console = System.console();
        boolean colours = console != null
                && console.isTerminal()
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalText(DEFAULT_WIDTH, colours);
    }

    /** Returns the messages as lines, a blank line between them, each line with its end. */
    public String render(List<OutgoingMessage> messages) {
        return messages.stream().map(this::render).collect(Collectors.joining("\n"));
    }

    // What is a button elsewhere is a line here, to be typed.
    private String render(OutgoingMessage message) {
        return render(message.text())
                + message.keyboard()
                        .buttons()
                        .map(button -> "• " + button.label() + "\n")
                        .collect(Collectors.joining());
    }

    private String render(RichText text) {
        StringBuilder marked = new StringBuilder();
        boolean lineIsQuote = false;
        List<String> lines = new ArrayList<>();
        for (RichText.Run run : text.runs()) {
            List<String> pieces = run.text().lines().toList();
            if (run.format().quote() && !lineIsQuote) {
                lineIsQuote = true;
            }
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    wrap(marked, lineIsQuote, lines);
                    lineIsQuote = run.format().quote();
                }
                marked.append(decorate(pieces.get(i), run.format()));
            }
            if (run.text().endsWith("\n")) {
                wrap(marked, lineIsQuote, lines);
                lineIsQuote = false;
            }
        }
        wrap(marked, lineIsQuote, lines);
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private String decorate(String text, RichText.Format format) {
        if (text.isEmpty()) {
            return "";
        }
        String address = format.link() == null ? "" : " <" + format.link() + ">";
        if (colours && (format.bold() || format.italic())) {
            return (format.bold() ? BOLD : DIM) + text + RESET + address;
        }
        boolean key = format.bold() && format.quote();
        return (key ? ">>" + text + "<<" : text) + address;
    }

    private void wrap(StringBuilder marked, boolean quote, List<String> lines) {
        String indent = quote ? INDENT : "";
        StringBuilder line = new StringBuilder(indent);
        int columns = indent.length();
        boolean empty = true;
        for (String word : marked.toString().split(" ", -1)) {
            int length = CODE.matcher(word).replaceAll("").length();
            if (!empty && columns + 1 + length > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                columns = indent.length();
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            columns += length + (empty ? 0 : 1);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        marked.setLength(0);
    }
}
