package parsbot.answer;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Actor;
import parsbot.corpus.Corpus;
import parsbot.corpus.DateSpan;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Position;
import parsbot.corpus.Role;
import parsbot.corpus.Stance;
import parsbot.question.AskedTime;

/**
 * Finds the actors of a dispute in questions: by name, by alias, or by a title such as "the mayor". A title that several held, one
 * after the other, means the one who is named right after it, else the one who held it at the time asked about, else the last one whose
 * position is known; before the name of somebody who is no actor it means none of them. Thread-safe.
 */
final class ActorMentions {

    /** What stands for a mention in the text around it. */
    static final String PLACEHOLDER = "@";

    /**
     * A question with the mentions taken out.
     *
     * @param actors those mentioned, in the order of the text, each once
     * @param others for those mentioned by a title that several held, who of these is not mentioned
     * @param rest the folded text, with {@link #PLACEHOLDER} for each mention
     * @param places the mentions in the folded text, in its order
     */
    record Mentions(List<Actor> actors, Map<Actor, List<Actor>> others, String rest, List<Place> places) {
        Mentions {
            actors = List.copyOf(actors);
            others = Map.copyOf(others);
            places = List.copyOf(places);
        }
    }

    /**
     * A mention in a text, folded.
     *
     * @param start the place of the space before its first letter
     * @param end the place of the space after its last letter
     * @param isTitle whether it is a title and no name
     */
    record Place(Actor actor, int start, int end, boolean isTitle) {}

    /** A name of one actor, or a title of perhaps several. */
    private record Name(String folded, List<Actor> bearers, boolean isTitle) {}

    /** @param end the place after its last letter */
    private record Found(int place, int end, Actor actor, Name name) {}

    private final Dispute dispute;
    private final List<Name> names;
    /** Words of the passages that are names of somebody or something. */
    private final Set<String> properNames;

    ActorMentions(Corpus corpus) {
        dispute = corpus.dispute();
        properNames = ProperNames.of(corpus);
        List<Name> all = new ArrayList<>();
        for (Actor actor : dispute.actors()) {
            for (String name : actor.names()) {
                add(all, name, actor, false);
                // As many write the possessive: "kenneys decision".
                add(all, name + "s", actor, false);
            }
            for (Role role : actor.roles()) {
                add(all, role.title().english(), actor, true);
                if (role.title().spanish() != null) {
                    add(all, role.title().spanish(), actor, true);
                }
                role.aliases().forEach(alias -> add(all, alias, actor, true));
            }
        }
        names = all.stream()
                .sorted(Comparator.comparingInt((Name name) -> name.folded().length())
                        .reversed()
                        .thenComparing(Name::folded))
                .toList();
    }

    private static void add(List<Name> all, String text, Actor actor, boolean isTitle) {
        String folded = FoldedText.of(text).words();
        for (int i = 0; i < all.size(); i++) {
            Name name = all.get(i);
            if (name.folded().equals(folded) && name.isTitle() == isTitle) {
                List<Actor> bearers = new ArrayList<>(name.bearers());
                if (!bearers.contains(actor)) {
                    bearers.add(actor);
                }
                all.set(i, new Name(folded, List.copyOf(bearers), isTitle));
                return;
            }
        }
        all.add(new Name(folded, List.of(actor), isTitle));
    }

    /**
     * Returns the actors that a question mentions.
     *
     * @param when the time asked about; null for none
     */
    Mentions in(String question, @Nullable AskedTime when) {
        // A person's "s" of possession is a word of its own once folded.
        String rest = FoldedText.of(question).words();
        List<Found> found = new ArrayList<>();
        for (Name name : names) {
            int place = rest.indexOf(name.folded());
            while (place >= 0) {
                int at = place;
                int end = at + name.folded().length();
                if (name.isTitle() && properNames.contains(wordAt(rest, end))) {
                    place = rest.indexOf(name.folded(), end - 1);
                    continue;
                }
                bearer(name, when).ifPresent(actor -> found.add(new Found(at, end, actor, name)));
                // As long as before, so that the places of the others stay right.
                rest = rest.substring(0, place)
                        + " " + PLACEHOLDER + " ".repeat(name.folded().length() - 2)
                        + rest.substring(place + name.folded().length());
                place = rest.indexOf(name.folded(), place);
            }
        }
        found.sort(Comparator.comparingInt(Found::place));
        StringBuilder without = new StringBuilder(rest);
        List<Found> meant = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found mention = found.get(i);
            if (i + 1 < found.size() && isTitleOf(mention, found.get(i + 1), rest)) {
                without.setCharAt(without.indexOf(PLACEHOLDER, mention.place()), ' ');
            } else {
                meant.add(mention);
            }
        }
        List<Actor> actors = meant.stream().map(Found::actor).distinct().toList();
        Map<Actor, List<Actor>> others = meant.stream()
                .filter(mention -> mention.name().bearers().size() > 1)
                .collect(toMap(
                        Found::actor,
                        mention -> mention.name().bearers().stream()
                                .filter(bearer -> !actors.contains(bearer))
                                .toList(),
                        (one, other) -> one));
        List<Place> places = meant.stream()
                .map(mention -> new Place(
                        mention.actor(),
                        mention.place(),
                        mention.end() - 1,
                        mention.name().isTitle()))
                .toList();
        return new Mentions(actors, others, without.toString().replaceAll(" +", " "), places);
    }

    private static String wordAt(String text, int place) {
        int end = text.indexOf(' ', place);
        return end < 0 ? "" : text.substring(place, end);
    }

    /** Returns whether a title stands right before a name, as in "Mayor Ash": then it is that one's, whoever else held it. */
    private static boolean isTitleOf(Found title, Found name, String rest) {
        return title.name().isTitle()
                && !name.name().isTitle()
                && rest.substring(title.end(), Math.max(title.end(), name.place()))
                        .isBlank();
    }

    private Optional<Actor> bearer(Name name, @Nullable AskedTime when) {
        if (!name.isTitle()) {
            return Optional.of(name.bearers().getFirst());
        }
        if (when != null) {
            Optional<Actor> then = name.bearers().stream()
                    .filter(actor -> actor.roles().stream()
                            .anyMatch(role -> isNamed(role, name) && when.fits(first(role), last(role))))
                    .findFirst();
            if (then.isPresent()) {
                return then;
            }
        }
        return name.bearers().stream()
                .max(Comparator.comparing(this::lastPosition, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static LocalDate first(Role role) {
        return role.from() == null ? LocalDate.MIN : role.from().earliest();
    }

    private static LocalDate last(Role role) {
        return role.to() == null ? LocalDate.MAX : role.to().latest();
    }

    private static boolean isNamed(Role role, Name name) {
        return FoldedText.of(role.title().english()).words().equals(name.folded())
                || (role.title().spanish() != null
                        && FoldedText.of(role.title().spanish()).words().equals(name.folded()))
                || role.aliases().stream()
                        .anyMatch(alias -> FoldedText.of(alias).words().equals(name.folded()));
    }

    private @Nullable DateSpan lastPosition(Actor actor) {
        return dispute.positionsOf(actor.id()).stream()
                .filter(position -> position.stance() != Stance.NO_STATEMENT)
                .map(Position::asOf)
                .reduce(null, (before, asOf) -> asOf);
    }
}
