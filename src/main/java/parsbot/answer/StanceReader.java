package parsbot.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.StanceQuestion.Whom;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Matter;
import parsbot.corpus.Position;
import parsbot.corpus.Role;
import parsbot.corpus.Stance;
import parsbot.question.AskedTime;
import parsbot.question.Leaning;

/**
 * Reads questions on who stands where, by the forms in which people put them and by the names that the corpus has. Knows the words
 * by which such questions are asked in English and Spanish; what the dispute is about comes from the corpus. Thread-safe.
 */
final class StanceReader {

    /** So many words that are neither known nor common may stand in a question on the matter. */
    private static final int MAX_STRANGE_WORDS = 2;

    private final ActorMentions mentions;
    private final Dispute dispute;
    private final List<String> matter;
    private final List<String> places;
    private final List<String> endings;
    private final Titles titles;
    private final Years years;

    StanceReader(Dispute dispute, Matter matter, ActorMentions mentions, Years years) {
        this.dispute = dispute;
        this.mentions = mentions;
        this.matter = folded(matter.words());
        this.places = folded(matter.places());
        this.endings = folded(matter.endings());
        this.titles = new Titles(dispute);
        this.years = years;
    }

    /**
     * Returns what a question asks of positions; empty if it asks for something else.
     *
     * @param previous the question before it in a conversation; null if there is none
     */
    Optional<StanceQuestion> read(String question, @Nullable String previous) {
        AskedTime named = years.askedIn(question).orElse(null);
        ActorMentions.Mentions mentioned = mentions.in(question, named);
        String text = FoldedText.of(question).words();
        String rest = StanceForms.AGAIN.matcher(mentioned.rest()).replaceAll("${before}again ");
        AskedTime when = named == null && !mentioned.actors().isEmpty()
                ? inOffice(mentioned.actors().getFirst(), text)
                : named;
        if (StanceForms.OVERVIEW.matcher(text).find()) {
            return Optional.of(new StanceQuestion.Overview(when));
        }
        if (StanceForms.WHO.matcher(text).find()) {
            return ofSide(text, rest, mentioned.actors(), previous, when);
        }
        if (mentioned.actors().isEmpty()) {
            return Optional.empty();
        }
        if (StanceForms.OTHER.matcher(text).find()) {
            return Optional.empty();
        }
        Actor actor = mentioned.actors().getFirst();
        if (StanceForms.STANCE.matcher(rest).find()
                || StanceForms.ANYTHING.matcher(rest).find()) {
            return isOnMatter(text, rest) ? Optional.of(new StanceQuestion.OfActor(actor, when)) : Optional.empty();
        }
        if (isDeed(rest) && namesMatter(text) && strangeWords(rest).findAny().isEmpty()) {
            return Optional.of(new StanceQuestion.OfActor(actor, when));
        }
        if (StanceForms.WORDS.matcher(rest).find() && namesMatter(text)) {
            return Optional.of(ofWords(actor, text, rest, when));
        }
        if (isForWordsOfSilent(actor, text, rest, when)) {
            return Optional.of(new StanceQuestion.WordsOfActor(actor, when));
        }
        // "and the mayor?" after a question on where somebody stands
        return previous != null
                        && isNothingButAMention(rest)
                        && read(previous, null).isPresent()
                ? Optional.of(new StanceQuestion.OfActor(actor, when))
                : Optional.empty();
    }

    /** Returns the time for which one of an actor's titles is shown, if it is asked about the time in which the actor had it; else null. */
    private static @Nullable AskedTime inOffice(Actor actor, String text) {
        Matcher office = StanceForms.IN_OFFICE.matcher(text);
        if (!office.find()) {
            return null;
        }
        FoldedText title = new FoldedText(office.group("title"));
        for (Role role : actor.roles()) {
            if (role.from() != null && role.to() != null && role.isNamedIn(title)) {
                return new AskedTime(
                        AskedTime.Relation.WITHIN,
                        role.from().earliest(),
                        role.to().latest());
            }
        }
        return null;
    }

    /**
     * What somebody thinks of the matter, or said of its end, and of nothing beside it, is a position; what somebody said otherwise is
     * perhaps more than that.
     */
    private StanceQuestion ofWords(Actor actor, String text, String rest, @Nullable AskedTime when) {
        Matcher thought = StanceForms.THOUGHT.matcher(rest);
        boolean isPosition = thought.find()
                ? strangeWords(thought.replaceFirst(" ")).findAny().isEmpty()
                : Leaning.speaksOfEnd(text, endings)
                        && strangeWords(rest).findAny().isEmpty();
        return isPosition ? new StanceQuestion.OfActor(actor, when) : new StanceQuestion.WordsOfActor(actor, when);
    }

    /** Returns whether it is asked what somebody said of the end, or said at all, who is known to have said nothing then. */
    private boolean isForWordsOfSilent(Actor actor, String text, String rest, @Nullable AskedTime when) {
        boolean isAsked = StanceForms.ANYTHING.matcher(rest).find()
                || (StanceForms.WORDS.matcher(rest).find() && Leaning.speaksOfEnd(text, endings));
        return isAsked
                && strangeWords(rest).findAny().isEmpty()
                && dispute.positionsOf(actor.id()).stream()
                        .filter(position -> position.stance() == Stance.NO_STATEMENT)
                        .map(Position::asOf)
                        .anyMatch(asOf -> when == null || asOf == null || when.fits(asOf.earliest(), asOf.latest()));
    }

    private boolean isDeed(String rest) {
        Matcher did = StanceForms.DID.matcher(rest);
        return did.find()
                && (Leaning.speaksOfEnd(spaced(did.group("deed")), endings)
                        || Leaning.speaksOfKeeping(spaced(did.group("deed"))));
    }

