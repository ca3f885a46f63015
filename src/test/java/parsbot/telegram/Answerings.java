package parsbot.telegram;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.corpus.Corpus;
import parsbot.message.MessageRenderer;
import parsbot.question.Question;
import parsbot.view.OfferedQuestions;

/** What bots of tests answer with. */
final class Answerings {

    private Answerings() {}

    /** Returns one without a corpus, whose renderer says which of its methods was called. */
    static Answering echo(Function<Question, Answer> answerer) {
        return of(answerer, Renderers.echo(), new Corpus(List.of(), ""));
    }

    static Answering of(Function<Question, Answer> answerer, MessageRenderer renderer, Corpus corpus) {
        return new Answering(
                question -> new Answered(answerer.apply(question)),
                renderer,
                corpus,
                new OfferedQuestions(Stream.of("an offered question")),
                Opinions.NONE);
    }
}
