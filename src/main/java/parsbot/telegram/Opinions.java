package parsbot.telegram;

import java.util.Optional;
import parsbot.answer.Outcome;
import parsbot.feedback.Vote;
import parsbot.view.Mark;

/** Told what people think of answers, and what they do not find. Implementations are thread-safe, return at once and throw nothing. */
public interface Opinions {

    /** Nobody wants to know. */
    Opinions NONE = new Opinions() {};

    /**
     * Somebody has voted, or voted otherwise.
     *
     * @param passage what came first in the answer; empty if it showed none
     * @param before the vote that counted until now
     */
    default void voted(Optional<Mark> passage, Outcome outcome, Vote before, Vote now) {}

    /**
     * Nothing was found.
     *
     * @param chat Telegram's number of the chat, not to be kept
     * @param question as typed, not to be kept
     */
    default void notFound(long chat, String question) {}
}
