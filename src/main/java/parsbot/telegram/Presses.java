package parsbot.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import parsbot.answer.Answered;
import parsbot.feedback.Vote;
import parsbot.message.Keyboard;
import parsbot.message.Notice;
import parsbot.message.OutgoingMessage;
import parsbot.view.Press;
import parsbot.view.PressCode;
import parsbot.view.Trail;
import parsbot.view.View;

/** Does what pressed buttons ask for: in the message that they stand below, but for questions. Thread-safe. */
final class Presses {

    private final Answering answering;
    private final Replies replies;
    private final AnswerMemory memory;
    private final TelegramGateway gateway;
    private final QuickCalls quickly;

    Presses(Answering answering, Replies replies, AnswerMemory memory, TelegramGateway gateway, QuickCalls quickly) {
        this.answering = answering;
        this.replies = replies;
        this.memory = memory;
        this.gateway = gateway;
        this.quickly = quickly;
    }

    /** How a press ended, and what is to be sent as a message of its own, if anything is. */
    record Done(String outcome, Delivery delivery, Optional<Reply> asked) {
        Done(String outcome, Delivery delivery) {
            this(outcome, delivery, Optional.empty());
        }
    }

    Done handle(Incoming.Pressed pressed) throws InterruptedException {
        return switch (PressCode.read(pressed.data()).orElse(null)) {
            case Press.Show(View view) -> show(pressed, view);
            case Press.Judge(Vote vote, Trail trail) -> judge(pressed, vote, trail);
            case Press.Ask ask -> {
                String question = answering.offered().of(ask).orElse(null);
                if (question == null) {
                    yield say(pressed, Notice.BUTTON_UNKNOWN);
                }
                answer(pressed, null);
                Reply reply = replies.toOffered(pressed, question);
                yield new Done("a button: " + reply.outcome(), Delivery.DELIVERED, Optional.of(reply));
            }
            case null -> say(pressed, Notice.BUTTON_UNKNOWN);
        };
    }

    private Done show(Incoming.Pressed pressed, View view) throws InterruptedException {
        Integer message = pressed.message();
        Answered remembered = message == null
                ? null
                : memory.in(pressed.from().chat(), message)
                        .map(AnswerMemory.Shown::answered)
                        .orElse(null);
        Optional<OutgoingMessage> shown = replies.view(view, pressed, remembered);
        if (message == null || shown.isEmpty()) {
            return say(pressed, Notice.GONE);
        }
        answer(pressed, null);
        return new Done(
                "a button: " + view.kind(), gateway.edit(pressed.from(), message, shown.get(), pressed.updateId()));
    }

    private Done judge(Incoming.Pressed pressed, Vote vote, Trail trail) throws InterruptedException {
        Integer message = pressed.message();
        if (message == null) {
            return say(pressed, Notice.GONE);
        }
        Vote before = memory.vote(pressed.from().chat(), message, trail.vote(), vote);
        answering.opinions().voted(trail.marks().stream().findFirst(), trail.outcome(), before, vote);
        answer(pressed, vote == Vote.NONE ? Notice.VOTE_TAKEN_BACK : Notice.VOTED);
        Keyboard voted = answering.renderer().voted(pressed.keyboard(), vote, pressed.language());
        return new Done(
                "a vote",
                voted.isEmpty()
                        ? Delivery.DELIVERED
                        : gateway.edit(pressed.from(), message, voted, pressed.updateId()));
    }

    private Done say(Incoming.Pressed pressed, Notice notice) {
        return new Done("a button: " + notice, answer(pressed, notice));
    }

    /** Tells Telegram that the press has arrived, or the button would seem to be at work. */
    Delivery answer(Incoming.Pressed pressed, @Nullable Notice notice) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(pressed.query());
        if (notice != null) {
            answer.setText(answering.renderer().notice(notice, pressed.language()));
        }
        return quickly.make(answer, pressed.updateId());
    }
}
