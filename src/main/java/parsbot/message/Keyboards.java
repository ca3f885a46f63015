package parsbot.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.answer.Outcome;
import parsbot.corpus.Dispute;
import parsbot.feedback.Vote;
import parsbot.view.Mark;
import parsbot.view.OfferedQuestions;
import parsbot.view.Press;
import parsbot.view.PressCode;
import parsbot.view.Trail;
import parsbot.view.View;
import parsbot.view.View.Kind;

/** Puts buttons below messages. Thread-safe. */
final class Keyboards {

    /** How many further passages a page shows. */
    static final int PASSAGES_OF_PAGE = 2;

    private final Dispute dispute;

    Keyboards(Dispute dispute) {
        this.dispute = dispute;
    }

    /** Returns the buttons of an answer's first page, with those to vote on it. */
    Keyboard ofAnswer(Wording wording, Answered answered, Trail trail, Frame frame, int pages) {
        Answer answer = answered.answer();
        List<List<Button>> rows = new ArrayList<>();
        if (pages > 1) {
            rows.add(List.of(next(wording, new View(Kind.ANSWER, 0, trail), 0, pages)));
        }
        switch (answer) {
            case Answer.NothingFound nothing -> nothing.offered().forEach(offer -> rows.add(List.of(ask(offer))));
            case Answer.Grounded _, Answer.Disputed _, Answer.Positions _, Answer.Related _, Answer.Declined _ ->
                rows.addAll(leadingOn(wording, trail, frame));
        }
        if (!(answer instanceof Answer.Declined)) {
            rows.add(votes(wording, trail));
        }
        return new Keyboard(rows);
    }

    /** Returns the buttons of an answer that is shown again from what its buttons say of it. */
    Keyboard ofAnswerAgain(Wording wording, Trail trail, Frame frame) {
        List<List<Button>> rows = new ArrayList<>(leadingOn(wording, trail, frame));
        rows.add(votes(wording, trail));
        return new Keyboard(rows);
    }

    private List<List<Button>> leadingOn(Wording wording, Trail trail, Frame frame) {
        if (!trail.leadsBack()) {
            return List.of();
        }
        List<List<Button>> rows = new ArrayList<>();
        int quoted = quoted(trail, frame);
        if (frame.form() == Form.PRIVATE) {
            rows.add(contexts(wording, trail, 0, quoted));
        }
        List<Button> on = new ArrayList<>();
        int pages = pagesOfPassages(trail, frame);
        if (pages > 1) {
            on.add(show(wording.text("button.more", 2, pages), new View(Kind.PASSAGES, 0, trail)));
        }
        on.add(show(wording.text("button.evidence"), new View(Kind.EVIDENCE, 0, trail)));
        rows.add(on);
        List<Button> overviews = new ArrayList<>();
        if (!dispute.positions().isEmpty() && trail.outcome() != Outcome.POSITIONS) {
            overviews.add(show(wording.text("button.positions"), new View(Kind.POSITIONS, 0, trail)));
        }
        if (!dispute.events().isEmpty()) {
            overviews.add(show(wording.text("button.timeline"), new View(Kind.TIMELINE, 0, trail)));
        }
        rows.add(overviews);
        return rows;
    }

    /** Returns how many passages the answer's first page quotes. */
    static int quoted(Trail trail, Frame frame) {
        return Math.min(trail.shown(), frame.form().quotes());
    }

    /** Returns on how many pages the passages are, the answer being the first. */
    static int pagesOfPassages(Trail trail, Frame frame) {
        return 1 + Math.ceilDiv(trail.marks().size() - quoted(trail, frame), PASSAGES_OF_PAGE);
    }

