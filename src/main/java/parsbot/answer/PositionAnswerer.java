package parsbot.answer;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.StanceQuestion.Whom;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Corpus;
import parsbot.corpus.DateSpan;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.PassageId;
import parsbot.corpus.Position;
import parsbot.corpus.Published;
import parsbot.corpus.Role;
import parsbot.corpus.Stance;
import parsbot.question.AskedTime;
import parsbot.question.Leaning;

/**
 * Answers who stands where from the positions that the corpus notes, each with a passage that shows it: the latest first, changes in
 * their order. Says so where the corpus has nothing of an actor. Thread-safe.
 */
final class PositionAnswerer implements Specialist {

    /** An answer from noted positions is no guess; what may be wrong is only how the question was read. */
    private static final double CONFIDENCE = 0.95;

    private static final int PASSAGES_OF_ONE_ACTOR = 2;

    private static final Set<Stance> ALL = EnumSet.complementOf(EnumSet.of(Stance.NO_STATEMENT));

    private final Corpus corpus;
    private final Dispute dispute;
    private final Offers offers;
    private final @Nullable StanceReader reader;

    PositionAnswerer(Corpus corpus, Offers offers, ActorMentions mentions, Years years) {
        this.corpus = corpus;
        this.dispute = corpus.dispute();
        this.offers = offers;
        reader = dispute.matter()
                .map(matter -> new StanceReader(dispute, matter, mentions, years))
                .orElse(null);
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        if (reader == null) {
            return Optional.empty();
        }
        Optional<StanceQuestion> question = asked.readings().stream()
                .map(text -> reader.read(text, asked.previous()))
                .flatMap(Optional::stream)
                .findFirst();
        return question.flatMap(stance -> switch (stance) {
            case StanceQuestion.Overview overview -> overview(asked, overview.when());
            case StanceQuestion.OfActor(Actor actor, AskedTime when) -> ofActor(asked, actor, when);
            case StanceQuestion.WordsOfActor(Actor actor, AskedTime when) -> ofSilent(asked, actor, when);
            case StanceQuestion.OfSide side -> ofSide(asked, side);
            case StanceQuestion.OfSilent _ -> silent(asked);
        });
    }

    /** Where all actors stand. */
    private Optional<Answer> overview(Asked asked, @Nullable AskedTime when) {
        List<ActorRuns> all = dispute.actors().stream()
                .map(actor -> ActorRuns.of(actor, positions(actor, when)))
                .filter(runs -> !runs.isEmpty())
                .toList();
        return positions(asked, Set.of(), all, when == null ? silentActors() : List.of(), 1);
    }

    private Optional<Answer> ofActor(Asked asked, Actor actor, @Nullable AskedTime when) {
        // Of a body of which nothing is noted, not even silence, the people who have its posts are meant.
        List<Actor> actors = dispute.positionsOf(actor.id()).isEmpty() ? peopleOf(actor) : withSpeakers(actor);
        List<ActorRuns> runs = actors.stream()
                .map(one -> ActorRuns.of(one, positions(one, when)))
                .filter(of -> !of.isEmpty())
                .toList();
        return runs.isEmpty()
                ? ofSilent(asked, actor, when)
                : positions(asked, Set.of(), runs, List.of(), PASSAGES_OF_ONE_ACTOR);
    }

