package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.link;
import static parsbot.message.RichText.quote;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.Completeness;
import parsbot.corpus.Corpus;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.corpus.TextOrigin;
import parsbot.corpus.TextRange;
import parsbot.corpus.TitleOrigin;
import parsbot.question.Correction;

/** Puts what is said into messages. Each method returns at least one message, in the order to be sent. Thread-safe. */
public final class MessageRenderer {

    private static final int MAX_EXAMPLES = 3;

    private final Corpus corpus;
    private final Subject subject;
    private final Map<Locale, Wording> wordings = new ConcurrentHashMap<>();

    public MessageRenderer(Corpus corpus, Subject subject) {
        this.corpus = corpus;
        this.subject = subject;
    }

    /** Returns the answer, in the language that its question speaks. */
    public List<OutgoingMessage> answer(Answer answer) {
        Wording wording = wording(answer.question().speaks());
        List<RichText> blocks = switch (answer) {
            case Answer.Grounded grounded -> grounded(wording, grounded);
            case Answer.Related related -> related(wording, related);
            case Answer.NothingFound _ -> nothingFound(wording);
        };
        List<Correction> corrections = answer.question().corrections();
        if (!corrections.isEmpty()) {
            RichText meant = join(
                    ", ",
                    corrections.stream()
                            .map(correction -> bold(correction.meant()))
                            .toList());
            switch (answer) {
                case Answer.Grounded _ -> blocks.add(1, wording.around("corrected", meant));
                case Answer.Related _ -> blocks.addFirst(wording.around("corrected", meant));
                case Answer.NothingFound _ -> blocks.add(1, wording.around("corrected.nothing", meant));
            }
        }
        return MessageSplitter.split(blocks);
    }

    /** Returns the passages as a numbered list, without saying what they are; where there are none, that nothing is found. */
    public List<OutgoingMessage> ranking(List<Citation> citations, Locale language) {
        Wording wording = wording(language);
        return MessageSplitter.split(
                citations.isEmpty()
                        ? nothingFound(wording)
                        : citations.stream()
                                .map(citation -> citation(wording, citation))
                                .toList());
    }

    private static List<RichText> grounded(Wording wording, Answer.Grounded answer) {
        Citation first = answer.citations().getFirst();
        List<RichText> blocks = new ArrayList<>();
        String text = first.passage().text();
        String sentences = first.highlights().stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .map(range -> isSummary(first) ? range.of(text) : "“" + range.of(text) + "”")
                .collect(Collectors.joining("\n"));
        blocks.add(bold(sentences)
                .then("\n")
                .then(italic(origin(wording, first.article().source()))));
        answer.citations().forEach(citation -> blocks.add(citation(wording, citation)));
        return blocks;
    }