    private Optional<StanceQuestion> ofSide(
            String text, String rest, List<Actor> actors, @Nullable String previous, @Nullable AskedTime when) {
        if (StanceForms.SILENT.matcher(text).find()
                && isOnMatter(text, StanceForms.SILENT.matcher(rest).replaceAll(" "))) {
            return Optional.of(new StanceQuestion.OfSilent(when));
        }
        if (StanceForms.STANCE.matcher(rest).find() && !actors.isEmpty() && isOnMatter(text, rest)) {
            return Optional.of(new StanceQuestion.OfActor(actors.getFirst(), when));
        }
        if (StanceForms.WORDS.matcher(rest).find() && !actors.isEmpty() && namesMatter(text)) {
            return Optional.of(ofWords(actors.getFirst(), text, rest, when));
        }
        if (!actors.isEmpty() && isForWordsOfSilent(actors.getFirst(), text, rest, when)) {
            return Optional.of(new StanceQuestion.WordsOfActor(actors.getFirst(), when));
        }
        if (isForOthersThanActors(rest)) {
            return Optional.empty();
        }
        Leaning leaning = Leaning.of(text, endings).orElse(null);
        if (leaning == null
                && StanceForms.SPOKE.matcher(text).find()
                && (namesMatter(text) || StanceForms.whom(text) != Whom.ANYBODY)
                && isOnMatter(text, StanceForms.SPOKE.matcher(rest).replaceAll(" "))) {
            return Optional.of(side(Leaning.EITHER, text, List.of(), when));
        }
        if (leaning == null || StanceForms.WHO_IS.matcher(text).find() || !isOnMatter(text, rest)) {
            return Optional.empty();
        }
        if (!namesMatter(text) && !Leaning.speaksOfEnd(text, endings) && !Leaning.speaksOfKeeping(text)) {
            // "who was against it": against what was asked about before, else it is not known against what.
            Optional<Leaning> meant = ofWhatIsNotNamed(leaning, actors, previous);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            leaning = meant.get();
        }
        List<Actor> named = actors.stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON)
                .toList();
        return Optional.of(side(leaning, text, named, when));
    }

    private StanceQuestion.OfSide side(Leaning leaning, String text, List<Actor> named, @Nullable AskedTime when) {
        Whom whom = StanceForms.whom(text);
        return new StanceQuestion.OfSide(
                leaning,
                whom,
                whom == Whom.ANYBODY ? titles.askedIn(text).orElse(null) : null,
                StanceForms.EVER.matcher(text).find(),
                named,
                when);
    }

    /**
     * Returns which side is asked about where the matter is not named: that of the actor who is named instead, whose side is known; else
     * what was asked about before; of neither, it is not known against what. Empty if it is about something else.
     */
    private Optional<Leaning> ofWhatIsNotNamed(Leaning leaning, List<Actor> actors, @Nullable String previous) {
        if (!actors.isEmpty()) {
            Stance last = dispute.positionsOf(actors.getFirst().id()).stream()
                    .map(Position::stance)
                    .reduce(Stance.NO_STATEMENT, (before, stance) -> stance);
            return last == Stance.KEEPS || last == Stance.DEFENDS ? Optional.of(leaning) : Optional.empty();
        }
        if (previous == null) {
            return Optional.of(Leaning.EITHER);
        }
        String before = FoldedText.of(previous).words();
        if (Leaning.speaksOfEnd(before, endings)) {
            return Optional.of(leaning.opposite());
        }
        return namesMatter(before) ? Optional.of(leaning) : Optional.empty();
    }

    /** Returns whether it is asked for a kind of people that are told apart by none of what is known of actors: "which millers". */
    private boolean isForOthersThanActors(String rest) {
        Matcher kind = StanceForms.KIND.matcher(rest);
        return kind.find() && strangeWords(spaced(kind.group("kind"))).findAny().isPresent();
    }

    /** Returns whether a question that has the form of one on positions is about the matter, and about nothing else beside it. */
    private boolean isOnMatter(String text, String rest) {
        return strangeWords(rest).count() <= (namesMatter(text) ? MAX_STRANGE_WORDS : 0);
    }

    private boolean namesMatter(String text) {
        return matter.stream().anyMatch(word -> text.contains(spaced(word)));
    }

    /** Returns the words that are neither common nor of the matter nor a mention or a time. */
    private Stream<String> strangeWords(String rest) {
        String left = rest;
        for (String word :
                Stream.of(matter, places, endings).flatMap(List::stream).toList()) {
            left = left.replace(spaced(word), " ");
        }
        String text = left;
        return Arrays.stream(text.trim().split(" +"))
                .filter(word -> !word.isEmpty()
                        && !word.equals(ActorMentions.PLACEHOLDER)
                        && !StanceForms.COMMON.contains(word)
                        && !StanceForms.MONTH_OR_NUMBER.matcher(word).matches()
                        && titles.askedIn(word).isEmpty()
                        && Leaning.of(spaced(word), List.of()).isEmpty()
                        && !Leaning.speaksOfEnd(spaced(word), List.of())
                        && !Leaning.speaksOfKeeping(spaced(word)));
    }

    private static boolean isNothingButAMention(String rest) {
        return Arrays.stream(rest.trim().split(" +"))
                .allMatch(word -> word.equals(ActorMentions.PLACEHOLDER) || StanceForms.COMMON.contains(word));
    }

    private static String spaced(String words) {
        return " " + words + " ";
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> FoldedText.of(word).words().trim()).toList();
    }
}
