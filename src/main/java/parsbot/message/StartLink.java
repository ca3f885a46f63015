package parsbot.message;

import java.util.Optional;
import java.util.regex.Pattern;
import parsbot.view.Mark;
import parsbot.view.PressCode;

/**
 * What a link that opens the chat with the bot leads to: {@code ?start=} and up to 64 letters, digits, - and _. Immutable and
 * thread-safe.
 */
public sealed interface StartLink {

    /** A passage; its last letters stand for the text as well, so that a link to a text that has changed leads nowhere. */
    record ToPassage(Mark mark) implements StartLink {}

    /** An article, by its id. */
    record ToSource(String article) implements StartLink {}

    /** Something that the corpus notes: an actor, a point on which sources differ, or one of the overviews, by its name. */
    record ToTopic(String name) implements StartLink {}

    /** What Telegram takes. */
    Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    String PASSAGE = "p-";
    String SOURCE = "s-";
    String TOPIC = "t-";

    /** Returns what stands after {@code ?start=} to lead to a passage. */
    static String ofPassage(Mark mark) {
        return PASSAGE + PressCode.passage(mark);
    }

    /** Returns what a link leads to; empty if it was made by nobody who knows this form. */
    static Optional<StartLink> read(String payload) {
        if (!ALLOWED.matcher(payload).matches() || payload.length() <= PASSAGE.length()) {
            return Optional.empty();
        }
        String rest = payload.substring(PASSAGE.length());
        return switch (payload.substring(0, PASSAGE.length())) {
            case PASSAGE -> PressCode.passage(rest).map(ToPassage::new);
            case SOURCE -> Optional.of(new ToSource(rest));
            case TOPIC -> Optional.of(new ToTopic(rest));
            default -> Optional.empty();
        };
    }
}
