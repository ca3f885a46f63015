package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.quote;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Answered;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.message.OverviewRenderer.Overview;
import parsbot.question.Question;
import parsbot.view.Mark;
import parsbot.view.MarkedPassages;
import parsbot.view.Trail;
import parsbot.view.View;

/**
 * Shows what the buttons of a message turn it to. What it needs is in the view and in the corpus, so that it works for messages of
 * any age; only an answer whose form cannot be told from its passages must be remembered. Thread-safe.
 */
final class ViewRenderer {

    private final Corpus corpus;
    private final AnswerRenderer answers;
    private final OverviewRenderer overviews;
    private final Keyboards keyboards;
    private final MarkedPassages passages;

    ViewRenderer(Corpus corpus, Subject subject, AnswerRenderer answers) {
        this.corpus = corpus;
        this.answers = answers;
        this.overviews = new OverviewRenderer(corpus, subject);
        this.keyboards = new Keyboards(corpus.dispute());
        this.passages = new MarkedPassages(corpus);
    }

    /** Returns the answer as it is first given. */
    OutgoingMessage answer(Wording wording, Answered answered, Trail trail, Frame frame, int page) {
        List<OutgoingMessage> pages = MessageSplitter.split(answers.blocks(wording, answered.answer(), frame.form()));
        if (page > 0 && page < pages.size()) {
            return pages.get(page)
                    .with(keyboards.ofPages(wording, new View(View.Kind.ANSWER, page, trail), page, pages.size()));
        }
        return pages.getFirst().with(keyboards.ofAnswer(wording, answered, trail, frame, pages.size()));
    }

    /**
     * Returns the view.
     *
     * @param remembered the answer that the message gave; null if it is remembered no longer
     * @param positions where everybody stands; null if nothing is known of that
     * @return nothing if it cannot be shown any more
     */
    Optional<OutgoingMessage> view(
            Wording wording,
            View view,
            Frame frame,
            @Nullable Answered remembered,
            Answer.@Nullable Positions positions) {
        return switch (view.kind()) {
            case ANSWER ->
                remembered == null
                        ? answerAgain(wording, view.trail(), frame)
                        : Optional.of(answer(wording, remembered, view.trail(), frame, view.page()));
            case PASSAGES -> furtherPassages(wording, view, frame);
            case CONTEXT -> context(wording, view, frame);
            case EVIDENCE -> evidence(wording, view, remembered);
            case POSITIONS ->
                Optional.ofNullable(positions).map(all -> overview(wording, view, overviews.positions(wording, all)));
            case TIMELINE ->
                corpus.dispute().events().isEmpty()
                        ? Optional.empty()
                        : Optional.of(overview(wording, view, overviews.timeline(wording)));
            case SOURCES -> Optional.of(sources(wording, view, overviews.sources(wording)));
            case PUBLISHERS -> Optional.of(sources(wording, view, overviews.publishers(wording)));
        };
    }

    private OutgoingMessage overview(Wording wording, View view, Overview overview) {
        int page = overview.pages().place(view.page());
        return first(overview.page(wording, page))
                .with(keyboards.ofPages(wording, view, page, overview.pages().count()));
    }

    private OutgoingMessage sources(Wording wording, View view, Overview overview) {
        int page = overview.pages().place(view.page());
        return first(overview.page(wording, page))
                .with(keyboards.ofSources(wording, view, page, overview.pages().count()));
    }

    /** The answer from its passages, where that is all that its form needs; else these passages, named as such. */
    private Optional<OutgoingMessage> answerAgain(Wording wording, Trail trail, Frame frame) {
        List<Citation> cited = found(trail, 0, trail.shown());
        if (cited.isEmpty() || cited.size() < trail.shown()) {
            return Optional.empty();
        }
        Question unknown = new Question("", List.of(), wording.language());
        List<RichText> blocks = switch (trail.outcome()) {
            case GROUNDED -> answers.blocks(wording, new Answer.Grounded(unknown, 1, cited), frame.form());
            case RELATED -> answers.blocks(wording, new Answer.Related(unknown, 0, cited), frame.form());
            case DISPUTED, POSITIONS, NOTHING_FOUND, DECLINED -> {
                List<RichText> again = new ArrayList<>();
                again.add(bold(wording.text("again.heading")).then("\n" + wording.text("again.why")));
                again.addAll(CitationBlocks.firstQuoted(wording, cited, frame.form()));
                yield again;
            }
        };
        return Optional.of(first(blocks).with(keyboards.ofAnswerAgain(wording, trail, frame)));
    }

