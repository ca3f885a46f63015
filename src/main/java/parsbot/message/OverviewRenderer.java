package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.words;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parsbot.answer.Answer;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Event;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Published;
import parsbot.corpus.Source;

/** Shows what the whole corpus holds, on pages: who stands where, what happened, and the sources. Thread-safe. */
final class OverviewRenderer {

    private final Corpus corpus;
    private final PositionsRenderer positions;

    OverviewRenderer(Corpus corpus, Subject subject) {
        this.corpus = corpus;
        this.positions = new PositionsRenderer(corpus.dispute(), subject);
    }

    /** What is shown, below its heading. */
    record Overview(RichText heading, Pages pages) {

        /** Returns the blocks of a page; the heading says which one it is, if there are more. */
        List<RichText> page(Wording wording, int page) {
            RichText titled = pages.count() == 1
                    ? heading
                    : heading.then(" " + wording.text("page", pages.place(page) + 1, pages.count()));
            return Stream.concat(Stream.of(titled), pages.page(page).stream()).toList();
        }
    }

    Overview positions(Wording wording, Answer.Positions all) {
        return new Overview(bold(positions.heading(wording)), Pages.of(positions.lines(wording, all)));
    }

    Overview timeline(Wording wording) {
        return new Overview(
                bold(wording.text("timeline.heading")),
                Pages.of(corpus.dispute().events().stream()
                        .map(event -> new Pages.Line(
                                String.valueOf(event.date().earliest().getYear()), line(wording, event)))
                        .toList()));
    }

    private RichText line(Wording wording, Event event) {
        RichText what = words("• ")
                .then(bold(wording.atTheBeginning(wording.date(event.date()))))
                .then(": " + event.what().in(wording.language()));
        return event.mentions().isEmpty()
                ? what
                : what.then(" (")
                        .then(CitationBlocks.publisher(corpus.article(
                                        event.mentions().getFirst().passage().article())
                                .source()))
                        .then(")");
    }

    Overview sources(Wording wording) {
        return sources(
                wording,
                corpus.articles().stream()
                        .sorted(Comparator.comparing(article -> article.source().published()))
                        .map(article -> new Pages.Line(
                                year(wording, article.source().published()), byDate(wording, article.source()))));
    }

    Overview publishers(Wording wording) {
        return sources(
                wording,
                corpus.articles().stream()
                        .sorted(Comparator.comparing((Article article) -> FoldedText.of(publisher(wording, article))
                                        .words())
                                .thenComparing(article -> article.source().published()))
                        .map(article ->
                                new Pages.Line(publisher(wording, article), byPublisher(wording, article.source()))));
    }

    private Overview sources(Wording wording, Stream<Pages.Line> lines) {
        return new Overview(
                bold(wording.text("sources.heading", corpus.articles().size())), Pages.of(lines.toList()));
    }

    private static String year(Wording wording, Published published) {
        return published instanceof Published.Undated
                ? wording.text("sources.undated")
                : String.valueOf(published.earliest().getYear());
    }

    private static String publisher(Wording wording, Article article) {
        String publisher = article.source().publisher();
        return publisher == null ? wording.text("sources.unnamed") : publisher;
    }

    private static RichText byDate(Wording wording, Source source) {
        String date = source.published() instanceof Published.Undated ? "" : wording.date(source.published()) + " – ";
        String publisher = source.publisher() == null ? "" : source.publisher() + ": ";
        return words("• " + date + publisher).then(CitationBlocks.title(wording, source));
    }

    private static RichText byPublisher(Wording wording, Source source) {
        RichText title = words("• ").then(CitationBlocks.title(wording, source));
        return source.published() instanceof Published.Undated
                ? title
                : title.then(" (" + wording.date(source.published()) + ")");
    }
}
