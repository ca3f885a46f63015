package parsbot.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells in which of the languages that the program speaks a question is written, by its commonest words. Thread-safe. */
public final class QuestionLanguage {

    /** Spanish. */
    public static final Locale SPANISH = Locale.of("es");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Pattern ONLY_SPANISH = Pattern.compile("[¿¡]");

    private static final Set<String> SPANISH_WORDS = Set.of(
            "qué", "que", "quién", "quien", "quiénes", "cuándo", "cuando", "cuánto", "cuanto", "cuántos", "cuánta",
            "cuántas", "dónde", "donde", "cómo", "como", "por", "para", "el", "la", "los", "las", "un", "una", "de",
            "del", "al", "en", "y", "o", "se", "su", "sus", "es", "son", "fue", "era", "está", "hay", "con", "sin",
            "sobre", "según", "ya", "más", "pasó", "dijo", "hizo", "puede", "pueden", "cuál", "cual", "cuáles",
            "porque", "tiene", "mi", "si", "sí", "lo", "le", "les");

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "what", "who", "whom", "whose", "when", "where", "why", "how", "which", "the", "an", "of", "to", "in", "on",
            "at", "by", "for", "with", "from", "about", "and", "or", "is", "are", "was", "were", "be", "been", "do",
            "does", "did", "have", "had", "can", "could", "will", "would", "should", "it", "its", "this", "that",
            "they", "he", "she", "his", "her", "their", "not", "there", "if", "any");

    private QuestionLanguage() {}

    /** Returns Spanish if the text has more of its words than of English ones, or a mark of its own; a word with ñ counts as one. Else English. */
    public static Locale of(String text) {
        return ONLY_SPANISH.matcher(text).find() || balance(text) > 0 ? SPANISH : Locale.ENGLISH;
    }

    /** Returns whether nothing in a text tells which of the two languages it is in. */
    static boolean isOpen(String text) {
        return !ONLY_SPANISH.matcher(text).find() && balance(text) == 0;
    }

    /** Returns how many more Spanish than English words of the commonest a text has. */
    private static int balance(String text) {
        List<String> words =
                NOT_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        // A question that ends in "y" is written short in English: no Spanish one ends in "and".
        int count = !words.isEmpty() && words.getLast().equals("y") ? words.size() - 1 : words.size();
        return words.subList(0, count).stream()
                .mapToInt(word -> (SPANISH_WORDS.contains(word) || word.indexOf('ñ') >= 0 ? 1 : 0)
                        - (ENGLISH_WORDS.contains(word) ? 1 : 0))
                .sum();
    }
}
