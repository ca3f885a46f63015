package parsbot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parsbot.retrieval.Signs;

/**
 * Questions that the corpus answers, to be offered to somebody whose own it does not. Immutable and thread-safe.
 *
 * @param byLanguage the first ones of a language are those to offer if nothing is known of the question
 */
public record Offers(Map<Locale, List<String>> byLanguage) {

    /** Nothing to offer. */
    public static final Offers NONE = new Offers(Map.of());

    private static final int AT_ONCE = 3;

    public Offers {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** Returns all of them, each once. */
    public Stream<String> all() {
        return byLanguage.values().stream().flatMap(List::stream).distinct().sorted();
    }

    /** Returns the three that are nearest, in this language if there are any, else in English. */
    List<String> nearest(Signs signs, Locale language) {
        List<String> candidates = byLanguage.getOrDefault(language, byLanguage.getOrDefault(Locale.ENGLISH, List.of()));
        return candidates.stream()
                .sorted(Comparator.comparingDouble((String offer) -> signs.of(Signposts.ofOffer(offer)))
                        .reversed())
                .limit(AT_ONCE)
                .toList();
    }
}
