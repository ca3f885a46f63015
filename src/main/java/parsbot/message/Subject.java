package parsbot.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parsbot.answer.Offers;

/**
 * What the corpus is about, in the words of those who tend it, by language. Immutable and thread-safe.
 *
 * @param words by language, English first where it is there; empty if nothing was written
 */
public record Subject(Map<Locale, Words> words) {

    /** Nothing is said of the subject. */
    public static final Subject NONE = new Subject(Map.of());

    public Subject {
        words = Map.copyOf(words);
    }

    /** Returns what is said in this language, else in English, else nothing. */
    public Optional<Words> in(Locale language) {
        return Optional.ofNullable(words.getOrDefault(language, words.get(Locale.ENGLISH)));
    }

    /** Returns the examples, as questions that the corpus answers. */
    public Offers offers() {
        return new Offers(words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().examples())));
    }

    /**
     * What is said in one language.
     *
     * @param name the subject, as it fits after "asks about": "the dispute over …"
     * @param about what the corpus is, who made it and for what, in a few sentences
     * @param topics what it covers, each a few words
     * @param examples questions that it answers; the first three are shown to everybody, each to those who ask something near
     */
    public record Words(String name, String about, List<String> topics, List<String> examples) {
        public Words {
            topics = List.copyOf(topics);
            examples = List.copyOf(examples);
        }
    }
}
