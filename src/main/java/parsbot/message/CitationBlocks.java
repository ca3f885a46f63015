package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.link;
import static parsbot.message.RichText.quote;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parsbot.answer.Citation;
import parsbot.corpus.Completeness;
import parsbot.corpus.Passage;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.corpus.TextOrigin;
import parsbot.corpus.TitleOrigin;

/** Shows cited passages with their sources, each under its number. Thread-safe. */
final class CitationBlocks {

    private CitationBlocks() {}

    /** Returns each passage as a quote, a block each. */
    static List<RichText> quoted(Wording wording, List<Citation> citations) {
        return citations.stream().map(citation -> quoted(wording, citation)).toList();
    }

    /** Returns the first passages as quotes, a block each. */
    static List<RichText> firstQuoted(Wording wording, List<Citation> citations, Form form) {
        return quoted(wording, citations.stream().limit(form.quotes()).toList());
    }

    /** Returns the first passages as quotes, and the sources of the others as one list that opens when it is tapped. */
    static List<RichText> quotedOrNamed(Wording wording, List<Citation> citations, Form form) {
        List<RichText> blocks = new ArrayList<>(firstQuoted(wording, citations, form));
        if (citations.size() > form.quotes()) {
            RichText named = join(
                    "\n",
                    citations.stream()
                            .skip(form.quotes())
                            .map(citation -> named(wording, citation))
                            .toList());
            blocks.add(words(wording.text("citation.further") + "\n").then(named.quoted()));
        }
        return blocks;
    }

    /** Returns the numbers under which the passages stand, as a text refers to them. */
    static String numbers(List<Integer> ranks) {
        return ranks.stream().map(rank -> "[" + rank + "]").collect(Collectors.joining(" "));
    }

    /** One numbered passage: its source above it, so that who says it is read before what is said. */
    private static RichText quoted(Wording wording, Citation citation) {
        List<RichText> lines = new ArrayList<>();
        lines.add(number(citation).then(title(wording, citation.article().source())));
        lines.add(remarks(wording, citation.article().source(), citation.passage()));
        lines.add(quote(citation.passage().text(), citation.highlights()));
        if (!citation.also().isEmpty()) {
            lines.add(also(wording, citation));
        }
        return join("\n", lines);
    }

    /** Returns whose words a passage is, of when, and what a reader should know of it. */
    static RichText remarks(Wording wording, Source source, Passage passage) {
        List<String> remarks = new ArrayList<>();
        remarks.add(origin(wording, source));
        if (source.completeness() == Completeness.BEGINNING) {
            remarks.add(wording.text("citation.beginning"));
        }
        if (!passage.language().equals(wording.language())) {
            remarks.add(wording.text("citation.language", languageName(wording, passage.language())));
        }
        return italic(String.join(" · ", remarks));
    }

    /** Returns the publishers of the passages as links to their texts. */
    static RichText publishers(List<Citation> citations) {
        return join(
                ", ",
                citations.stream()
                        .map(citation -> publisher(citation.article().source()))
                        .distinct()
                        .toList());
    }

    /** Returns the publisher, or where there is none the title, as a link to the text. */
    static RichText publisher(Source source) {
        return link(source.publisher() == null ? source.title() : source.publisher(), source.url());
    }

    /** Returns the number and the source only, on one line. */
    static RichText named(Wording wording, Citation citation) {
        Source source = citation.article().source();
        String date = wording.date(source.published());
        String from = source.publisher() == null ? date : source.publisher() + ", " + date;
        RichText line = number(citation)
                .then(title(wording, source))
                .then(" (")
                .then(from)
                .then(")");
        return citation.also().isEmpty() ? line : join("\n", List.of(line, also(wording, citation)));
    }

    private static RichText number(Citation citation) {
        return bold(citation.rank() + ". ");
    }

    private static RichText also(Wording wording, Citation citation) {
        List<RichText> sources = citation.also().stream()
                .map(Citation.NearCopy::article)
                .distinct()
                .map(article -> title(wording, article.source())
                        .then(
                                article.source().publisher() == null
                                        ? ""
                                        : " (" + article.source().publisher() + ")"))
                .toList();
        return wording.rich("citation.also", join("; ", sources));
    }

    /** Returns the title as a link, marked if it is not the source's own. */
    static RichText title(Wording wording, Source source) {
        RichText title = link(source.title(), source.url());
        return source.titleOrigin() == TitleOrigin.HEADLINE ? title : wording.rich("citation.untitled", title);
    }

    /** Returns whose words they are, and of when, for what stands right above: the date first, if there is one. */
    static String originAsOf(Wording wording, Source source) {
        return source.published() instanceof Published.Undated
                ? origin(wording, source)
                : wording.text("as.of", wording.date(source.published())) + " · "
                        + wording.text(key("drawn", source), kind(wording, source));
    }

    private static String origin(Wording wording, Source source) {
        return wording.text(key("origin", source), kind(wording, source), wording.date(source.published()));
    }

    private static String key(String prefix, Source source) {
        return prefix + (source.text() == TextOrigin.SUMMARY ? ".summary" : ".original");
    }

    private static String kind(Wording wording, Source source) {
        if (source.publisher() == null) {
            return wording.text("source.titled", source.title());
        }
        String key = source.kind() == null ? "text" : source.kind().name().toLowerCase(Locale.ROOT);
        return wording.text("source." + key, source.publisher());
    }

    private static String languageName(Wording wording, Locale language) {
        return switch (language.getLanguage()) {
            case "en", "es" -> wording.text("language." + language.getLanguage());
            default -> language.getDisplayLanguage(wording.language());
        };
    }
}
