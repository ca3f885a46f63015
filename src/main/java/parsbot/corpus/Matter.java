package parsbot.corpus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a dispute is about: a thing that some want to end and others want to keep. Immutable and thread-safe.
 *
 * @param name what it is called, as it fits after "on" and "for ending"
 * @param words other names of the thing, in any language, by which a question is known to be about it
 * @param places where it all takes place, in any language: a question that names one is no further from the matter
 * @param endings words, in any language, that speak of its end, beyond those that do so everywhere ("end", "stop")
 * @param askedAs for a stance, questions on who takes it, as people put them, in any language; never shown
 */
public record Matter(
        LocalizedText name,
        List<String> words,
        List<String> places,
        List<String> endings,
        Map<Stance, List<String>> askedAs) {

    public Matter {
        words = List.copyOf(words);
        places = List.copyOf(places);
        endings = List.copyOf(endings);
        Map<Stance, List<String>> copy = new EnumMap<>(Stance.class);
        askedAs.forEach((stance, lines) -> copy.put(stance, List.copyOf(lines)));
        // In the order of the stances, on which the index depends.
        askedAs = Collections.unmodifiableMap(copy);
    }
}
