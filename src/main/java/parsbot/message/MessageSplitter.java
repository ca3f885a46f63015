package parsbot.message;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into messages within Telegram's limits, between blocks where it can, else between words. Thread-safe. */
final class MessageSplitter {

    private static final String BETWEEN_BLOCKS = "\n\n";

    private MessageSplitter() {}

    /** Returns the blocks, separated by blank lines, in as few messages as keep their order. */
    static List<OutgoingMessage> split(List<RichText> blocks) {
        List<OutgoingMessage> messages = new ArrayList<>();
        RichText open = new RichText(List.of());
        for (RichText block : blocks) {
            RichText longer = RichText.join(BETWEEN_BLOCKS, List.of(open, block));
            if (OutgoingMessage.fits(longer)) {
                open = longer;
            } else if (!OutgoingMessage.fits(block) && open.length() < OutgoingMessage.MAX_CHARS / 2) {
                // It must be cut anyway, and a heading is not to stand alone.
                open = addAllButLast(longer, messages);
            } else {
                add(open, messages);
                open = addAllButLast(block, messages);
            }
        }
        add(open, messages);
        return List.copyOf(messages);
    }

    private static RichText addAllButLast(RichText block, List<OutgoingMessage> messages) {
        RichText rest = block;
        while (!OutgoingMessage.fits(rest)) {
            int cut = largestFit(rest);
            add(rest.cut(0, cut), messages);
            rest = rest.cut(cut, rest.length());
        }
        return rest;
    }

    private static int largestFit(RichText text) {
        String plain = text.plain();
        int end = Math.min(plain.length(), OutgoingMessage.MAX_CHARS);
        while (end > 1 && !OutgoingMessage.fits(text.cut(0, end))) {
            end = end * 3 / 4;
        }
        for (String separator : List.of("\n", " ")) {
            int at = plain.lastIndexOf(separator, end - 1);
            if (at > end / 2) {
                return at + 1;
            }
        }
        return end > 1 && Character.isLowSurrogate(plain.charAt(end)) ? end - 1 : end;
    }

    private static void add(RichText text, List<OutgoingMessage> messages) {
        if (!text.plain().isBlank()) {
            messages.add(new OutgoingMessage(text));
        }
    }
}
