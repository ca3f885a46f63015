package parsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Until when Telegram wants no message. It does not say whom its wish concerns: the chat, or the bot as a whole. In a group it is taken
 * for the group's, which has a limit of its own. Else a short wish holds for all chats, and a longer one for its chat, and for all as soon
 * as a second chat meets one. In memory only; thread-safe.
 */
final class SendPauses {

    /** Up to this, a wish holds for all chats. */
    static final Duration SHORT = Duration.ofSeconds(5);

    private static final int MAX_CHATS = 10_000;

    private final InstantSource clock;
    private final Recent<ChatId, Instant> chats = new Recent<>(MAX_CHATS);
    private Instant all = Instant.MIN;
    private ChatId lastChat = new ChatId(0);
    private Instant lastUntil = Instant.MIN;

    SendPauses(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that a message to the chat was refused until some time has passed. */
    synchronized void add(ChatId chat, Duration wish) {
        Instant now = clock.instant();
        Instant until = now.plus(wish);
        chats.put(chat, until);
        if (chat.value() < 0) {
            return;
        }
        boolean second = !lastChat.equals(chat) && lastUntil.isAfter(now);
        if ((second || wish.compareTo(SHORT) <= 0) && until.isAfter(all)) {
            all = until;
        }
        lastChat = chat;
        lastUntil = until;
    }

    /** Returns how long nothing is to be sent to the chat; zero if something may be. */
    synchronized Duration left(ChatId chat) {
        Instant own = chats.get(chat).orElse(Instant.MIN);
        Instant until = own.isAfter(all) ? own : all;
        Instant now = clock.instant();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
