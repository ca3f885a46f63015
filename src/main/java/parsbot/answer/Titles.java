package parsbot.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parsbot.corpus.Actor;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Role;

/** The words that the titles of actors are made of, for questions on all who have one of them: "which senators". Thread-safe. */
final class Titles {

    /** What comes after it says of what or for what somebody has the title. */
    private static final Pattern OF_WHAT = Pattern.compile(" (of|for|at|on|in|to|de|del|por|para|en|a) .*");

    /** Shorter words are mostly none of a title. */
    private static final int SHORTEST = 5;

    private static final Pattern PLURAL = Pattern.compile("(es|s)$");

    private static final Pattern ENDING = Pattern.compile("[aeo]+$");

    private final Set<String> stems;

    Titles(Dispute dispute) {
        stems = dispute.actors().stream().flatMap(Titles::stems).collect(toUnmodifiableSet());
    }

    private static Stream<String> stems(Actor actor) {
        return actor.roles().stream()
                .flatMap(Titles::titles)
                .map(title -> OF_WHAT.matcher(FoldedText.of(title).words()).replaceFirst(" "))
                .flatMap(Titles::words)
                // Words in the plural say whose or of what: "farmers' attorney".
                .filter(word -> !word.endsWith("s"))
                .map(Titles::stem);
    }

    private static Stream<String> titles(Role role) {
        return Stream.of(
                        Optional.of(role.title().english()),
                        Optional.ofNullable(role.title().spanish()))
                .flatMap(Optional::stream);
    }

    private static Stream<String> words(String folded) {
        return Arrays.stream(folded.trim().split(" +")).filter(word -> word.length() >= SHORTEST);
    }

    private static String stem(String word) {
        return ENDING.matcher(PLURAL.matcher(word).replaceFirst("")).replaceFirst("");
    }

    /** Returns the first word of a folded text that is the plural of one in a title, and not of whatever kind of people. */
    Optional<String> askedIn(String text) {
        return words(text)
                .filter(word -> word.endsWith("s") && !StanceForms.COMMON.contains(word))
                .filter(word -> stems.contains(stem(word)))
                .findFirst();
    }

    /** Returns whether one of an actor's titles has the word of which this is the plural. */
    static boolean isOf(Actor actor, String plural) {
        return stems(actor).anyMatch(stem(plural)::equals);
    }
}
