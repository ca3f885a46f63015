package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import parsbot.question.Correction;
import parsbot.retrieval.QueryPlanner;

/**
 * Corrects mistyped words by the words of the index: an unknown word becomes the nearest one of the corpus with the same first
 * letter, at one change of a letter, or two in a long word; of several as near, one that stands beside the same word as in a passage.
 * Thread-safe.
 *
 * <p>Left as they are: words that a passage, a title or a publisher has in any form, words of fewer than {@value #MIN_LETTERS} or more
 * than {@value #MAX_LETTERS} letters, those with digits, and abbreviations. A common word of the language, and one that asked-as
 * lines use, becomes at most a name, since it is no mistake only because passages do not have it; so does every word of another
 * language than English, whose common words nobody here knows. A name must be long, or stand beside the same word as in a passage.
 */
final class CorpusSpelling {

    private static final int MIN_LETTERS = 4;
    /** No word of a language is longer but by chance, and to look for what is near takes time and memory by the letter. */
    private static final int MAX_LETTERS = 40;

    private static final int MIN_LETTERS_OF_NAMES = 5;
    private static final int MIN_LETTERS_FOR_TWO_CHANGES = 7;
    private static final int CONSIDERED = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern NOT_ONLY_LETTERS = Pattern.compile(".*[\\p{N}'’].*");

    private final IndexReader reader;
    private final Analysis analysis;
    private final Predicate<String> commonWords;
    private final PassageIndex index;
    private final DirectSpellChecker oneChange = checker(1);
    private final DirectSpellChecker twoChanges = checker(2);

    /** @param commonWords whether a word is common in English */
    CorpusSpelling(PassageIndex index, Analysis analysis, Predicate<String> commonWords) {
        this.index = index;
        reader = index.reader();
        this.analysis = analysis;
        this.commonWords = commonWords;
    }

    /** To look for what is two changes away takes many times as long. */
    private static DirectSpellChecker checker(int changes) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(changes);
        checker.setMinQueryLength(MIN_LETTERS);
        checker.setMinPrefix(1);
        checker.setAccuracy(0);
        checker.setDistance(new LuceneLevenshteinDistance());
        return checker;
    }

    /** Returns the corrections of the words that a query keeps, in their order, each once. */
    List<Correction> corrections(String text, Locale language) throws IOException {
        List<Correction> corrections = new ArrayList<>();
        List<String> words = WORD.matcher(text)
                .results()
                .limit(QueryPlanner.MAX_WORDS)
                .map(MatchResult::group)
                .toList();
        boolean shouted = isShouted(words);
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String typed = words.get(i);
            String last = before;
            before = typed;
            boolean abbreviation = !shouted && typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT));
            if (typed.length() < MIN_LETTERS
                    || typed.length() > MAX_LETTERS
                    || abbreviation
                    || NOT_ONLY_LETTERS.matcher(typed).matches()) {
                continue;
            }
            String after = i + 1 < words.size() ? words.get(i + 1) : "";
            Optional<String> meant = correction(typed, last, after, language);
            if (meant.isPresent()) {
                corrections.add(new Correction(typed, meant.get()));
                before = meant.get();
            }
        }
        return corrections.stream().distinct().toList();
    }

    /** Returns whether most of the longer words are in capitals, so that capitals do not tell abbreviations. */
    private static boolean isShouted(List<String> words) {
        List<String> longer =
                words.stream().filter(word -> word.length() >= MIN_LETTERS).toList();
        long capital = longer.stream()
                .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
                .count();
        return 2 * capital > longer.size();
    }

    private Optional<String> correction(String typed, String before, String after, Locale language) throws IOException {
        String word = analysis.exact(typed);
        if (word.isEmpty() || isInCorpus(word, language)) {
            return Optional.empty();
        }
        boolean mayBeAnyWord = language.equals(Locale.ENGLISH) && !commonWords.test(word) && !has(Fields.WORD, word);
        int changes = word.length() >= MIN_LETTERS_FOR_TWO_CHANGES && mayBeAnyWord ? 2 : 1;
        DirectSpellChecker checker = changes == 1 ? oneChange : twoChanges;
        List<SuggestWord> near = new ArrayList<>();
        for (SuggestWord candidate :
                checker.suggestSimilar(new Term(Fields.WORD, word), CONSIDERED, reader, SuggestMode.SUGGEST_ALWAYS)) {
            String other = candidate.string;
            if (changes(word, candidate) <= changes
                    && has(Fields.EXACT, other)
                    && !NOT_ONLY_LETTERS.matcher(other).matches()
                    && !Analysis.isStopWord(other)
                    && (mayBeAnyWord || isName(other, before, after, language))) {
                near.add(candidate);
            }
        }
        Set<String> besideNeighbours = new HashSet<>();
        for (SuggestWord candidate : near) {
            if (isPair(before, candidate.string, language) || isPair(candidate.string, after, language)) {
                besideNeighbours.add(candidate.string);
            }
        }
        return near.stream()
                .min(Comparator.<SuggestWord>comparingInt(candidate -> changes(word, candidate))
                        .thenComparing(candidate -> !besideNeighbours.contains(candidate.string))
                        .thenComparing(Comparator.comparingInt((SuggestWord candidate) -> candidate.freq)
                                .reversed())
                        .thenComparing(candidate -> candidate.string))
                .map(candidate -> asWritten(candidate.string));
    }

    /** Returns how many letters differ; two that changed places count as one. */
    private static int changes(String word, SuggestWord candidate) {
        return Math.round((1 - candidate.score) * Math.min(word.length(), candidate.string.length()));
    }

    /** Returns whether a passage, a title or a publisher has the word, as it is or in another form. */
    private boolean isInCorpus(String word, Locale language) throws IOException {
        if (has(Fields.EXACT, word)) {
            return true;
        }
        for (String field : List.of(Fields.TEXT, Fields.TITLE, Fields.PUBLISHER)) {
            String inLanguage = Fields.in(language, field);
            List<String> terms = analysis.terms(inLanguage, word);
            // A stop word has no term at all.
            if (terms.isEmpty() || has(inLanguage, terms.getFirst())) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(String word, String before, String after, Locale language) throws IOException {
        return !has(Fields.SMALL, word)
                && (word.length() >= MIN_LETTERS_OF_NAMES
                        || isPair(before, word, language)
                        || isPair(word, after, language));
    }

    private boolean isPair(String word, String next, Locale language) throws IOException {
        String pairs = Fields.in(language, Fields.PAIRS);
        List<String> terms = analysis.terms(pairs, word + " " + next);
        return terms.size() == 1 && has(pairs, terms.getFirst());
    }

    private boolean has(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term)) > 0;
    }

    /** Returns the word as the first passage that has it in small letters does; if none has, as the first that has it does. */
    private String asWritten(String word) {
        try {
            boolean small = has(Fields.SMALL, word);
            int ordinal = index.first(new TermQuery(new Term(small ? Fields.SMALL : Fields.EXACT, word)));
            String text = index.passage(ordinal).text();
            return NOT_LETTERS
                    .splitAsStream(text)
                    .filter(written -> analysis.exact(written).equals(word)
                            && !(small && Character.isUpperCase(written.codePointAt(0))))
                    .findFirst()
                    .orElse(word);
        } catch (IOException e) {
            throw new IndexException("cannot read the index: " + e.getMessage(), e);
        }
    }
}
