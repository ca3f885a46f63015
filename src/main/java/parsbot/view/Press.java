package parsbot.view;

import parsbot.feedback.Vote;

/** What the press of a button asks for. Immutable and thread-safe. */
public sealed interface Press {

    /** Turns the message to another view. */
    record Show(View view) implements Press {}

    /**
     * Votes on the answer.
     *
     * @param vote the new vote
     * @param trail of the answer, with the vote as it was before
     */
    record Judge(Vote vote, Trail trail) implements Press {}

    /**
     * Asks a question that was offered.
     *
     * @param question stands for the question's text, as {@link OfferedQuestions} knows it
     */
    record Ask(int question) implements Press {}
}
