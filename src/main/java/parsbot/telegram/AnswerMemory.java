package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answered;
import parsbot.feedback.Vote;

/**
 * Which message holds which answer, in memory only and for some minutes: so that an edited question has its answer edited, a reply is understood
 * as a follow-up, and a button finds back to an answer as it was. Thread-safe.
 */
final class AnswerMemory {

    private static final int MAX_ANSWERS = 3000;
    private static final int MAX_VOTES = 10_000;

    private final Duration kept;
    private final InstantSource clock;
    private final Recent<Key, Remembered> answers = new Recent<>(MAX_ANSWERS);
    private final Recent<Key, Remembered> byQuestion = new Recent<>(MAX_ANSWERS);
    private final Recent<Key, Given> votes = new Recent<>(MAX_VOTES);

    /** A message in a chat. */
    private record Key(ChatId chat, int message) {}

    private record Given(Vote vote, Instant at) {}

    /**
     * An answer that was given.
     *
     * @param asker who asked
     * @param question as it was asked
     * @param previous the questions that it leant on, the oldest first
     */
    record Shown(Asker asker, String question, List<String> previous, Answered answered) {
        Shown {
            previous = List.copyOf(previous);
        }

        /** Returns the questions that a reply to this answer leans on, the oldest first. */
        List<String> conversation() {
            List<String> questions = new ArrayList<>(previous);
            questions.add(question);
            return List.copyOf(
                    questions.subList(Math.max(0, questions.size() - Conversations.MAX_QUESTIONS), questions.size()));
        }

        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    private record Remembered(Shown shown, int message, Instant at) {}

    /** @param kept how long an answer is remembered; zero to remember none */
    AnswerMemory(Duration kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Remembers an answer.
     *
     * @param question the number of the message that asked; null if that is not known
     * @param message the number of the message that answers
     */
    void remember(ChatId chat, @Nullable Integer question, int message, Shown shown) {
        if (kept.isZero()) {
            return;
        }
        Remembered remembered = new Remembered(shown, message, clock.instant());
        // A vote was on what the message said before.
        votes.remove(new Key(chat, message));
        answers.put(new Key(chat, message), remembered);
        if (question != null) {
            byQuestion.put(new Key(chat, question), remembered);
        }
    }

    /** Returns the answer that this message holds, or held before its buttons turned it to something else. */
    Optional<Shown> in(ChatId chat, int message) {
        return answers.get(new Key(chat, message)).filter(this::isFresh).map(Remembered::shown);
    }

    /** Returns the answer that was given to the question of this message. */
    Optional<Shown> to(ChatId chat, int question) {
        return byQuestion.get(new Key(chat, question)).filter(this::isFresh).map(Remembered::shown);
    }

    /** Returns the number of the message that answers the question of this message. */
    OptionalInt messageFor(ChatId chat, int question) {
        return byQuestion
                .get(new Key(chat, question))
                .filter(this::isFresh)
                .map(remembered -> OptionalInt.of(remembered.message()))
                .orElse(OptionalInt.empty());
    }

    /**
     * Takes note of a vote on the answer of a message, and returns the vote that counted before.
     *
     * @param said the vote that counted before, as the button says; where more is remembered, that holds
     */
    Vote vote(ChatId chat, int message, Vote said, Vote now) {
        Vote[] before = {said};
        votes.update(new Key(chat, message), (key, given) -> {
            if (given != null) {
                before[0] = given.vote();
            }
            return new Given(now, clock.instant());
        });
        return before[0];
    }

    /** Forgets the answers to what somebody asked. */
    void forget(Asker asker) {
        answers.removeIf(remembered -> remembered.shown().asker().equals(asker));
        byQuestion.removeIf(remembered -> remembered.shown().asker().equals(asker));
    }

    /** Forgets all answers in a chat. */
    void forget(ChatId chat) {
        answers.removeIf(remembered -> remembered.shown().asker().chat().equals(chat));
        byQuestion.removeIf(remembered -> remembered.shown().asker().chat().equals(chat));
        votes.removeKeyIf(key -> key.chat().equals(chat));
    }

    /** Forgets what is too old; called now and then. */
    void forgetOld() {
        answers.removeIf(remembered -> !isFresh(remembered));
        byQuestion.removeIf(remembered -> !isFresh(remembered));
        votes.removeIf(given -> isOver(given.at()));
    }

    private boolean isFresh(Remembered remembered) {
        return !isOver(remembered.at());
    }

    private boolean isOver(Instant since) {
        return !clock.instant().isBefore(since.plus(kept));
    }
}