    private static List<RichText> related(Wording wording, Answer.Related answer) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(words(wording.text("related.heading")));
        answer.citations().forEach(citation -> blocks.add(citation(wording, citation)));
        return blocks;
    }

    private List<RichText> nothingFound(Wording wording) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("nothing.heading")));
        blocks.add(words(covered(wording)));
        blocks.addAll(examples(wording, "nothing.try"));
        return blocks;
    }

    private String covered(Wording wording) {
        List<String> topics =
                subject.in(wording.language()).map(Subject.Words::topics).orElse(List.of());
        if (!topics.isEmpty()) {
            return wording.text("nothing.covers") + "\n" + bullets(topics);
        }
        List<Published> dates = corpus.articles().stream()
                .map(article -> article.source().published())
                .filter(published -> !(published instanceof Published.Undated))
                .sorted()
                .toList();
        return dates.isEmpty()
                ? wording.text("nothing.holds.undated", corpus.articles().size())
                : wording.text(
                        "nothing.holds",
                        corpus.articles().size(),
                        wording.date(dates.getFirst()),
                        wording.date(dates.getLast()));
    }

    private List<RichText> examples(Wording wording, String heading) {
        List<String> examples =
                subject.in(wording.language()).map(Subject.Words::examples).orElse(List.of());
        return examples.isEmpty()
                ? List.of()
                : List.of(words(wording.text(heading) + "\n"
                        + bullets(examples.stream().limit(MAX_EXAMPLES).toList())));
    }

    private static String bullets(List<String> lines) {
        return "• " + String.join("\n• ", lines);
    }

    /** One numbered passage: its source above it, so that who says it is read before what is said. */
    private static RichText citation(Wording wording, Citation citation) {
        Source source = citation.article().source();
        List<RichText> lines = new ArrayList<>();
        lines.add(bold(citation.rank() + ". ").then(title(wording, source)));
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
            lines.add(also(wording, citation.also()));
        }
        return join("\n", lines);
    }

    private static RichText also(Wording wording, List<Citation.NearCopy> copies) {
        List<RichText> sources = copies.stream()
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

    private static RichText title(Wording wording, Source source) {
        RichText title = link(source.title(), source.url());
        return source.titleOrigin() == TitleOrigin.HEADLINE ? title : wording.around("citation.untitled", title);
    }

    private static String origin(Wording wording, Source source) {
        String what = source.publisher() == null
                ? wording.text("source.titled", source.title())
                : wording.text(
                        source.kind() == null
                                ? "source.text"
                                : "source." + source.kind().name().toLowerCase(Locale.ROOT),
                        source.publisher());
        String key = source.text() == TextOrigin.SUMMARY ? "origin.summary" : "origin.original";
        return wording.text(key, what, wording.date(source.published()));
    }

    private static String languageName(Wording wording, Locale language) {
        return switch (language.getLanguage()) {
            case "en", "es" -> wording.text("language." + language.getLanguage());
            default -> language.getDisplayLanguage(wording.language());
        };
    }

    private static boolean isSummary(Citation citation) {
        return citation.article().source().text() == TextOrigin.SUMMARY;
    }

    /** Returns what {@code /start} says. */
    public List<OutgoingMessage> start(Locale language) {
        Wording wording = wording(language);
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(subject.in(language)
                .map(known -> wording.text("start.heading", known.name()))
                .orElse(wording.text("start.heading.unnamed"))));
        blocks.add(words(wording.text("start.how")));
        blocks.addAll(examples(wording, "start.try"));
        return MessageSplitter.split(blocks);
    }

    /** Returns what {@code /help} says. */
    public List<OutgoingMessage> help(Locale language) {
        Wording wording = wording(language);
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("help.heading")));
        blocks.add(words(wording.text("help.text")));
        blocks.addAll(examples(wording, "start.try"));
        blocks.add(words(String.join(
                "\n",
                wording.text("help.commands"),
                wording.text("help.command.sources"),
                wording.text("help.command.about"),
                wording.text("help.command.privacy"),
                wording.text("help.command.forget"))));
        return MessageSplitter.split(blocks);
    }

    /** Returns what the corpus holds, by year, the earliest first. */
    public List<OutgoingMessage> sources(Locale language) {
        Wording wording = wording(language);
        Map<Integer, List<Article>> byYear = new TreeMap<>();
        corpus.articles().stream()
                .sorted(Comparator.comparing(article -> article.source().published()))
                .forEach(article -> byYear.computeIfAbsent(
                                article.source().published().earliest().getYear(), _ -> new ArrayList<>())
                        .add(article));
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("sources.heading", corpus.articles().size())));
        byYear.values().forEach(articles -> blocks.add(sourcesOfYear(wording, articles)));
        return MessageSplitter.split(blocks);
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
            lines.add(words(date + publisher).then(title(wording, source)));
        }
        return join("\n", lines);
    }

    /** Returns what {@code /about} says. */
    public List<OutgoingMessage> about(Locale language) {
        Wording wording = wording(language);
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text("about.heading")));
        blocks.add(words(subject.in(language)
                .map(Subject.Words::about)
                .filter(about -> !about.isEmpty())
                .orElse(wording.text("about.unnamed"))));
        blocks.add(words(wording.text(
                "about.counts", corpus.articles().size(), corpus.passages().count())));
        blocks.add(words(wording.text("about.honest")));
        return MessageSplitter.split(blocks);
    }

    /**
     * Returns what {@code /privacy} says.
     *
     * @param questionsLogged whether the log shows what was asked
     */
    public List<OutgoingMessage> privacy(Locale language, boolean questionsLogged) {
        Wording wording = wording(language);
        String log = wording.text(questionsLogged ? "privacy.log.questions" : "privacy.log.none");
        return MessageSplitter.split(List.of(
                bold(wording.text("privacy.heading")),
                words(wording.text("privacy.text", log)),
                words(wording.text("privacy.disk")),
                words(wording.text("privacy.memory")),
                words(wording.text("privacy.links"))));
    }

    /** Returns what is said to a command that is unknown. */
    public List<OutgoingMessage> unknownCommand(Locale language) {
        return MessageSplitter.split(List.of(words(wording(language).text("unknown.command"))));
    }

    /** Returns what is said to a photo, a voice message or anything else that is no text. */
    public List<OutgoingMessage> textOnly(Locale language) {
        return MessageSplitter.split(List.of(words(wording(language).text("text.only"))));
    }

    /** Returns what {@code /forget} says, once the conversation is forgotten. */
    public List<OutgoingMessage> forgotten(Locale language) {
        return MessageSplitter.split(List.of(words(wording(language).text("forgotten"))));
    }

    /** Returns what is said to a chat that asks more than it may. */
    public List<OutgoingMessage> tooMany(Locale language) {
        return MessageSplitter.split(List.of(words(wording(language).text("too.many"))));
    }

    /** Returns what is said while there is too much to do. */
    public List<OutgoingMessage> busy(Locale language) {
        return MessageSplitter.split(List.of(words(wording(language).text("busy"))));
    }

    /** Returns the apology for a question that could not be answered because of a fault; the code stands in the log. */
    public List<OutgoingMessage> apology(Locale language, String code) {
        return MessageSplitter.split(List.of(words(wording(language).text("apology", code))));
    }

    private Wording wording(Locale language) {
        return wordings.computeIfAbsent(language, Wording::new);
    }
}
