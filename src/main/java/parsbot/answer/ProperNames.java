package parsbot.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parsbot.corpus.Corpus;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Matter;

/** Tells which words are names, by how a corpus writes them. */
final class ProperNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

    /** Have a capital and name nobody. */
    private static final Set<String> TIMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /** Ends words for where somebody is from, or whom somebody is with: "Austrian", "Catholic", "Polish". */
    private static final Pattern DESCRIBES = Pattern.compile(".*(?:an|ic|ish|ese|ist)");

    private ProperNames() {}

    /**
     * Returns the words, folded, that begin with a capital wherever the passages have them; without times, places, words
     * such as "Austrian", and all names of actors.
     */
    static Set<String> of(Corpus corpus) {
        Set<String> capital = new HashSet<>();
        Set<String> small = new HashSet<>();
        corpus.passages()
                .flatMap(passage -> WORD.matcher(passage.text()).results())
                .map(MatchResult::group)
                .distinct()
                .forEach(word -> (Character.isUpperCase(word.codePointAt(0)) ? capital : small)
                        .add(FoldedText.of(word).words().strip()));
        capital.removeAll(small);
        capital.removeAll(TIMES);
        capital.removeIf(word -> DESCRIBES.matcher(word).matches());
        corpus.dispute().actors().forEach(actor -> capital.removeAll(words(actor.names())));
        corpus.dispute().matter().map(Matter::places).ifPresent(places -> capital.removeAll(words(places)));
        return Set.copyOf(capital);
    }

    private static Set<String> words(List<String> phrases) {
        return phrases.stream()
                .flatMap(phrase ->
                        Pattern.compile(" ").splitAsStream(FoldedText.of(phrase).words()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
