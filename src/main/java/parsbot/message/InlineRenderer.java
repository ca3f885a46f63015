package parsbot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.answer.Citation;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.question.Question;
import parsbot.view.Mark;
import parsbot.view.MarkedPassages;
import parsbot.view.PressCode;

/** Shows answers to somebody who asks from another chat, as cards to choose from. Thread-safe. */
final class InlineRenderer {

    /** What phones show of a title. */
    private static final int MAX_TITLE = 120;

    private final AnswerRenderer answers;

    InlineRenderer(AnswerRenderer answers) {
        this.answers = answers;
    }

    /** Returns the answer as a whole where it is more than its passages, then each passage. */
    List<InlineCard> cards(Wording wording, Answered answered, Frame frame) {
        Answer answer = answered.answer();
        List<InlineCard> cards = new ArrayList<>();
        boolean plain =
                answer instanceof Answer.Grounded grounded && grounded.items().isEmpty();
        if (!plain) {
            cards.add(whole(wording, "answer", answer));
        }
        // A passage that is merely related would look like an answer among others that are.
        if (!(answer instanceof Answer.Related)) {
            Stream.concat(answer.citations().stream(), answered.further().stream())
                    .limit(Answered.MOST)
                    .forEach(citation -> cards.add(passage(wording, citation, frame)));
        }
        return cards;
    }

    /** Returns a question that can be asked, with its answer. */
    InlineCard example(Wording wording, String id, Answer answer) {
        InlineCard whole = whole(wording, id, answer);
        return new InlineCard(id, cut(answer.question().text()), whole.title(), whole.message());
    }

    private InlineCard whole(Wording wording, String id, Answer answer) {
        OutgoingMessage message = MessageSplitter.split(answers.blocks(wording, answer, Form.GROUP))
                .getFirst();
        String[] lines = message.plain().split("\n", 3);
        return new InlineCard(id, cut(lines[0]), lines.length > 1 ? cut(lines[1]) : "", message);
    }

    private InlineCard passage(Wording wording, Citation citation, Frame frame) {
        Citation alone = new Citation(
                1, citation.article(), citation.passage(), citation.highlights(), citation.score(), List.of());
        Answer answer = new Answer.Grounded(new Question("", List.of(), wording.language()), 1, List.of(alone));
        Mark mark = MarkedPassages.of(citation);
        Optional<Button> button = Keyboards.passageLink(frame, mark)
                .map(link -> new Button(wording.text("button.chat"), new Button.Action.Open(link)));
        return new InlineCard(
                PressCode.passage(mark),
                cut(citation.keySentences().getFirst()),
                cut(source(wording, citation.article().source())),
                MessageSplitter.split(answers.blocks(wording, answer, Form.GROUP))
                        .getFirst()
                        .with(button.map(List::of).map(Keyboard::column).orElse(Keyboard.NONE)));
    }

    private static String source(Wording wording, Source source) {
        String publisher = source.publisher() == null ? source.title() : source.publisher();
        return source.published() instanceof Published.Undated
                ? publisher
                : publisher + ", " + wording.date(source.published());
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TITLE) {
            return text;
        }
        int space = text.lastIndexOf(' ', MAX_TITLE - 1);
        int end = space > MAX_TITLE / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, MAX_TITLE - 1));
        return text.substring(0, end) + "…";
    }
}
