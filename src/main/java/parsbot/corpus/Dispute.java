package parsbot.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus knows of its dispute beyond the texts: who takes part, who stood where and when, what happened, where sources differ,
 * and what stands together in a list. Each entry names the passages that show it. Immutable and thread-safe.
 */
public final class Dispute {

    private static final Comparator<Position> BY_DATE = Comparator.comparing(
                    Position::asOf, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Position::passage, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Position::stance);

    /** Nothing but the texts is known. */
    public static final Dispute NONE =
            new Dispute(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final @Nullable Matter matter;

    private final List<Actor> actors;
    private final List<Position> positions;
    private final List<Event> events;
    private final List<DisputedPoint> points;
    private final List<Listing> listings;
    private final List<String> gaps;
    private final Map<ActorId, Actor> byId;
    private final Map<ActorId, List<Position>> byActor;

    /** A dispute of which it is not said what it is about, nor what the corpus leaves open. */
    public Dispute(List<Actor> actors, List<Position> positions, List<Event> events, List<DisputedPoint> points) {
        this(null, actors, positions, events, points, List.of(), List.of());
    }

    /**
     * @param matter what it is about; null if that is not said
     * @param actors no two with the same id
     * @param positions of these actors, in any order
     * @param events in any order
     * @param listings of passages that the articles have
     * @param gaps questions that the corpus is known not to answer
     */
    public Dispute(
            @Nullable Matter matter,
            List<Actor> actors,
            List<Position> positions,
            List<Event> events,
            List<DisputedPoint> points,
            List<Listing> listings,
            List<String> gaps) {
        this.matter = matter;
        this.gaps = List.copyOf(gaps);
        this.actors = List.copyOf(actors);
        this.positions = positions.stream().sorted(BY_DATE).toList();
        this.events = events.stream()
                // Those of one date stay in the order given.
                .sorted(Comparator.comparing(Event::date))
                .toList();
        this.points = List.copyOf(points);
        this.listings = List.copyOf(listings);
        this.byId = actors.stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        this.byActor = this.positions.stream().collect(Collectors.groupingBy(Position::actor));
    }

    /** Returns what the dispute is about, if that is said. */
    public Optional<Matter> matter() {
        return Optional.ofNullable(matter);
    }

    /** Returns questions that people may well ask and that no passage answers: for recognizing them, never shown. */
    public List<String> gaps() {
        return gaps;
    }

    /** Returns the actors in the order of their file. */
    public List<Actor> actors() {
        return actors;
    }

    /** Returns the positions by date, those without a date last. */
    public List<Position> positions() {
        return positions;
    }

    /** Returns the events by date. */
    public List<Event> events() {
        return events;
    }

    /** Returns the points on which sources differ, in the order of their file. */
    public List<DisputedPoint> points() {
        return points;
    }

    /** Returns the questions that several sentences answer together, in the order of their file. */
    public List<Listing> listings() {
        return listings;
    }

    /**
     * Returns the actor of this id.
     *
     * @throws NoSuchElementException if there is no such actor
     */
    public Actor actor(ActorId id) {
        Actor actor = byId.get(id);
        if (actor == null) {
            throw new NoSuchElementException("the corpus has no actor '" + id + "'");
        }
        return actor;
    }

    /** Returns the actor's positions by date, those without a date last; empty if nothing is known, not even silence. */
    public List<Position> positionsOf(ActorId actor) {
        return byActor.getOrDefault(actor, List.of());
    }
}