    /** Returns buttons to other pages of the view, and one back to the answer. */
    Keyboard ofPages(Wording wording, View view, int page, int pages) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(turning(wording, view, page, pages));
        rows.add(back(wording, view.trail()));
        return new Keyboard(rows);
    }

    /** Returns the buttons of a page of further passages, counted from the answer as the first page. */
    Keyboard ofPassages(Wording wording, View view, int from, int to, int pages) {
        List<Button> turning = new ArrayList<>();
        if (view.page() > 0) {
            turning.add(show(wording.text("button.previous", view.page() + 1, pages), view.page(view.page() - 1)));
        }
        if (view.page() + 2 < pages) {
            turning.add(show(wording.text("button.next", view.page() + 3, pages), view.page(view.page() + 1)));
        }
        return new Keyboard(List.of(contexts(wording, view.trail(), from, to), turning, back(wording, view.trail())));
    }

    /** Returns the buttons of a passage in its article. */
    Keyboard ofContext(Wording wording, Trail trail, Mark mark, Frame frame) {
        List<Button> copy = passageLink(frame, mark)
                .map(link -> new Button(wording.text("button.copy"), new Button.Action.Copy(link.toString())))
                .map(List::of)
                .orElse(List.of());
        return new Keyboard(List.of(copy, back(wording, trail)));
    }

    /** Returns the buttons of the list of all sources, by date or by publisher. */
    Keyboard ofSources(Wording wording, View view, int page, int pages) {
        Button order = view.kind() == Kind.SOURCES
                ? show(wording.text("button.by.publisher"), view.turnedTo(Kind.PUBLISHERS))
                : show(wording.text("button.by.date"), view.turnedTo(Kind.SOURCES));
        return ofPages(wording, view, page, pages).then(List.of(List.of(order)));
    }

    /** Returns the questions as buttons that ask them. */
    static Keyboard ofQuestions(List<String> questions) {
        return Keyboard.column(questions.stream().map(Keyboards::ask).toList());
    }

    /** Returns a link that opens the passage in the chat with the bot; empty if the bot has no address. */
    static Optional<URI> passageLink(Frame frame, Mark mark) {
        return frame.chat().map(chat -> URI.create(chat + "?start=" + StartLink.ofPassage(mark)));
    }

    private static List<Button> contexts(Wording wording, Trail trail, int from, int to) {
        return IntStream.range(from, Math.min(to, trail.marks().size()))
                .mapToObj(i -> show(wording.text("button.context", i + 1), new View(Kind.CONTEXT, i, trail)))
                .toList();
    }

    private static List<Button> turning(Wording wording, View view, int page, int pages) {
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(show(wording.text("button.previous", page, pages), view.page(page - 1)));
        }
        if (page + 1 < pages) {
            turning.add(next(wording, view, page, pages));
        }
        return turning;
    }

    private static Button next(Wording wording, View view, int page, int pages) {
        return show(wording.text("button.next", page + 2, pages), view.page(page + 1));
    }

    private static List<Button> back(Wording wording, Trail trail) {
        return trail.leadsBack()
                ? List.of(show(wording.text("button.back"), new View(Kind.ANSWER, 0, trail)))
                : List.of();
    }

    private static List<Button> votes(Wording wording, Trail trail) {
        return List.of(vote(wording, Vote.UP, "button.up", trail), vote(wording, Vote.DOWN, "button.down", trail));
    }

    private static Button vote(Wording wording, Vote vote, String key, Trail trail) {
        boolean given = trail.vote() == vote;
        String label = wording.text(key);
        // Pressed again, the vote is taken back.
        return new Button(
                given ? wording.text("button.voted", label) : label,
                new Button.Action.Press(PressCode.write(new Press.Judge(given ? Vote.NONE : vote, trail))));
    }

    /** Returns the same keyboard with every button knowing of the vote. */
    static Keyboard voted(Wording wording, Keyboard keyboard, Vote vote) {
        return new Keyboard(keyboard.rows().stream()
                .map(row ->
                        row.stream().map(button -> voted(wording, button, vote)).toList())
                .toList());
    }

    private static Button voted(Wording wording, Button button, Vote vote) {
        if (!(button.action() instanceof Button.Action.Press(String data))) {
            return button;
        }
        return switch (PressCode.read(data).orElse(null)) {
            case Press.Show(View view) ->
                show(
                        button.label(),
                        new View(view.kind(), view.page(), view.trail().with(vote)));
            case Press.Judge(Vote wanted, Trail before) -> {
                Vote of = wanted == Vote.NONE ? before.vote() : wanted;
                yield vote(wording, of, of == Vote.UP ? "button.up" : "button.down", before.with(vote));
            }
            case Press.Ask _ -> button;
            case null -> button;
        };
    }

    private static Button ask(String question) {
        return new Button(question, new Button.Action.Press(PressCode.write(OfferedQuestions.ask(question))));
    }

    private static Button show(String label, View view) {
        return new Button(label, new Button.Action.Press(PressCode.write(new Press.Show(view))));
    }
}
