package parsbot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
final class IncomingHandler implements Consumer<Incoming> {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingHandler.class);

    private final Function<Question, Answer> answerer;
    private final MessageRenderer renderer;
    private final TelegramGateway gateway;

    IncomingHandler(Function<Question, Answer> answerer, MessageRenderer renderer, TelegramGateway gateway) {
        this.answerer = answerer;
        this.renderer = renderer;
        this.gateway = gateway;
    }

    /** What is said, and how the log calls it. */
    private record Reply(String outcome, List<OutgoingMessage> messages) {}

    @Override
    public void accept(Incoming incoming) {
        long began = System.nanoTime();
        try {
            Reply reply = reply(incoming);
            Delivery delivery = deliver(incoming, reply.messages());
            log(incoming, reply.outcome(), delivery, began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("update {}: broken off", incoming.updateId());
        } catch (Throwable e) {
            apologize(incoming, e, began);
        }
    }

    private Reply reply(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Asked asked -> answer(asked.text(), asked.language());
            case Incoming.Command command -> reply(command);
            case Incoming.Unsupported unsupported ->
                new Reply("Unsupported", renderer.textOnly(unsupported.language()));
        };
    }

    private Reply reply(Incoming.Command command) {
        Locale language = command.language();
        KnownCommand known = KnownCommand.named(command.name()).orElse(null);
        return switch (known) {
            case START -> new Reply("/start", renderer.start(language));
            case ASK ->
                command.argument().isEmpty()
                        ? new Reply("/ask", renderer.help(language))
                        : answer(command.argument(), language);
            case HELP -> new Reply("/help", renderer.help(language));
            case POSITIONS, TIMELINE ->
                new Reply(
                        "/" + known.typed(),
                        renderer.answer(answerer.apply(new Question(known.typed(), List.of(), language))));
            case SOURCES -> new Reply("/sources", renderer.sources(language));
            case ABOUT -> new Reply("/about", renderer.about(language));
            case PRIVACY -> new Reply("/privacy", renderer.privacy(language));
            case null -> new Reply("an unknown command", renderer.unknownCommand(language));
        };
    }

    private Reply answer(String text, Locale language) {
        Answer answer = answerer.apply(new Question(text, List.of(), language));
        return new Reply(answer.getClass().getSimpleName(), renderer.answer(answer));
    }

    private Delivery deliver(Incoming incoming, List<OutgoingMessage> messages) throws InterruptedException {
        Destination to = incoming.from();
        Delivery delivery = Delivery.FAILED;
        for (OutgoingMessage message : messages) {
            delivery = gateway.send(to, message, incoming.updateId());
            if (delivery != Delivery.DELIVERED) {
                return delivery;
            }
            to = to.withoutReply();
        }
        return delivery;
    }

    private void apologize(Incoming incoming, Throwable fault, long began) {
        String code =
                String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        LOG.error("update {}: failed, code {}: {}", incoming.updateId(), code, LogText.trace(fault));
        try {
            Delivery delivery = deliver(incoming, renderer.apology(incoming.language(), code));
            log(incoming, "an apology", delivery, began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("update {}: the apology failed too: {}", incoming.updateId(), LogText.trace(e));
        }
    }

    private static void log(Incoming incoming, String outcome, Delivery delivery, long began) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        LOG.info("update {}: {}, {}, {} ms", incoming.updateId(), outcome, delivery, millis);
    }
}
