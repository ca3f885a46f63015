package parsbot.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Corpus;

/** Puts what is said into messages. Each method returns at least one message, in the order to be sent. Thread-safe. */
public final class MessageRenderer {

    private final AnswerRenderer answers;
    private final InfoRenderer info;
    private final Map<Locale, Wording> wordings = new ConcurrentHashMap<>();

    public MessageRenderer(Corpus corpus, Subject subject) {
        CoverageBlocks coverage = new CoverageBlocks(corpus, subject);
        this.answers = new AnswerRenderer(corpus, subject, coverage);
        this.info = new InfoRenderer(corpus, subject, coverage);
    }

    /** Returns the answer, in the language that its question speaks. */
    public List<OutgoingMessage> answer(Answer answer) {
        return MessageSplitter.split(answers.blocks(wording(answer.question().speaks()), answer));
    }

    /** Returns the passages as a numbered list, without saying what they are; where there are none, that nothing is found. */
    public List<OutgoingMessage> ranking(List<Citation> citations, Locale language) {
        return MessageSplitter.split(answers.ranking(wording(language), citations));
    }

    /** Returns what {@code /start} says. */
    public List<OutgoingMessage> start(Locale language) {
        return MessageSplitter.split(info.start(wording(language)));
    }

    /** Returns what {@code /help} says. */
    public List<OutgoingMessage> help(Locale language) {
        return MessageSplitter.split(info.help(wording(language)));
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
