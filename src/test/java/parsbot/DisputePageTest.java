package parsbot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.ArticleId;
import parsbot.corpus.CorpusReader;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Event;
import parsbot.corpus.Listing;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.Position;
import parsbot.corpus.Role;
import parsbot.corpus.Stance;

/** The page docs/DISPUTE.md shows what the corpus that comes with the program knows of its dispute. */
final class DisputePageTest {

    private static final String HEAD = """
        # What the corpus knows of its dispute

        Who takes part, who stood where and when, what happened, where sources differ, and what belongs together in lists, as `corpus/` has
        it: the articles' front matter, `actors.yaml`, `events.yaml`, `points.yaml` and `lists.yaml` ([how they are written](CORPUS.md)). This page is written by
        `mvn test -Dtest=DisputePageTest -Dgolden.update=true`, and a test fails if it is out of date: change the corpus, not this page.

        Each entry names its passage by article and number. `~` is an approximate date; *inferred* says that the passage does not give the
        date in full, and from what it is inferred.
        """;

    private final Dispute dispute =
            new CorpusReader(PassageLimits.DEFAULT).read(Path.of("corpus")).dispute();

    @Test
    void page_ofTheShippedCorpus_isUpToDate() throws IOException {
        GoldenFile.assertHolds(
                Path.of("docs", "DISPUTE.md"),
                HEAD + "\n" + positions() + "\n" + timeline() + "\n" + points() + "\n" + lists() + "\n" + actors());
    }

    private String positions() {
        StringBuilder page = new StringBuilder("## Positions\n");
        for (Actor actor : dispute.actors()) {
            List<Position> positions = dispute.positionsOf(actor.id());
            if (!positions.isEmpty()) {
                page.append("\n### ").append(actor.name()).append("\n\n");
                table(
                        page,
                        List.of("As of", "Stance", "Said by", "Passage", "Note"),
                        positions.stream().map(this::position).toList());
            }
        }
        return page.toString();
    }

    private List<String> position(Position position) {
        PassageId passage = position.passage();
        PartialDate asOf = position.asOf();
        return List.of(
                asOf == null ? "" : date(asOf, position.inferredFrom()),
                position.passage() == null ? "nothing found" : stance(position.stance()),
                name(position.reportedBy()),
                passage == null ? "" : link(passage),
                Objects.requireNonNullElse(position.note(), ""));
    }

    private String timeline() {
        StringBuilder page = new StringBuilder("## Timeline\n\n");
        table(
                page,
                List.of("Date", "What happened", "Passages"),
                dispute.events().stream()
                        .map(event -> List.of(
                                date(event.date(), event.inferredFrom()), bothLanguages(event.what()), mentions(event)))
                        .toList());
        return page.toString();
    }

    private static String mentions(Event event) {
        return event.mentions().stream()
                .map(mention -> link(mention.passage()) + inferred(mention.inferredFrom()))
                .collect(Collectors.joining("<br>"));
    }

    private String points() {
        StringBuilder page = new StringBuilder("## Where sources differ\n");
        for (DisputedPoint point : dispute.points()) {
            page.append("\n### ").append(point.question().english()).append("\n\n");
            page.append(
                    point.question().spanish() == null ? "" : point.question().spanish() + "\n\n");
            table(
                    page,
                    List.of("Version", "Passages"),
                    point.versions().stream()
                            .map(version -> List.of(bothLanguages(version.value()), accounts(version)))
                            .toList());
            page.append("\nAsked as: ")
                    .append(String.join(" · ", point.askedAs()))
                    .append("\n");
        }
        return page.toString();
    }

    private String accounts(DisputedPoint.Version version) {
        return version.accounts().stream()
                .map(account -> link(account.passage()) + (account.by() == null ? "" : ", by " + name(account.by())))
                .collect(Collectors.joining("<br>"));
    }

    private String lists() {
        StringBuilder page = new StringBuilder("## Lists\n");
        for (Listing listing : dispute.listings()) {
            page.append("\n### ").append(listing.question().english()).append("\n\n");
            page.append(
                    listing.question().spanish() == null
                            ? ""
                            : listing.question().spanish() + "\n\n");
            table(
                    page,
                    List.of("Date", "Words of the passage", "Passages"),
                    listing.entries().stream()
                            .map(entry -> List.of(
                                    entry.date() == null ? "" : date(entry.date(), null),
                                    entry.quotes().getFirst().words(),
                                    entry.quotes().stream()
                                            .map(quote -> link(quote.passage()))
                                            .distinct()
                                            .collect(Collectors.joining("<br>"))))
                            .toList());
            page.append("\nAsked as: ")
                    .append(String.join(" · ", listing.askedAs()))
                    .append("\n");
        }
        return page.toString();
    }

    private String actors() {
        StringBuilder page = new StringBuilder("## Actors\n");
        Map<ActorKind, List<Actor>> byKind = dispute.actors().stream()
                .collect(Collectors.groupingBy(Actor::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, actors) -> {
            page.append("\n### ")
                    .append(kind.name().charAt(0))
                    .append(kind.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append("\n\n");
            table(
                    page,
                    List.of("Name", "Also called", "Roles, with the dates that the corpus shows", "Id"),
                    actors.stream()
                            .map(actor -> List.of(
                                    actor.name(),
                                    String.join(", ", actor.aliases()),
                                    actor.roles().stream().map(this::role).collect(Collectors.joining("<br>")),
                                    "`" + actor.id() + "`"))
                            .toList());
        });
        return page.toString();
    }

    private String role(Role role) {
        List<String> parts = new ArrayList<>();
        parts.add(bothLanguages(role.title()).replace("<br>", " / "));
        parts.add(role.aliases().isEmpty() ? "" : "(" + String.join(", ", role.aliases()) + ")");
        parts.add(role.of() == null ? "" : "of: " + name(role.of()));
        parts.add(role.speaksFor() == null ? "" : "speaks for: " + name(role.speaksFor()));
        parts.add(dates(role));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String dates(Role role) {
        if (role.from() == null && role.to() == null) {
            return "";
        }
        String dates = Stream.of(role.from(), role.to())
                .map(date -> date == null ? "" : date.toString())
                .distinct()
                .collect(Collectors.joining(" to "));
        return "[" + dates + "]";
    }

    private String name(@Nullable ActorId actor) {
        return actor == null ? "" : dispute.actor(actor).name();
    }

    private static String stance(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String date(PartialDate date, @Nullable String inferredFrom) {
        return date.toString().replace("/", " to ") + inferred(inferredFrom);
    }

    private static String inferred(@Nullable String from) {
        return from == null ? "" : " *(inferred: " + from.replaceFirst("\\.$", "") + ")*";
    }

    private static String bothLanguages(LocalizedText text) {
        return text.spanish() == null ? text.english() : text.english() + "<br>*" + text.spanish() + "*";
    }

    private static String link(PassageId passage) {
        ArticleId article = passage.article();
        return "[" + passage + "](../corpus/" + article + ".md)";
    }

    private static void table(StringBuilder page, List<String> head, List<List<String>> rows) {
        page.append(row(head));
        page.append(row(head.stream().map(_ -> "---").toList()));
        rows.forEach(row -> page.append(row(row)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
