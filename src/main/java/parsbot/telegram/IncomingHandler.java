package parsbot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.answer.Answer;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.question.Question;

/**
 * Answers what comes in. Whatever fails on the way ends in an apology with a code that stands in the log, never in an exception.
 * Thread-safe, if the answerer is.
 */
final class IncomingHandler implements Reception.Work {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingHandler.class);

    /** How often the work on a question may have ended with the process before the question is taken for the cause. */
    private static final int MAX_BEGUN = 30;

    private final Function<Question, Answer> answerer;
    private final MessageRenderer renderer;
    private final TelegramGateway gateway;
    private final Conversations conversations;
    private final BotEvents events;
    private final boolean questionsLogged;
    // In the order in which they come, so that no chat waits for one that asks much.
    private final Semaphore answering =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    IncomingHandler(
            Function<Question, Answer> answerer,
            MessageRenderer renderer,
            TelegramGateway gateway,
            Conversations conversations,
            Watch watch) {
        this.answerer = answerer;
        this.renderer = renderer;
        this.gateway = gateway;
        this.conversations = conversations;
        this.events = watch.events();
        this.questionsLogged = watch.questionsLogged();
    }

    /** What is said, and how the log calls it. */
    private record Reply(String outcome, List<OutgoingMessage> messages) {}

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
            Reply reply = reply(incoming);
            Delivery delivery = deliver(incoming, reply.messages(), progress);
            log(incoming, reply.outcome(), delivery, began);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("update {}: broken off; it is answered after the next start", incoming.updateId());
            return false;
        } catch (Throwable e) {
            return apologize(incoming, progress, e, began);
        }
    }

    private Reply reply(Incoming incoming) throws InterruptedException {
        return switch (incoming) {
            case Incoming.Asked asked -> answer(asked, asked.asker(), asked.text());
            case Incoming.Command command -> reply(command);
            case Incoming.Unsupported unsupported ->
                new Reply("Unsupported", renderer.textOnly(unsupported.language()));
        };
    }

    private Reply reply(Incoming.Command command) throws InterruptedException {
        Locale language = command.language();
        KnownCommand known = KnownCommand.named(command.name()).orElse(null);
        return switch (known) {
            case START -> new Reply("/start", renderer.start(language));
            case ASK ->
                command.argument().isEmpty()
                        ? new Reply("/ask", renderer.help(language))
                        : answer(command, command.asker(), command.argument());
            case HELP -> new Reply("/help", renderer.help(language));
            case POSITIONS, TIMELINE ->
                new Reply(
                        "/" + known.typed(),
                        renderer.answer(answerer.apply(new Question(known.typed(), List.of(), language))));
            case SOURCES -> new Reply("/sources", renderer.sources(language));
            case ABOUT -> new Reply("/about", renderer.about(language));
            case PRIVACY -> new Reply("/privacy", renderer.privacy(language, questionsLogged));
            case FORGET -> {
                conversations.forget(command.asker());
                yield new Reply("/forget", renderer.forgotten(language));
            }
            case null -> new Reply("an unknown command", renderer.unknownCommand(language));
        };
    }

    private Reply answer(Incoming incoming, Asker asker, String text) throws InterruptedException {
        if (questionsLogged) {
            LOG.info("update {}: asked '{}'", incoming.updateId(), LogText.onOneLine(text));
        }
        answering.acquire();
        try {
            Answer answer =
                    answerer.apply(new Question(text, conversations.previous(asker, text), incoming.language()));
            conversations.add(asker, text);
            return new Reply(answer.getClass().getSimpleName(), renderer.answer(answer));
        } finally {
            answering.release();
        }
    }

    /** Sends those messages that are not known to have been sent before. */
    private Delivery deliver(Incoming incoming, List<OutgoingMessage> messages, Progress progress)
            throws InterruptedException {
        Destination to = incoming.from();
        Delivery delivery = Delivery.DELIVERED;
        for (int i = 0; i < messages.size(); i++) {
            if (i >= progress.sent()) {
                delivery = gateway.send(to, messages.get(i), incoming.updateId(), notes(progress, i + 1));
                events.sent(delivery.toString());
                if (delivery != Delivery.DELIVERED) {
                    return delivery;
                }
            }
            to = to.withoutReply();
        }
        return delivery;
    }

    private static SendNotes notes(Progress progress, int message) {
        return new SendNotes() {
            @Override
            public void sending() {
                progress.sending(message);
            }

            @Override
            public void taken() {
                progress.sent(message);
            }
        };
    }

    private boolean apologize(Incoming incoming, Progress progress, Throwable fault, long began) {
        String code =
                String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        LOG.error("update {}: failed, code {}: {}", incoming.updateId(), code, LogText.trace(fault));
        try {
            Delivery delivery = deliver(incoming, renderer.apology(incoming.language(), code), progress);
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
