package parsbot.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question names that its answer can hardly do without. Immutable and thread-safe.
 *
 * @param subject whose deed or word is asked for, as in "what did <i>the governor</i> say": a few words, as typed
 * @param numbers numbers and years in figures, without what separates thousands, each once
 * @param names words with a capital in the middle of a question that is not all in capitals, each once
 * @param negated whether something is denied
 */
public record Mentions(Optional<String> subject, List<String> numbers, List<String> names, boolean negated) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern ENGLISH_SUBJECT = Pattern.compile(
            "\\b(?:did|does|do|has|have|had|would|could)\\s+((?:[\\w'’.-]+\\s+){1,7}?)"
                + "(?:say|said|think|thought|want|wanted|tell|told|call|called|argue|do|react|see|feel|ask|asked|put"
                + "|vote|take|agree|announce|write|give|get|make|comment|respond|promise|know|meet|win|pay|support"
                + "|oppose|believe|claim|criticize|demand|explain|describe|stand|come|change|sue|stop|shut|still"
                + "|leave|let|cost|have|become|confirm|answer)\\b",
            FLAGS);

    private static final Pattern SPANISH_SUBJECT = Pattern.compile(
            "\\b(?:dijo|dijeron|opin[oó]|opina|piensa|hizo|pidi[oó])\\s+"
                + "((?:(?:el|la|los|las)\\s+)?[\\w'’.-]+(?:\\s+(?:de\\s+)?(?!sobre|de|del|cuando|a|al)[\\w'’.-]+)?)",
            FLAGS);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\d+(?:[.,]\\d{3})*(?![\\p{L}\\p{N}])");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{L}\\p{N},'’\"] )\\p{Lu}[\\p{L}\\p{N}]+");

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|without|neither|nor|unlike|except|nunca|sin|nadie|ninguna?|tampoco)\\b"
                    + "|n['’]t\\b",
            FLAGS);

    public Mentions {
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
    }

    /** Returns what a question names. */
    public static Mentions of(String question) {
        return new Mentions(subjectOf(question), numbersOf(question), namesOf(question), isNegated(question));
    }

    private static Optional<String> subjectOf(String question) {
        for (Pattern pattern : List.of(ENGLISH_SUBJECT, SPANISH_SUBJECT)) {
            Matcher matcher = pattern.matcher(question);
            if (matcher.find()) {
                return Optional.of(matcher.group(1).strip());
            }
        }
        return Optional.empty();
    }

    private static List<String> numbersOf(String question) {
        return NUMBER.matcher(question)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replaceAll("[.,]", ""))
                .distinct()
                .toList();
    }

    private static List<String> namesOf(String question) {
        if (question.equals(question.toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        return CAPITAL.matcher(question)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Returns whether a question or a sentence denies something. */
    public static boolean isNegated(String text) {
        return NEGATION.matcher(text).find();
    }

    /** Returns whether a text has a word or a number, or the word with another ending. */
    public static boolean has(List<String> words, String sought) {
        String folded = folded(sought);
        return words.stream().anyMatch(word -> word.equals(folded) || areForms(word, folded));
    }

    /** Returns the words and numbers of a text without case, accents and what separates thousands. */
    public static List<String> words(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(folded(text.replaceAll("(?<=\\d)[.,](?=\\d{3})", "")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static final int STEM = 4;
    private static final int ENDING = 3;

    private static boolean areForms(String word, String other) {
        int common = 0;
        while (common < word.length() && common < other.length() && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= STEM
                && word.length() - common <= ENDING
                && other.length() - common <= ENDING
                && !Character.isDigit(word.charAt(0));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
