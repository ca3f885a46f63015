package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Claims.Claim;
import parsbot.yaml.YamlMapping;

/** Reads actors, events, points and lists, and holds what articles claim of them against their paragraphs. Not thread-safe. */
final class DisputeReader {

    /** The files beside the articles, at the top of the corpus folder; each may be missing. */
    static final Set<String> FILES =
            Set.of(MatterFile.NAME, ActorsFile.NAME, EventsFile.NAME, PointsFile.NAME, ListsFile.NAME, GapsFile.NAME);

    private final @Nullable Matter matter;
    private final ActorsFile actors;
    private final EventsFile events;
    private final PointsFile points;
    private final ListsFile lists;
    private final GapsFile gaps;
    private final List<Position> positions = new ArrayList<>();

    /** @param files gives the file of a name; an empty mapping if it is missing */
    DisputeReader(Function<String, YamlMapping> files) {
        matter = MatterFile.read(files.apply(MatterFile.NAME)).orElse(null);
        actors = ActorsFile.read(files.apply(ActorsFile.NAME));
        events = EventsFile.read(files.apply(EventsFile.NAME));
        points = PointsFile.read(files.apply(PointsFile.NAME), actors);
        lists = ListsFile.read(files.apply(ListsFile.NAME));
        gaps = GapsFile.read(files.apply(GapsFile.NAME));
        positions.addAll(actors.silences());
    }

    /** Reads what one article claims. */
    void add(Claims claims) {
        claims.positions().forEach(this::addPosition);
        claims.events().forEach(events::addMention);
        claims.versions().forEach(points::addAccount);
    }

    private void addPosition(Claim claim) {
        YamlMapping yaml = claim.yaml();
        yaml.require("actor");
        Optional<Actor> actor = actors.named(yaml, "actor");
        yaml.require("stance");
        Optional<Stance> stance = yaml.constant("stance", Stance.class);
        yaml.require("as_of");
        Optional<PartialDate> asOf = yaml.value("as_of", PartialDate::parse);
        Optional<Actor> reportedBy = actors.named(yaml, "reported_by");
        Optional<String> inferredFrom = yaml.text("inferred_from");
        Optional<String> note = yaml.text("note");
        yaml.reportUnknownFields();
        if (asOf.isPresent() && asOf.get() instanceof PartialDate.About && inferredFrom.isEmpty()) {
            yaml.report(
                    "as_of", asOf.get().toString(), "is approximate: say in 'inferred_from' what it is inferred from");
        }
        Evidence evidence = new Evidence(claim);
        DateSpan when = asOf.<DateSpan>map(date -> date).orElse(new Published.Undated());
        actor.ifPresent(named -> evidence.needActor(named, when, "actor"));
        reportedBy.ifPresent(named -> evidence.needActor(named, when, "reported_by"));
        asOf.filter(_ -> inferredFrom.isEmpty()).ifPresent(date -> evidence.needDate(date, "as_of"));
        Optional<PassageId> passage = evidence.passage();
        if (actor.isPresent() && stance.isPresent() && asOf.isPresent() && passage.isPresent()) {
            positions.add(new Position(
                    actor.get().id(),
                    stance.get(),
                    asOf.get(),
                    passage.get(),
                    reportedBy.map(Actor::id).orElse(null),
                    inferredFrom.orElse(null),
                    note.orElse(null)));
        }
    }

    /**
     * Returns all that was read, and reports what no article supports; only once, after the last article.
     *
     * @param articles those that were read
     */
    Dispute dispute(boolean allArticlesRead, Map<ArticleId, Article> articles) {
        return new Dispute(
                matter,
                actors.actors(),
                positions,
                events.events(allArticlesRead),
                points.points(allArticlesRead),
                lists.listings(allArticlesRead, articles),
                gaps.questions(allArticlesRead, articles.keySet()));
    }
}
