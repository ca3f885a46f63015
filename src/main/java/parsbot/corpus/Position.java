package parsbot.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where an actor stood at a date, as a passage of the corpus shows it. Immutable and thread-safe.
 *
 * @param asOf the date for which the passage shows it; null only where nothing was found
 * @param passage null only where nothing was found
 * @param reportedBy who said so of the actor, perhaps one who speaks for it; null if it is the actor's own word or deed, or the
 *     source does not say whose word it is
 * @param inferredFrom what the date is inferred from; null if the passage gives it
 * @param note a remark for those who tend the corpus
 */
public record Position(
        ActorId actor,
        Stance stance,
        @Nullable PartialDate asOf,
        @Nullable PassageId passage,
        @Nullable ActorId reportedBy,
        @Nullable String inferredFrom,
        @Nullable String note) {

    /** @throws IllegalArgumentException if a stance other than {@link Stance#NO_STATEMENT} has no date or no passage */
    public Position {
        if (stance != Stance.NO_STATEMENT && (asOf == null || passage == null)) {
            throw new IllegalArgumentException(
                    "stance of " + actor + " is '" + stance + "': needs a date and a passage");
        }
    }
}
