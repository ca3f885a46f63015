package parsbot.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parsbot.yaml.YamlMapping;

/** Reads the file of the listings, and finds the words of each entry in the article that it names. Not thread-safe. */
final class ListsFile {

    static final String NAME = "lists.yaml";

    private static final int MIN_ENTRIES = 2;

    /** A listing whose entries have not been looked for in their articles. */
    private record Unbound(
            ListingId id,
            LocalizedText question,
            List<String> askedAs,
            Listing.Order order,
            List<UnboundEntry> entries) {}

    private record UnboundEntry(YamlMapping yaml, Optional<PartialDate> date, List<UnboundQuote> quotes) {}

    private record UnboundQuote(YamlMapping yaml, ArticleId article, String words) {}

    private final List<Unbound> listings = new ArrayList<>();
    private final Set<ListingId> ids = new HashSet<>();

    static ListsFile read(YamlMapping yaml) {
        ListsFile file = new ListsFile();
        yaml.mappings("lists").forEach(file::readListing);
        yaml.reportUnknownFields();
        return file;
    }

    private void readListing(YamlMapping yaml) {
        yaml.require("id");
        Optional<ListingId> id = yaml.value("id", ListingId::new);
        Optional<LocalizedText> question = LocalizedTexts.read(yaml, "question");
        List<String> askedAs = yaml.texts("asked_as");
        Optional<Listing.Order> order = yaml.constant("order", Listing.Order.class);
        List<YamlMapping> written = yaml.mappings("items");
        List<UnboundEntry> entries = written.stream().map(ListsFile::readEntry).toList();
        yaml.reportUnknownFields();
        if (written.size() < MIN_ENTRIES) {
            yaml.report("items", String.valueOf(written.size()), "must be at least " + MIN_ENTRIES);
        }
        id.filter(name -> !ids.add(name))
                .ifPresent(name -> yaml.report("id", name.value(), "another list has this id: give each its own"));
        if (order.filter(Listing.Order.LATEST_FIRST::equals).isPresent()) {
            entries.stream()
                    .filter(entry -> entry.date().isEmpty() && !entry.yaml().has("date"))
                    .forEach(entry -> entry.yaml().report("needs a 'date' where the order is 'latest-first'"));
        }
        if (id.isPresent() && question.isPresent()) {
            listings.add(
                    new Unbound(id.get(), question.get(), askedAs, order.orElse(Listing.Order.AS_LISTED), entries));
        }
    }

    private static UnboundEntry readEntry(YamlMapping yaml) {
        Optional<PartialDate> date = yaml.value("date", PartialDate::parse);
        Optional<UnboundQuote> quote = readQuote(yaml);
        List<UnboundQuote> also = yaml.mappings("also").stream()
                .map(further -> {
                    Optional<UnboundQuote> read = readQuote(further);
                    further.reportUnknownFields();
                    return read;
                })
                .flatMap(Optional::stream)
                .toList();
        yaml.reportUnknownFields();
        return new UnboundEntry(
                yaml, date, Stream.concat(quote.stream(), also.stream()).toList());
    }

    private static Optional<UnboundQuote> readQuote(YamlMapping yaml) {
        yaml.require("in");
        Optional<ArticleId> article = yaml.value("in", ArticleId::new);
        Optional<String> words = yaml.requiredText("says");
        return article.flatMap(id -> words.map(text -> new UnboundQuote(yaml, id, text)));
    }

    /**
     * Returns the listings in the order of the file, and reports words and dates that do not stand where they are said to.
     *
     * @param articles those that were read
     */
    List<Listing> listings(boolean allArticlesRead, Map<ArticleId, Article> articles) {
        return listings.stream()
                .map(listing -> new Listing(
                        listing.id(),
                        listing.question(),
                        listing.askedAs(),
                        listing.order(),
                        ordered(
                                listing.order(),
                                listing.entries().stream()
                                        .map(entry -> bind(entry, allArticlesRead, articles))
                                        .filter(entry -> !entry.quotes().isEmpty())
                                        .toList())))
                .toList();
    }

    private static List<Listing.Entry> ordered(Listing.Order order, List<Listing.Entry> entries) {
        return switch (order) {
            case AS_LISTED -> entries;
            case LATEST_FIRST ->
                entries.stream()
                        .sorted(Comparator.comparing(
                                        Listing.Entry::date, Comparator.nullsFirst(Comparator.<DateSpan>naturalOrder()))
                                .reversed())
                        .toList();
        };
    }

    private static Listing.Entry bind(UnboundEntry entry, boolean allArticlesRead, Map<ArticleId, Article> articles) {
        List<Listing.Quote> quotes = new ArrayList<>();
        boolean dated = false;
        for (UnboundQuote quote : entry.quotes()) {
            Article article = articles.get(quote.article());
            if (article == null) {
                if (allArticlesRead) {
                    quote.yaml().report("in", quote.article().value(), "the corpus has no article of this id");
                }
                continue;
            }
            Optional<Passage> passage = article.passages().stream()
                    .filter(candidate -> candidate.sentences().stream()
                            .anyMatch(sentence -> sentence.of(candidate.text()).contains(quote.words())))
                    .findFirst();
            if (passage.isEmpty()) {
                quote.yaml()
                        .report(
                                "says",
                                quote.words(),
                                "does not stand in a sentence of the article: write words that do, unchanged");
                continue;
            }
            quotes.add(new Listing.Quote(passage.get().id(), quote.words()));
            dated = dated
                    || entry.date()
                            .filter(date -> gives(article, passage.get(), date))
                            .isPresent();
        }
        if (!quotes.isEmpty() && !dated) {
            entry.date()
                    .ifPresent(date -> entry.yaml()
                            .report(
                                    "date",
                                    date.toString(),
                                    "is neither in the paragraph nor the day of its source: write one that is"));
        }
        return new Listing.Entry(entry.date().orElse(null), quotes);
    }

    private static boolean gives(Article article, Passage passage, PartialDate date) {
        Published published = article.source().published();
        return DateMention.isIn(FoldedText.of(passage.text()), passage.language(), date)
                || (!(published instanceof Published.Undated)
                        && !published.latest().isBefore(date.earliest())
                        && !published.earliest().isAfter(date.latest()));
    }
}