    private Optional<OutgoingMessage> furtherPassages(Wording wording, View view, Frame frame) {
        Trail trail = view.trail();
        int from = Keyboards.quoted(trail, frame) + view.page() * Keyboards.PASSAGES_OF_PAGE;
        int to = Math.min(from + Keyboards.PASSAGES_OF_PAGE, trail.marks().size());
        List<Citation> cited = found(trail, from, to);
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        int pages = Keyboards.pagesOfPassages(trail, frame);
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("passages.heading") + " " + wording.text("page", view.page() + 2, pages))
                .then("\n" + wording.text("passages.what")));
        blocks.addAll(CitationBlocks.quoted(wording, cited));
        if (cited.size() < to - from) {
            blocks.add(words(wording.text("passages.gone")));
        }
        return Optional.of(first(blocks).with(keyboards.ofPassages(wording, view, from, to, pages)));
    }

    private Optional<OutgoingMessage> context(Wording wording, View view, Frame frame) {
        List<Mark> marks = view.trail().marks();
        if (view.page() >= marks.size()) {
            return Optional.empty();
        }
        Mark mark = marks.get(view.page());
        return passages.find(mark)
                .map(found ->
                        first(context(wording, found)).with(keyboards.ofContext(wording, view.trail(), mark, frame)));
    }

    private static List<RichText> context(Wording wording, MarkedPassages.Found found) {
        Article article = found.article();
        List<RichText> blocks = new ArrayList<>();
        blocks.add(heading(wording, article, found.passage()));
        int place = found.passage().id().number() - 1;
        if (place > 0) {
            blocks.add(around(wording, "context.before", article.passages().get(place - 1)));
        }
        blocks.add(words(wording.text("context.passage") + "\n")
                .then(quote(found.passage().text(), List.of(found.sentence()))));
        if (place + 1 < article.passages().size()) {
            blocks.add(around(wording, "context.after", article.passages().get(place + 1)));
        }
        return blocks;
    }

    private static RichText around(Wording wording, String key, Passage passage) {
        return words(wording.text(key) + "\n").then(quote(passage.text(), List.of()));
    }

    private static RichText heading(Wording wording, Article article, Passage passage) {
        return join(
                "\n",
                List.of(
                        bold(wording.text("context.heading") + " ")
                                .then(CitationBlocks.title(wording, article.source())),
                        CitationBlocks.remarks(wording, article.source(), passage)));
    }

    /** Returns all of an article. */
    OutgoingMessage source(Wording wording, Article article) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(heading(wording, article, article.passages().getFirst()));
        article.passages().forEach(passage -> blocks.add(quote(passage.text(), List.of())));
        return first(blocks);
    }

    private Optional<OutgoingMessage> evidence(Wording wording, View view, @Nullable Answered remembered) {
        List<Citation> cited = remembered == null
                ? found(view.trail(), 0, view.trail().shown())
                : remembered.answer().citations();
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("evidence.heading")));
        blocks.add(join(
                "\n",
                cited.stream()
                        .map(citation -> CitationBlocks.named(wording, citation))
                        .toList()));
        return Optional.of(first(blocks).with(keyboards.ofPages(wording, view, 0, 1)));
    }

    /** Returns the passages of these marks under their numbers, without those that are there no longer. */
    private List<Citation> found(Trail trail, int from, int to) {
        return IntStream.range(from, Math.min(to, trail.marks().size()))
                .mapToObj(i -> passages.find(trail.marks().get(i))
                        .map(found -> found.cited(i + 1))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    // What one message does not hold is behind its links.
    private static OutgoingMessage first(List<RichText> blocks) {
        return MessageSplitter.split(blocks).getFirst();
    }
}