    /** Says that the corpus has no position of an actor, if the corpus notes that, or has some of other times only. */
    private Optional<Answer> ofSilent(Asked asked, Actor actor, @Nullable AskedTime when) {
        List<Position> all = dispute.positionsOf(actor.id());
        if (!positions(actor, when).isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        boolean everSpoke = all.stream().anyMatch(position -> position.stance() != Stance.NO_STATEMENT);
        PartialDate asOf = when == null ? lastSilence(all) : namedDate(when);
        // Without a date it would be said of all times.
        return everSpoke && asOf == null
                ? Optional.empty()
                : Optional.of(new Answer.NothingFound(
                        asked.question(),
                        asked.confidence(),
                        withSpeakers(actor).stream()
                                .filter(one -> one.equals(actor) || isSilent(one))
                                .toList(),
                        asOf,
                        offers.nearest(
                                asked.findings().signs(), asked.question().speaks())));
    }

    private Optional<Answer> silent(Asked asked) {
        List<Actor> silent = silentActors();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.NothingFound(
                        asked.question(),
                        asked.confidence(),
                        silent,
                        null,
                        offers.nearest(
                                asked.findings().signs(), asked.question().speaks())));
    }

    private Optional<Answer> ofSide(Asked asked, StanceQuestion.OfSide side) {
        Set<Stance> stances = stances(side.leaning());
        AskedTime when = side.when() != null ? side.when() : timeOf(side.named());
        List<ActorRuns> on = dispute.actors().stream()
                .filter(actor -> includes(side.whom(), actor))
                .filter(actor -> side.title() == null || Titles.isOf(actor, side.title()))
                .map(actor -> ActorRuns.of(actor, positions(actor, when)))
                .filter(runs -> !runs.isEmpty())
                .map(runs -> side.ever() ? runs.in(stances) : runs)
                .filter(runs -> !runs.isEmpty() && stances.contains(runs.last().stance()))
                .toList();
        return on.isEmpty()
                ? Optional.empty()
                : positions(asked, side.leaning() == Leaning.EITHER ? Set.of() : stances, on, List.of(), 1);
    }

    private static Set<Stance> stances(Leaning leaning) {
        return switch (leaning) {
            case ENDING -> EnumSet.of(Stance.ENDS);
            case KEEPING -> EnumSet.of(Stance.KEEPS, Stance.DEFENDS);
            case EITHER -> ALL;
        };
    }

    private boolean includes(Whom whom, Actor actor) {
        return switch (whom) {
            case ANYBODY -> true;
            case ORGANIZATIONS -> actor.kind() == ActorKind.ORGANIZATION;
            case OFFICIALS ->
                actor.kind() == ActorKind.PERSON && actor.roles().stream().anyMatch(this::isInGovernment);
            case POLITICIANS ->
                actor.kind() == ActorKind.PERSON && actor.roles().stream().anyMatch(role -> role.speaksFor() == null);
        };
    }

    private boolean isInGovernment(Role role) {
        return role.of() != null && dispute.actor(role.of()).kind() == ActorKind.GOVERNMENT_BODY;
    }

    /** Returns the time from the year of the actors' last position on; null if there is none. */
    private @Nullable AskedTime timeOf(List<Actor> named) {
        return named.stream()
                .map(actor -> ActorRuns.of(actor, positions(actor, null)))
                .filter(runs -> !runs.isEmpty())
                .map(runs -> runs.last().asOf().latest().withDayOfYear(1))
                .map(from -> new AskedTime(AskedTime.Relation.WITHIN, from, from.plusYears(100)))
                .findFirst()
                .orElse(null);
    }

    /** Returns the actor's positions of that time, silence left out. */
    private List<Position> positions(Actor actor, @Nullable AskedTime when) {
        return dispute.positionsOf(actor.id()).stream()
                .filter(position -> position.stance() != Stance.NO_STATEMENT)
                .filter(position -> when == null
                        || when.fits(
                                ActorRuns.date(position).earliest(),
                                ActorRuns.date(position).latest()))
                .toList();
    }

    private List<Actor> peopleOf(Actor body) {
        return dispute.actors().stream()
                .filter(actor ->
                        actor.roles().stream().anyMatch(role -> body.id().equals(role.of())))
                .toList();
    }

    /** Returns an actor and, of a body or group, those who speak in its name. */
    private List<Actor> withSpeakers(Actor actor) {
        return actor.kind() == ActorKind.PERSON
                ? List.of(actor)
                : Stream.concat(Stream.of(actor), dispute.actors().stream().filter(other -> speaksFor(other, actor)))
                        .toList();
    }

