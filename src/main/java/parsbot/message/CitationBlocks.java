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
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.corpus.TextOrigin;
import parsbot.corpus.TitleOrigin;

/** Shows cited passages with their sources, each under its number. Thread-safe. */
final class CitationBlocks {

    /** How many passages are quoted below an overview; of the others only the sources are named. */
    private static final int QUOTED = 3;

    private CitationBlocks() {}

    /** Returns each passage as a quote, a block each. */
    static List<RichText> quoted(Wording wording, List<Citation> citations) {
        return citations.stream().map(citation -> quoted(wording, citation)).toList();
    }

    /** Returns the first passages as quotes, and the sources of the others as one list. */
    static List<RichText> firstQuoted(Wording wording, List<Citation> citations) {
        List<RichText> blocks =
                new ArrayList<>(quoted(wording, citations.stream().limit(QUOTED).toList()));
        if (citations.size() > QUOTED) {
            List<RichText> lines = new ArrayList<>();
            lines.add(words(wording.text("citation.further")));
            citations.stream().skip(QUOTED).forEach(citation -> lines.add(named(wording, citation)));
            blocks.add(join("\n", lines));
        }
        return blocks;
    }

    /** Returns the numbers under which the passages stand, as a text refers to them. */
    static String numbers(List<Integer> ranks) {
        return ranks.stream().map(rank -> "[" + rank + "]").collect(Collectors.joining(" "));
    }

    /** One numbered passage: its source above it, so that who says it is read before what is said. */
    private static RichText quoted(Wording wording, Citation citation) {
        Source source = citation.article().source();
        List<RichText> lines = new ArrayList<>();
        lines.add(number(citation).then(title(wording, source)));
        List<String> remarks = new ArrayList<>();
        remarks.add(origin(wording, source));
        if (source.completeness() == Completeness.BEGINNING) {
            remarks.add(wording.text("citation.beginning"));
        }
        if (!citation.passage().language().equals(wording.language())) {
            remarks.add(wording.text(
                    "citation.language",
                    languageName(wording, citation.passage().language())));
        }
        lines.add(italic(String.join(" · ", remarks)));
        lines.add(quote(citation.passage().text(), citation.highlights()));
        if (!citation.also().isEmpty()) {
            lines.add(also(wording, citation));
        }
        return join("\n", lines);
    }

    /** The source only, on one line. */
    private static RichText named(Wording wording, Citation citation) {
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
        return wording.around("citation.also", join("; ", sources));
    }

    /** Returns the title as a link, marked if it is not the source's own. */
    static RichText title(Wording wording, Source source) {
        RichText title = link(source.title(), source.url());
        return source.titleOrigin() == TitleOrigin.HEADLINE ? title : wording.around("citation.untitled", title);
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
