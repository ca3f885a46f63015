package parsbot.corpus;

import java.util.List;
import java.util.stream.Stream;

/**
 * A person or body that takes part in a dispute. Immutable and thread-safe.
 *
 * @param name in full, as it is to be shown
 * @param aliases other names that no other actor has, in any language
 * @param roles in any order; none for most bodies
 */
public record Actor(ActorId id, String name, ActorKind kind, List<String> aliases, List<Role> roles) {

    public Actor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** Returns the name, then the aliases. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /**
     * Returns whether a text names the actor: by name, by alias, or by a role that the actor holds at this date. Case, accents and
     * punctuation do not matter; whole words do.
     *
     * @param when {@link Published.Undated} if any of the actor's roles may be meant
     */
    public boolean isNamedIn(String text, DateSpan when) {
        return isNamedIn(FoldedText.of(text), when);
    }

    boolean isNamedIn(FoldedText text, DateSpan when) {
        return names().stream().anyMatch(text::has)
                || roles.stream().anyMatch(role -> role.isHeldAt(when) && role.isNamedIn(text));
    }
}
