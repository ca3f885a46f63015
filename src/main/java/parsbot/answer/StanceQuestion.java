package parsbot.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Actor;
import parsbot.question.AskedTime;
import parsbot.question.Leaning;

/** A question on who stands where. Immutable and thread-safe. */
sealed interface StanceQuestion {

    /** Returns the time that is asked about; null if none is. */
    @Nullable
    AskedTime when();

    /** Where everybody stands. */
    record Overview(@Nullable AskedTime when) implements StanceQuestion {}

    /** Where one actor stands, or whether the actor said anything at all. */
    record OfActor(Actor actor, @Nullable AskedTime when) implements StanceQuestion {}

    /**
     * What one actor says of it, which is a question on positions only if the corpus has none.
     *
     * @param actor whose words are asked for
     */
    record WordsOfActor(Actor actor, @Nullable AskedTime when) implements StanceQuestion {}

    /**
     * Who is on a side.
     *
     * @param leaning the side
     * @param whom which actors are asked about
     * @param title the plural of a word in the titles of those asked about; null if they need have none
     * @param ever whether it is asked who ever was on the side, and not who was in the end
     * @param named the people that the question names: it is asked about the time in which they took their last position
     */
    record OfSide(
            Leaning leaning,
            Whom whom,
            @Nullable String title,
            boolean ever,
            List<Actor> named,
            @Nullable AskedTime when)
            implements StanceQuestion {
        public OfSide {
            named = List.copyOf(named);
        }
    }

    /** Who said nothing. */
    record OfSilent(@Nullable AskedTime when) implements StanceQuestion {}

    /** Which actors a question asks about. */
    enum Whom {
        ANYBODY,
        ORGANIZATIONS,
        /** People with a post in a government body. */
        OFFICIALS,
        /** People with an office or a candidacy. */
        POLITICIANS
    }
}
