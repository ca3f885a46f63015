package parsbot.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.feedback.Vote;
import parsbot.view.Trail;
import parsbot.view.View;

/** Puts what is said into messages. Each method returns at least one message, in the order to be sent. Thread-safe. */
public final class MessageRenderer {

    private final AnswerRenderer answers;
    private final ViewRenderer views;
    private final InlineRenderer inline;
    private final InfoRenderer info;
    private final CoverageBlocks coverage;
    private final Map<Locale, Wording> wordings = new ConcurrentHashMap<>();

    public MessageRenderer(Corpus corpus, Subject subject) {
        this.coverage = new CoverageBlocks(corpus, subject);
        this.answers = new AnswerRenderer(corpus, subject, coverage);
        this.views = new ViewRenderer(corpus, subject, answers);
        this.inline = new InlineRenderer(answers);
        this.info = new InfoRenderer(corpus, subject, coverage);
    }

    /** Returns all of the answer, in the language that its question speaks. */
    public List<OutgoingMessage> answer(Answer answer) {
        return MessageSplitter.split(answers.blocks(wording(answer.question().speaks()), answer, Form.PRIVATE));
    }

    /** Returns the answer as one message, with buttons that turn it to what else there is. */
    public OutgoingMessage reply(Answered answered, Frame frame) {
        return views.answer(wording(frame.language()), answered, Trail.of(answered), frame, 0);
    }

    /**
     * Returns what a button turns a message to.
     *
     * @param remembered the answer that the message gave; null if it is remembered no longer
     * @param positions where everybody stands, for {@link View.Kind#POSITIONS}; null if nothing is known of that
     * @return nothing if it cannot be shown any more
     */
    public Optional<OutgoingMessage> view(
            View view, Frame frame, @Nullable Answered remembered, Answer.@Nullable Positions positions) {
        return views.view(wording(frame.language()), view, frame, remembered, positions);
    }

    /** Returns what is offered to somebody who asks from another chat, the best first; at least one card. */
    public List<InlineCard> cards(Answered answered, Frame frame) {
        return inline.cards(wording(frame.language()), answered, frame);
    }

    /** Returns the answer to a question that may be asked from another chat, under that question. */
    public InlineCard example(String id, Answer answer, Locale language) {
        return inline.example(wording(language), id, answer);
    }

    /** Returns a few questions that the corpus answers; none if nobody wrote any. */
    public List<String> examples(Locale language) {
        return coverage.examples(language);
    }

    /** Returns the label of the button that leads from another chat to that with the bot. */
    public String askPrivately(Locale language) {
        return wording(language).text("button.private");
    }

    /** Returns all of an article, as far as a message holds it. */
    public OutgoingMessage source(Article article, Frame frame) {
        return views.source(wording(frame.language()), article);
    }

    /** Returns the same buttons, all of which know of the vote. */
    public Keyboard voted(Keyboard keyboard, Vote vote, Locale language) {
        return Keyboards.voted(wording(language), keyboard, vote);
    }

    /** Returns what is said of a pressed button, at most 200 characters without formats. */
    public String notice(Notice notice, Locale language) {
        return wording(language).text(notice.key());
    }

    /** Returns the passages as a numbered list, without saying what they are; where there are none, that nothing is found. */
    public List<OutgoingMessage> ranking(List<Citation> citations, Locale language) {
        return MessageSplitter.split(answers.ranking(wording(language), citations));
    }

    /** Returns what {@code /start} says, with examples as buttons. */
    public OutgoingMessage start(Locale language) {
        return withExamples(info.start(wording(language)), language);
    }

    /** Returns what {@code /help} says, with examples as buttons. */
    public OutgoingMessage help(Locale language) {
        return withExamples(info.help(wording(language)), language);
    }

    private OutgoingMessage withExamples(List<RichText> blocks, Locale language) {
        return MessageSplitter.split(blocks).getFirst().with(Keyboards.ofQuestions(coverage.examples(language)));
    }

    /** Returns what the corpus holds, by year, the earliest first. */
    public List<OutgoingMessage> sources(Locale language) {
        return MessageSplitter.split(info.sources(wording(language)));
    }

    /** Returns what {@code /about} says. */
    public List<OutgoingMessage> about(Locale language) {
        return MessageSplitter.split(info.about(wording(language)));
    }

    /**
     * Returns what {@code /privacy} says.
     *
     * @param questionsLogged whether the log shows what was asked
     */
    public List<OutgoingMessage> privacy(Locale language, boolean questionsLogged) {
        return MessageSplitter.split(info.privacy(wording(language), questionsLogged));
    }

    /** Returns what is said to a command that is unknown. */
    public List<OutgoingMessage> unknownCommand(Locale language) {
        return line(language, "unknown.command");
    }

    /** Returns what is said to a photo, a voice message or anything else that is no text. */
    public List<OutgoingMessage> textOnly(Locale language) {
        return line(language, "text.only");
    }

    /** Returns what {@code /forget} says, once the conversation is forgotten. */
    public List<OutgoingMessage> forgotten(Locale language) {
        return line(language, "forgotten");
    }

    /** Returns what is said to somebody who follows a link to what is there no longer. */
    public OutgoingMessage gone(Locale language) {
        return line(language, "link.gone").getFirst();
    }

    /** Returns what is said to a chat that asks more than it may. */
    public List<OutgoingMessage> tooMany(Locale language) {
        return line(language, "too.many");
    }

    /** Returns what is said while there is too much to do. */
    public List<OutgoingMessage> busy(Locale language) {
        return line(language, "busy");
    }

    /** Returns the apology for a question that could not be answered because of a fault; the code stands in the log. */
    public List<OutgoingMessage> apology(Locale language, String code) {
        return line(language, "apology", code);
    }

    private List<OutgoingMessage> line(Locale language, String key, Object... arguments) {
        return MessageSplitter.split(List.of(RichText.words(wording(language).text(key, arguments))));
    }

    private Wording wording(Locale language) {
        return wordings.computeIfAbsent(language, Wording::new);
    }
}
