package parsbot.telegram;

import java.util.function.Function;
import parsbot.answer.Answered;
import parsbot.corpus.Corpus;
import parsbot.message.MessageRenderer;
import parsbot.question.Question;
import parsbot.view.OfferedQuestions;

/**
 * What a bot answers with. Immutable and thread-safe.
 *
 * @param answerer called by many threads at once; what it throws becomes an apology
 * @param corpus what is answered from
 * @param offered the questions that buttons may ask
 */
public record Answering(
        Function<Question, Answered> answerer,
        MessageRenderer renderer,
        Corpus corpus,
        OfferedQuestions offered,
        Opinions opinions) {}
