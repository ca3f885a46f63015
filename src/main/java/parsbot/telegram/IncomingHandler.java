package parsbot.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.message.MessageRenderer;
import parsbot.message.Notice;
import parsbot.message.OutgoingMessage;

/**
 * Answers what comes in. Whatever fails on the way ends in an apology with a code that stands in the log, never in an exception.
 * Thread-safe, if the answerer is.
 */
final class IncomingHandler implements Reception.Work {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingHandler.class);

    /** How often the work on a question may have ended with the process before the question is taken for the cause. */
    private static final int MAX_BEGUN = 30;

    private final MessageRenderer renderer;
    private final TelegramGateway gateway;
    private final Conversations conversations;
    private final AnswerMemory memory;
    private final Replies replies;
    private final Presses presses;
    private final InlineAnswers inline;
    private final BotEvents events;

    /** @param address of the chat with the bot; empty if it has none */
    IncomingHandler(
            Answering answering,
            TelegramGateway gateway,
            QuickCalls quickly,
            Conversations conversations,
            AnswerMemory memory,
            Optional<URI> address,
            Watch watch) {
        this.renderer = answering.renderer();
        this.gateway = gateway;
        this.conversations = conversations;
        this.memory = memory;
        this.replies = new Replies(answering, conversations, memory, address, watch.questionsLogged());
        this.presses = new Presses(answering, replies, memory, gateway, quickly);
        this.inline = new InlineAnswers(answering, quickly, address);
        this.events = watch.events();
    }

    @Override
    public void heardFrom(ChatId chat) {
        gateway.heardFrom(chat);
    }

    @Override
    public boolean answer(Incoming incoming, Progress progress) {
        long began = System.nanoTime();
        try {
            int begun = progress.begin();
            if (begun > MAX_BEGUN) {
                throw new IllegalStateException("the process has ended " + MAX_BEGUN + " times over this question");
            }
            switch (incoming) {
                case Incoming.Asked asked -> say(asked, asked.typed(), replies.to(asked), progress, began);
                case Incoming.Command command -> say(command, command.typed(), replies.to(command), progress, began);
                case Incoming.Unsupported unsupported ->
                    say(
                            unsupported,
                            Typed.PLAINLY,
                            new Reply("Unsupported", renderer.textOnly(unsupported.language())),
                            progress,
                            began);
                case Incoming.Pressed pressed -> press(pressed, progress, began);
                case Incoming.Inline query -> log(query, "inline", inline.answer(query), began);
                case Incoming.Removed removed -> forget(removed);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("update {}: broken off; it is answered after the next start", incoming.updateId());
            return false;
        } catch (Throwable e) {
            return apologize(incoming, progress, e, began);
        }
    }

    private void say(Incoming incoming, Typed typed, Reply reply, Progress progress, long began)
            throws InterruptedException {
        Delivery delivery = Delivery.GONE;
        ChatId chat = incoming.from().chat();
        if (typed.edited() && typed.message() != null && reply.shown().isPresent()) {
            OptionalInt before = memory.messageFor(chat, typed.message());
            if (before.isPresent()) {
                delivery = gateway.edit(
                        incoming.from(), before.getAsInt(), reply.messages().getFirst(), incoming.updateId());
                events.sent(delivery.toString());
                remember(chat, typed, before, reply);
            }
        }
        if (delivery == Delivery.GONE) {
            delivery = deliver(incoming, reply.messages(), progress, message -> remember(chat, typed, message, reply));
        }
        log(incoming, reply.outcome(), delivery, began);
    }

    private void remember(ChatId chat, Typed typed, OptionalInt message, Reply reply) {
        if (message.isPresent()) {
            reply.shown().ifPresent(shown -> memory.remember(chat, typed.message(), message.getAsInt(), shown));
        }
    }

    private void press(Incoming.Pressed pressed, Progress progress, long began) throws InterruptedException {
        Presses.Done done = presses.handle(pressed);
        if (done.asked().isPresent()) {
            say(pressed, Typed.PLAINLY, done.asked().get(), progress, began);
        } else {
            log(pressed, done.outcome(), done.delivery(), began);
        }
    }

    private void forget(Incoming.Removed removed) {
        ChatId chat = removed.from().chat();
        conversations.forget(chat);
        memory.forget(chat);
        gateway.forget(chat);
        LOG.debug("update {}: put out of a chat, which is forgotten", removed.updateId());
    }

    /** Sends those messages that are not known to have been sent before. */
    private Delivery deliver(
            Incoming incoming, List<OutgoingMessage> messages, Progress progress, Consumer<OptionalInt> first)
            throws InterruptedException {
        Destination to = incoming.from();
        Delivery delivery = Delivery.DELIVERED;
        for (int i = 0; i < messages.size(); i++) {
            if (i >= progress.sent()) {
                delivery = gateway.send(
                        to, messages.get(i), incoming.updateId(), notes(progress, i + 1, i == 0 ? first : _ -> {}));
                events.sent(delivery.toString());
                if (delivery != Delivery.DELIVERED) {
                    return delivery;
                }
            }
            to = to.withoutReply();
        }
        return delivery;
    }

    private static SendNotes notes(Progress progress, int message, Consumer<OptionalInt> taken) {
        return new SendNotes() {
            @Override
            public void sending() {
                progress.sending(message);
            }

            @Override
            public void taken(OptionalInt number) {
                progress.sent(message);
                taken.accept(number);
            }
        };
    }

    private boolean apologize(Incoming incoming, Progress progress, Throwable fault, long began) {
        String code =
                String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        LOG.error("update {}: failed, code {}: {}", incoming.updateId(), code, LogText.trace(fault));
        try {
            Delivery delivery = switch (incoming) {
                case Incoming.Pressed pressed -> presses.answer(pressed, Notice.FAILED);
                case Incoming.Inline _, Incoming.Removed _ -> Delivery.FAILED;
                case Incoming.Asked _, Incoming.Command _, Incoming.Unsupported _ ->
                    deliver(incoming, renderer.apology(incoming.language(), code), progress, _ -> {});
            };
            log(incoming, "an apology", delivery, began);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Throwable e) {
            LOG.error("update {}: the apology failed too: {}", incoming.updateId(), LogText.trace(e));
            return true;
        }
    }

    private void log(Incoming incoming, String outcome, Delivery delivery, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        events.answered(outcome, took);
        LOG.info("update {}: {}, {}, {} ms", incoming.updateId(), outcome, delivery, took.toMillis());
    }
}