    private static boolean speaksFor(Actor one, Actor other) {
        return one.roles().stream().anyMatch(role -> other.id().equals(role.speaksFor()));
    }

    private List<Actor> silentActors() {
        return dispute.actors().stream().filter(this::isSilent).toList();
    }

    /** Returns whether nothing but silence is noted of an actor. */
    private boolean isSilent(Actor actor) {
        List<Position> positions = dispute.positionsOf(actor.id());
        return !positions.isEmpty()
                && positions.stream().allMatch(position -> position.stance() == Stance.NO_STATEMENT);
    }

    /** Returns the year of the last date for which silence is noted; null if none is. */
    private static @Nullable PartialDate lastSilence(List<Position> positions) {
        return positions.stream()
                .filter(position -> position.stance() == Stance.NO_STATEMENT)
                .map(Position::asOf)
                .filter(Objects::nonNull)
                .max(DateSpan::compareTo)
                .map(date -> new Published.InYear(Year.of(date.latest().getYear())))
                .orElse(null);
    }

    /** Returns the date that a question names, if it is within a day, month or year and not before or after one. */
    private static @Nullable PartialDate namedDate(AskedTime when) {
        if (when.relation() != AskedTime.Relation.WITHIN) {
            return null;
        } else if (when.from().equals(when.to())) {
            return new Published.OnDay(when.from());
        }
        YearMonth month = YearMonth.from(when.from());
        return month.equals(YearMonth.from(when.to()))
                ? new Published.InMonth(month)
                : new Published.InYear(Year.from(when.from()));
    }

    private Optional<Answer> positions(
            Asked asked, Set<Stance> stances, List<ActorRuns> all, List<Actor> silent, int passagesOfEach) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        CitationList citations = new CitationList(corpus, asked);
        List<Answer.Held> held = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing((ActorRuns runs) -> runs.last().stance())
                        .thenComparing(runs -> runs.last().asOf(), Comparator.reverseOrder()))
                .forEach(runs -> runs.runs()
                        .reversed()
                        .forEach(run -> held.add(held(runs.actor(), run, citations, passagesOfEach))));
        return Optional.of(new Answer.Positions(
                asked.question(), Math.max(asked.confidence(), CONFIDENCE), stances, held, silent, citations.all()));
    }

    private Answer.Held held(Actor actor, ActorRuns.Run run, CitationList citations, int passages) {
        List<Position> best = run.positions().stream()
                .filter(position -> position.passage() != null)
                // The passages that give the date shown, and say so themselves, before those that fit the question
                // best.
                .sorted(Comparator.comparing(
                                (Position position) -> !ActorRuns.date(position).equals(run.asOf()))
                        .thenComparing(position -> position.inferredFrom() != null)
                        .thenComparing(position -> passage(position), citations.byFit()))
                .limit(passages)
                .toList();
        ActorId reporter = best.getFirst().reportedBy();
        return new Answer.Held(
                actor,
                run.stance(),
                run.asOf(),
                reporter == null ? null : dispute.actor(reporter),
                best.stream()
                        .map(position -> citations.add(passage(position), names(position)))
                        .toList());
    }

    private static PassageId passage(Position position) {
        return Objects.requireNonNull(position.passage(), "a position that is none of silence has a passage");
    }

    /** Returns whether a sentence names the actor; by name if the passage does, else by title. */
    private Predicate<String> names(Position position) {
        Actor actor = dispute.actor(position.actor());
        FoldedText passage = FoldedText.of(corpus.passage(passage(position)).text());
        return actor.names().stream().anyMatch(passage::has)
                ? sentence -> actor.names().stream().anyMatch(FoldedText.of(sentence)::has)
                : sentence -> actor.isNamedIn(sentence, ActorRuns.date(position));
    }
}
