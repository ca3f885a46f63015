package parsbot.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words and phrases of Spanish mean in English: puts a text into English words, one after the other. It is no translation and
 * nobody is shown it, but a model that knows English only, and rules that do, understand it nearly as well. Immutable and thread-safe.
 *
 * @param meanings English words by a word or phrase in the form that {@link #folded} gives; an empty meaning leaves the phrase out
 */
public record Glossary(Map<String, String> meanings) {

    /** Knows no word. */
    public static final Glossary EMPTY = new Glossary(Map.of());

    /** More words than this no phrase may have. */
    public static final int LONGEST = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** An infinitive or a gerund with pronouns at its end: "cortarle", "quitándoselo". */
    private static final Pattern WITH_PRONOUNS =
            Pattern.compile("(?<verb>\\w{2,}?(?:[aei]r|ndo))(?:me|te|se|nos)?(?:l[aeo]s?|me|te|se|nos)");

    /** What has no place in English. */
    private static final Pattern MARKS = Pattern.compile("[¿¡]");

    /** What stood behind words at the beginning that are left out. */
    private static final Pattern LEFT_OVER = Pattern.compile("^[\\s,;:.!-]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Glossary {
        meanings = Map.copyOf(meanings);
    }

    /** Returns the words of a phrase in small letters, without accents, with single spaces between them. */
    public static String folded(String phrase) {
        return WORD.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .map(Glossary::withoutAccents)
                .collect(Collectors.joining(" "));
    }

    /**
     * Returns the language of a question as {@link QuestionLanguage} tells it. Where that sees nothing by which to tell, it is Spanish
     * if more than half of the words mean something else in English, or if the conversation before is.
     *
     * @param previous earlier questions of the conversation
     */
    public Locale language(String question, List<String> previous) {
        if (!QuestionLanguage.isOpen(question)) {
            return QuestionLanguage.of(question);
        }
        return isMostlyKnown(question) ? QuestionLanguage.SPANISH : QuestionLanguage.of(String.join(" ", previous));
    }

    private boolean isMostlyKnown(String text) {
        List<String> words = List.of(folded(text).split(" "));
        long known = words.stream()
                .filter(word -> !word.equals(folded(meanings.getOrDefault(word, word))))
                .count();
        return 2 * known > words.size();
    }

    /** Returns a question in English words if it is in Spanish, as {@link #language} tells of it alone, else as it is. */
    public String inEnglish(String question) {
        return language(question, List.of()).equals(QuestionLanguage.SPANISH) ? glossed(question) : question;
    }

    /**
     * Returns a text in English words, whatever language it is in: of the phrases known, the longest at each place from the left; all
     * other words as they are. Without any meanings that is the text itself.
     */
    public String glossed(String text) {
        if (meanings.isEmpty()) {
            return text;
        }
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> folded =
                words.stream().map(word -> withoutAccents(word.group())).toList();
        StringBuilder english = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < words.size()) {
            int length = Math.max(1, lengthKnown(folded, at));
            String meaning = meaning(String.join(" ", folded.subList(at, at + length)));
            if (meaning != null) {
                english.append(text, copied, words.get(at).start()).append(meaning);
                copied = words.get(at + length - 1).end();
            }
            at += length;
        }
        english.append(text, copied, text.length());
        String plain = SPACES.matcher(MARKS.matcher(english).replaceAll("")).replaceAll(" ");
        return LEFT_OVER.matcher(plain).replaceFirst("").strip();
    }

    private @Nullable String meaning(String phrase) {
        String known = meanings.get(phrase);
        if (known != null) {
            return known;
        }
        Matcher verb = WITH_PRONOUNS.matcher(phrase);
        return verb.matches() ? meanings.get(verb.group("verb")) : null;
    }

    /** Returns how many words the longest phrase known has that begins at a place; 0 if there is none. */
    private int lengthKnown(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            if (meanings.containsKey(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
