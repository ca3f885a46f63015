package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Published;
import parsbot.corpus.Source;

/** Says what the bot and its collection are, as blocks of a message. Thread-safe. */
final class InfoRenderer {

    private final Corpus corpus;
    private final Subject subject;
    private final CoverageBlocks coverage;

    InfoRenderer(Corpus corpus, Subject subject, CoverageBlocks coverage) {
        this.corpus = corpus;
        this.subject = subject;
        this.coverage = coverage;
    }

    List<RichText> start(Wording wording) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(subject.in(wording.language())
                .map(known -> wording.text("start.heading", known.name()))
                .orElse(wording.text("start.heading.unnamed"))));
        blocks.add(words(wording.text("start.how")));
        blocks.addAll(coverage.examplesBelow(wording, "start.try"));
        return blocks;
    }

    List<RichText> help(Wording wording) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("help.heading")));
        blocks.add(words(wording.text("help.text")));
        List<String> commands = new ArrayList<>();
        commands.add(wording.text("help.commands"));
        if (!corpus.dispute().positions().isEmpty()) {
            commands.add(wording.text("help.command.positions"));
        }
        if (!corpus.dispute().events().isEmpty()) {
            commands.add(wording.text("help.command.timeline"));
        }
        commands.add(wording.text("help.command.sources"));
        commands.add(wording.text("help.command.about"));
        commands.add(wording.text("help.command.privacy"));
        commands.add(wording.text("help.command.forget"));
        blocks.add(words(String.join("\n", commands)));
        blocks.addAll(coverage.examplesBelow(wording, "start.try"));
        return blocks;
    }

    List<RichText> sources(Wording wording) {
        Map<Integer, List<Article>> byYear = new TreeMap<>();
        corpus.articles().stream()
                .sorted(Comparator.comparing(article -> article.source().published()))
                .forEach(article -> byYear.computeIfAbsent(
                                article.source().published().earliest().getYear(), _ -> new ArrayList<>())
                        .add(article));
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("sources.heading", corpus.articles().size())));
        byYear.values().forEach(articles -> blocks.add(sourcesOfYear(wording, articles)));
        return blocks;
    }

    private static RichText sourcesOfYear(Wording wording, List<Article> articles) {
        List<RichText> lines = new ArrayList<>();
        Published first = articles.getFirst().source().published();
        lines.add(bold(
                first instanceof Published.Undated
                        ? wording.text("sources.undated")
                        : String.valueOf(first.earliest().getYear())));
        for (Article article : articles) {
            Source source = article.source();
            String date =
                    source.published() instanceof Published.Undated ? "" : wording.date(source.published()) + " – ";
            String publisher = source.publisher() == null ? "" : source.publisher() + ": ";
            lines.add(words(date + publisher).then(CitationBlocks.title(wording, source)));
        }
        return join("\n", lines);
    }

    List<RichText> about(Wording wording) {
        return List.of(
                bold(wording.text("about.heading")),
                words(subject.in(wording.language())
                        .map(Subject.Words::about)
                        .filter(about -> !about.isEmpty())
                        .orElse(wording.text("about.unnamed"))),
                words(wording.text(
                        "about.counts",
                        corpus.articles().size(),
                        corpus.passages().count())),
                words(wording.text("about.honest")));
    }

    List<RichText> privacy(Wording wording, boolean questionsLogged) {
        String log = wording.text(questionsLogged ? "privacy.log.questions" : "privacy.log.none");
        return List.of(
                bold(wording.text("privacy.heading")),
                words(wording.text("privacy.text", log)),
                words(wording.text("privacy.disk")),
                words(wording.text("privacy.memory")),
                words(wording.text("privacy.votes")),
                words(wording.text("privacy.links")));
    }
}
