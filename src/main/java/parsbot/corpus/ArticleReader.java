package parsbot.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parsbot.problem.Problems;
import parsbot.yaml.YamlMapping;

/** Makes an article of a file's text: front matter, paragraphs, asked-as lines. Thread-safe. */
final class ArticleReader {

    private static final String FENCE = "---";

    /** The article of a file, unless a problem prevents it, and what its front matter says that its paragraphs show. */
    record ReadFile(Optional<Article> article, Claims claims) {

        static final ReadFile NOTHING = new ReadFile(Optional.empty(), Claims.NONE);
    }

    private final PassageSplitter splitter;

    ArticleReader(PassageLimits limits) {
        splitter = new PassageSplitter(limits);
    }

    /**
     * Returns what a file holds, and reports what is wrong with it.
     *
     * @param file as it is to be named in messages
     * @param path of the file in its corpus, with slashes, without its ending: the id of an article that names none
     */
    ReadFile readMarkdown(String file, String path, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            return readBareMarkdown(file, path, text, problems);
        }
        int end = endOfFrontMatter(lines);
        if (end < 0) {
            problems.add(file, "the front matter has no end: close it with a line '---'");
            return ReadFile.NOTHING;
        }
        YamlMapping frontMatter = YamlMapping.read(String.join("\n", lines.subList(1, end)), file, 1, problems);
        Optional<ArticleId> id =
                frontMatter.has("id") ? frontMatter.value("id", ArticleId::new) : idOf(file, path, problems);
        Optional<Source> source = readSource(frontMatter);
        Claims.Unbound claims = Claims.Unbound.in(frontMatter);
        frontMatter.reportUnknownFields();
        Locale language = source.map(Source::language).orElse(Locale.ENGLISH);
        List<Paragraph> paragraphs =
                readBody(file, lines, end + 1, language, problems).paragraphs();
        if (id.isEmpty() || source.isEmpty()) {
            return new ReadFile(
                    Optional.empty(), claims.bind(paragraphs, Collections.nCopies(paragraphs.size(), List.of())));
        }
        PassageSplitter.Split split = splitter.split(id.get(), paragraphs);
        return new ReadFile(
                article(file, id.get(), source.get(), split.passages(), problems),
                claims.bind(paragraphs, split.ofParagraph()));
    }

    /** Returns the article of a file without markup, its paragraphs separated by blank lines. */
    ReadFile readPlain(String file, String path, String text, Problems problems) {
        List<Paragraph> paragraphs = PlainText.paragraphs(text).stream()
                .map(paragraph -> new Paragraph(paragraph, Locale.ENGLISH, null, List.of()))
                .toList();
        return bareArticle(file, path, Optional.empty(), paragraphs, problems);
    }

    private ReadFile readBareMarkdown(String file, String path, String text, Problems problems) {
        MarkdownReader.Content content = readBody(file, text.lines().toList(), 0, Locale.ENGLISH, problems);
        return bareArticle(file, path, content.firstHeading(), content.paragraphs(), problems);
    }

    private static MarkdownReader.Content readBody(
            String file, List<String> lines, int start, Locale language, Problems problems) {
        List<String> body = lines.subList(start, lines.size());
        int asked = AskedAsBlock.openingLine(body);
        MarkdownReader.Content content =
                MarkdownReader.read(String.join("\n", asked < 0 ? body : body.subList(0, asked)), language);
        if (asked < 0) {
            return content;
        }
        return new MarkdownReader.Content(
                content.firstHeading(),
                AskedAsBlock.bind(
                        content.paragraphs(), body.subList(asked, body.size()), file, start + asked, problems));
    }

    private ReadFile bareArticle(
            String file, String path, Optional<String> heading, List<Paragraph> paragraphs, Problems problems) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Source source = Source.ofBareFile(heading.orElse(name), Locale.ENGLISH);
        return new ReadFile(
                idOf(file, path, problems)
                        .flatMap(id -> article(
                                file, id, source, splitter.split(id, paragraphs).passages(), problems)),
                Claims.NONE);
    }

    private static Optional<ArticleId> idOf(String file, String path, Problems problems) {
        try {
            return Optional.of(new ArticleId(path));
        } catch (IllegalArgumentException e) {
            problems.add(file, "the file's name is the article's id, and that " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Article> article(
            String file, ArticleId id, Source source, List<Passage> passages, Problems problems) {
        if (passages.isEmpty()) {
            problems.add(file, "has no text: write at least one paragraph, or remove the file");
            return Optional.empty();
        }
        return Optional.of(new Article(id, source, passages));
    }

    private static int endOfFrontMatter(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Source> readSource(YamlMapping yaml) {
        Optional<String> title = yaml.requiredText("title");
        Optional<TitleOrigin> titleOrigin = yaml.constant("title_is", TitleOrigin.class);
        Optional<String> publisher = yaml.text("publisher");
        Optional<String> author = yaml.text("author");
        yaml.require("published");
        Optional<Published> published = yaml.value("published", Published::parse);
        Optional<URI> url = yaml.value("url", ArticleReader::webAddress);
        yaml.require("language");
        Optional<Locale> language = yaml.value("language", ArticleReader::language);
        Optional<ArticleKind> kind = yaml.constant("kind", ArticleKind.class);
        yaml.require("completeness");
        Optional<Completeness> completeness = yaml.constant("completeness", Completeness.class);
        yaml.require("text");
        Optional<TextOrigin> text = yaml.constant("text", TextOrigin.class);
        Optional<String> note = yaml.text("note");
        if (Stream.of(title, published, language, completeness, text).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                title.orElseThrow(),
                titleOrigin.orElse(TitleOrigin.HEADLINE),
                publisher.orElse(null),
                author.orElse(null),
                published.orElseThrow(),
                url.orElse(null),
                language.orElseThrow(),
                kind.orElse(null),
                completeness.orElseThrow(),
                text.orElseThrow(),
                note.orElse(null)));
    }

    private static Locale language(String tag) {
        if (!tag.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(
                    "must be a language code of two or three small letters, such as en or es");
        }
        return Locale.of(tag);
    }

    private static URI webAddress(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below, as of any address that cannot be opened.
        }
        throw new IllegalArgumentException("must be a web address such as https://example.org/page");
    }
}
