package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The last questions of each person in each chat, in memory only and for some minutes, so that a follow-up can be understood. In a group
 * nobody shares another's. Thread-safe.
 */
final class Conversations {

    static final int MAX_QUESTIONS = 3;

    private static final int MAX_CONVERSATIONS = 10_000;

    private final Duration kept;
    private final InstantSource clock;
    private final Recent<Asker, Conversation> conversations = new Recent<>(MAX_CONVERSATIONS);

    private record Conversation(List<String> questions, Instant last) {}

    /** @param kept how long after its last question a conversation is forgotten; zero to keep none */
    Conversations(Duration kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Returns somebody's earlier questions, at most {@link #MAX_QUESTIONS}, the oldest first; none if the conversation is over. */
    List<String> previous(Asker asker) {
        return conversations
                .get(asker)
                .filter(conversation -> !isOver(conversation))
                .map(Conversation::questions)
                .orElse(List.of());
    }

    /** Adds a question to its person's conversation. */
    void add(Asker asker, String question) {
        if (!asker.isKnown() || kept.isZero()) {
            return;
        }
        conversations.update(asker, (key, before) -> {
            List<String> questions = new ArrayList<>();
            if (before != null && !isOver(before)) {
                List<String> earlier = before.questions();
                questions.addAll(earlier.subList(Math.max(0, earlier.size() - MAX_QUESTIONS + 1), earlier.size()));
            }
            questions.add(question);
            return new Conversation(List.copyOf(questions), clock.instant());
        });
    }

    /** Puts another wording in the place of a question that was asked before. */
    void replace(Asker asker, String before, String now) {
        if (conversations.get(asker).isPresent()) {
            conversations.update(
                    asker,
                    (key, conversation) -> conversation == null
                            ? new Conversation(List.of(now), clock.instant())
                            : new Conversation(
                                    conversation.questions().stream()
                                            .map(question -> question.equals(before) ? now : question)
                                            .toList(),
                                    clock.instant()));
        }
    }

    /** Forgets all conversations in a chat. */
    void forget(ChatId chat) {
        conversations.removeKeyIf(asker -> asker.chat().equals(chat));
    }

    /** Forgets the conversation. */
    void forget(Asker asker) {
        conversations.remove(asker);
    }

    /** Forgets the conversations that are over; called now and then. */
    void forgetOld() {
        conversations.removeIf(this::isOver);
    }

    /** Returns how many conversations are in memory. */
    int size() {
        return conversations.size();
    }

    private boolean isOver(Conversation conversation) {
        return !clock.instant().isBefore(conversation.last().plus(kept));
    }
}
