package parsbot.tending;

import java.util.List;
import parsbot.corpus.PassageId;

/**
 * An asked-as line and the paragraph that it belongs to. Immutable and thread-safe.
 *
 * @param paragraph the passages that the paragraph has become, in their order: one, unless it was so long that it was split
 */
public record AskedLine(List<PassageId> paragraph, String text) {

    /** @throws IllegalArgumentException if there is no passage */
    public AskedLine {
        paragraph = List.copyOf(paragraph);
        if (paragraph.isEmpty()) {
            throw new IllegalArgumentException("the line '" + text + "' belongs to no passage");
        }
    }
}
