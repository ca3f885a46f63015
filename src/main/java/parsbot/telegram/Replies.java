package parsbot.telegram;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.corpus.Actor;
import parsbot.corpus.Corpus;
import parsbot.corpus.DisputedPoint;
import parsbot.message.Frame;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.StartLink;
import parsbot.question.Question;
import parsbot.view.MarkedPassages;
import parsbot.view.Trail;
import parsbot.view.View;

/** Finds what is said to questions and commands. Thread-safe, if the answerer is. */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Answering answering;
    private final MessageRenderer renderer;
    private final Conversations conversations;
    private final AnswerMemory memory;
    private final Optional<URI> address;
    private final boolean questionsLogged;
    private final MarkedPassages passages;
    // In the order in which they come, so that no chat waits for one that asks much.
    private final Semaphore atWork =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** @param address of the chat with the bot; empty if it has none */
    Replies(
            Answering answering,
            Conversations conversations,
            AnswerMemory memory,
            Optional<URI> address,
            boolean questionsLogged) {
        this.answering = answering;
        this.renderer = answering.renderer();
        this.conversations = conversations;
        this.memory = memory;
        this.address = address;
        this.questionsLogged = questionsLogged;
        this.passages = new MarkedPassages(answering.corpus());
    }

    /** Returns for whom a message is made. */
    Frame frame(Incoming incoming) {
        return new Frame(incoming.language(), incoming.from().form(), address);
    }

    /** Returns what is said to a question. */
    Reply to(Incoming.Asked asked) throws InterruptedException {
        return answer(asked, asked.asker(), asked.typed(), asked.text());
    }

    /** Returns what is said to a command. */
    Reply to(Incoming.Command command) throws InterruptedException {
        Locale language = command.language();
        KnownCommand known = KnownCommand.named(command.name()).orElse(null);
        return switch (known) {
            case START -> start(command);
            case ASK ->
                command.argument().isEmpty()
                        ? new Reply("/ask", renderer.help(language))
                        : answer(command, command.asker(), command.typed(), command.argument());
            case HELP -> new Reply("/help", renderer.help(language));
            case POSITIONS -> overview(command, View.Kind.POSITIONS);
            case TIMELINE -> overview(command, View.Kind.TIMELINE);
            case SOURCES -> overview(command, View.Kind.SOURCES);
            case ABOUT -> new Reply("/about", renderer.about(language));
            case PRIVACY -> new Reply("/privacy", renderer.privacy(language, questionsLogged));
            case FORGET -> {
                conversations.forget(command.asker());
                memory.forget(command.asker());
                yield new Reply("/forget", renderer.forgotten(language));
            }
            case null -> new Reply("an unknown command", renderer.unknownCommand(language));
        };
    }

    private Reply start(Incoming.Command command) throws InterruptedException {
        StartLink link = StartLink.read(command.argument()).orElse(null);
        Optional<Reply> led = switch (link) {
            case StartLink.ToPassage(var mark) ->
                passages.find(mark)
                        .flatMap(found -> view(
                                new View(
                                        View.Kind.CONTEXT,
                                        0,
                                        Trail.of(new Answered(new Answer.Grounded(
                                                new Question("", List.of(), command.language()),
                                                1,
                                                List.of(found.cited(1)))))),
                                command,
                                null))
                        .map(message -> new Reply("/start", message));
            case StartLink.ToSource(var id) ->
                answering.corpus().articles().stream()
                        .filter(article -> article.id().value().equals(id))
                        .findFirst()
                        .map(article -> new Reply("/start", renderer.source(article, frame(command))));
            case StartLink.ToTopic(var name) -> topic(command, name);
            case null -> Optional.empty();
        };
        OutgoingMessage greeting = renderer.start(command.language());
        return led.orElseGet(() -> link == null
                ? new Reply("/start", greeting)
                : new Reply("/start", List.of(renderer.gone(command.language()), greeting)));
    }

    private Optional<Reply> topic(Incoming.Command command, String name) throws InterruptedException {
        KnownCommand known = KnownCommand.named(name).orElse(null);
        if (known == KnownCommand.POSITIONS || known == KnownCommand.TIMELINE || known == KnownCommand.SOURCES) {
            return Optional.of(overview(command, View.Kind.valueOf(known.name())));
        }
        Corpus corpus = answering.corpus();
        Optional<String> question = corpus.dispute().points().stream()
                .filter(point -> point.id().toString().equals(name))
                .map(DisputedPoint::question)
                .map(text -> text.in(Locale.ENGLISH))
                .findFirst()
                .or(() -> corpus.dispute().actors().stream()
                        .filter(actor -> actor.id().toString().equals(name))
                        .map(Actor::name)
                        .map(actor -> "where does " + actor + " stand")
                        .findFirst());
        return question.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(command, Asker.UNKNOWN, Typed.PLAINLY, question.get()));
    }

    private Reply overview(Incoming.Command command, View.Kind kind) {
        String outcome = "/" + command.name();
        return view(new View(kind, 0), command, null)
                .map(message -> new Reply(outcome, message))
                // A corpus of which nothing is noted.
                .orElseGet(() -> new Reply(
                        outcome,
                        renderer.reply(
                                new Answered(new Answer.NothingFound(
                                        new Question(command.name(), List.of(), command.language()), 0)),
                                frame(command))));
    }

    /**
     * Returns what a view shows; empty if it cannot be shown any more.
     *
     * @param remembered the answer that the message gave; null if it is remembered no longer
     */
    Optional<OutgoingMessage> view(View view, Incoming to, @Nullable Answered remembered) {
        Answer.Positions positions = view.kind() == View.Kind.POSITIONS
                        && answering
                                        .answerer()
                                        .apply(new Question(KnownCommand.POSITIONS.typed(), List.of(), to.language()))
                                        .answer()
                                instanceof Answer.Positions all
                ? all
                : null;
        return renderer.view(view, frame(to), remembered, positions);
    }

    /** Returns what is said to a question that a button asks. */
    Reply toOffered(Incoming.Pressed pressed, String question) throws InterruptedException {
        return answer(pressed, pressed.asker(), Typed.PLAINLY, question);
    }

    private Reply answer(Incoming incoming, Asker asker, Typed typed, String text) throws InterruptedException {
        if (questionsLogged) {
            LOG.info("update {}: asked '{}'", incoming.updateId(), LogText.onOneLine(text));
        }
        atWork.acquire();
        try {
            ChatId chat = incoming.from().chat();
            Optional<AnswerMemory.Shown> before =
                    typed.edited() && typed.message() != null ? memory.to(chat, typed.message()) : Optional.empty();
            List<String> previous =
                    before.map(AnswerMemory.Shown::previous).orElseGet(() -> previous(chat, asker, typed));
            Answered answered = answering.answerer().apply(new Question(text, previous, incoming.language()));
            if (before.isPresent()) {
                conversations.replace(asker, before.get().question(), text);
            } else {
                conversations.add(asker, text);
            }
            if (answered.answer() instanceof Answer.NothingFound) {
                answering.opinions().notFound(chat.value(), text);
            }
            // What belongs to nobody is remembered as the chat's.
            Asker owner = asker.isKnown() ? asker : new Asker(chat, 0);
            return new Reply(
                    renderer.reply(answered, frame(incoming)), new AnswerMemory.Shown(owner, text, previous, answered));
        } finally {
            atWork.release();
        }
    }

    /** Returns the questions before this one: those of the answer that it replies to, else of its person's conversation. */
    private List<String> previous(ChatId chat, Asker asker, Typed typed) {
        Optional<AnswerMemory.Shown> repliedTo =
                typed.repliedTo() == null ? Optional.empty() : memory.in(chat, typed.repliedTo());
        return repliedTo.map(AnswerMemory.Shown::conversation).orElseGet(() -> conversations.previous(asker));
    }
}
