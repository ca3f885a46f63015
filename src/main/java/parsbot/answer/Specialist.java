package parsbot.answer;

import java.util.Optional;

/** Answers questions of one kind. Implementations are thread-safe, and give equal answers to equal questions. */
interface Specialist {

    /** Returns the answer; empty if the question is of another kind. */
    Optional<Answer> answer(Asked asked);
}
