package parsbot.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone is in public: an office, a post, a membership. Immutable and thread-safe. The dates are those for which the corpus
 * shows the role, not the term of office.
 *
 * @param aliases what the holder is also called by this role, in any language
 * @param of the body or group that the role belongs to
 * @param speaksFor the actor in whose name the holder speaks
 * @param from the first date for which the role is shown; null if none is
 * @param to the last date for which the role is shown; null if none is
 */
public record Role(
        LocalizedText title,
        List<String> aliases,
        @Nullable ActorId of,
        @Nullable ActorId speaksFor,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    public Role {
        aliases = List.copyOf(aliases);
    }

    /** Returns whether the role may be held at this date, as far as its own dates say; of no date, it may. */
    public boolean isHeldAt(DateSpan when) {
        return when instanceof Published.Undated
                || ((from == null || !when.latest().isBefore(from.earliest()))
                        && (to == null || !when.earliest().isAfter(to.latest())));
    }

    /** Returns whether the title stands in a text, in either language or by an alias. */
    public boolean isNamedIn(FoldedText text) {
        return text.has(title.english())
                || (title.spanish() != null && text.has(title.spanish()))
                || aliases.stream().anyMatch(text::has);
    }
}
