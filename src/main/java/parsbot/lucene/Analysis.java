package parsbot.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How texts become terms. Case, accents and possessives are folded everywhere; fields of a language also drop its stop words, stem,
 * and know synonyms. Thread-safe.
 *
 * <p>In English, fields that hold questions keep the words that make a text a question ("how much"), the others drop them too.
 *
 * <p>Words and phrases that mean the same become one term, in the index beside their own words and in questions instead of them. So
 * a phrase of four rare words counts no more than its abbreviation, and how rare the term is counts all its forms together.
 */
final class Analysis {

    private static final int MAX_TOKEN_CHARS = 100;

    private final Analyzer index;
    private final Analyzer query;

    /** An analysis of each language. */
    Analysis(List<List<String>> synonyms) {
        this(synonyms, false);
    }

    /**
     * @param synonyms groups of words and phrases that mean the same
     * @param glossed whether the fields of Spanish have English words
     */
    Analysis(List<List<String>> synonyms, boolean glossed) {
        SynonymMap replacing = synonymMap(synonyms, false);
        index = new ByField(synonymMap(synonyms, true), replacing, glossed, true);
        query = new ByField(replacing, replacing, glossed, false);
    }

    /** Returns the analyzer for texts of the corpus. */
    Analyzer forIndex() {
        return index;
    }

    /** Returns the analyzer for questions. */
    Analyzer forQuery() {
        return query;
    }

    /** Returns a word as the index has it, folded and unstemmed; several words are joined by a space. */
    String exact(String word) {
        return String.join(" ", terms(Fields.EXACT, word));
    }

    /** Returns the terms that a question's text has for the field. */
    List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = query.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the text", e);
        }
        return terms;
    }

    /** Returns whether the word, folded, says nothing of what a text is about. */
    static boolean isStopWord(String word) {
        return Ending.ENGLISH_STOP_WORDS.contains(word) || Ending.SPANISH_STOP_WORDS.contains(word);
    }

    /** Returns the text up to the end of its {@code max}-th word, as the analyzer finds words: "a-b" has two. */
    String firstWords(String text, int max) {
        try (TokenStream tokens = query.tokenStream(Fields.EXACT, text)) {
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            for (int count = 1; tokens.incrementToken(); count++) {
                if (count == max) {
                    return text.substring(0, offset.endOffset());
                }
            }
            tokens.end();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the question", e);
        }
    }

    /** Returns a map from each phrase to the term of its group; {@code null} if there is no group. */
    private static @Nullable SynonymMap synonymMap(List<List<String>> groups, boolean keepOriginal) {
        if (groups.isEmpty()) {
            return null;
        }
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        try (Analyzer words = new ByField(null, null, false, false)) {
            for (List<String> group : groups) {
                CharsRef term = new CharsRef(
                        "=" + words(words, group.getFirst()).toString().replace(SynonymMap.WORD_SEPARATOR, '_'));
                for (String phrase : group) {
                    CharsRef from = words(words, phrase);
                    if (from.length > 0) {
                        map.add(from, term, keepOriginal);
                    }
                }
            }
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build the synonyms", e);
        }
    }

    /** Returns the phrase's unstemmed words, separated as the synonym map wants them. */
    private static CharsRef words(Analyzer analyzer, String phrase) {
        CharsRefBuilder joined = new CharsRefBuilder();
        try (TokenStream tokens = analyzer.tokenStream(Fields.EXACT, phrase)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (joined.length() > 0) {
                    joined.append(SynonymMap.WORD_SEPARATOR);
                }
                joined.append(term.buffer(), 0, term.length());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the synonym '" + phrase + "'", e);
        }
        return joined.toCharsRef();
    }

    /** Chooses the chain by the field's name. */
    private static final class ByField extends AnalyzerWrapper {

        private static final Set<String> ENGLISH_QUESTIONS = Set.of(
                Fields.in(Locale.ENGLISH, Fields.ASKED),
                Fields.in(Locale.ENGLISH, Fields.LINE),
                Fields.in(Locale.ENGLISH, Fields.SIGN_LINE));

        private static final Set<String> PAIRS = Set.of(Fields.PAIRS, Fields.LINE_PAIRS);

        private final boolean glossed;
        private final Analyzer exact = new Chain(Ending.NONE, null, false);
        private final Analyzer englishQuestion;
        private final Map<String, Analyzer> byEnding;
        private final Map<String, Analyzer> pairsByEnding;

        /**
         * @param synonyms for all fields but pairs, in which each word has one place
         * @param replacing synonyms that stand instead of the words
         * @param glossed whether the fields of Spanish have English words
         */
        ByField(@Nullable SynonymMap synonyms, @Nullable SynonymMap replacing, boolean glossed, boolean flatten) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.glossed = glossed;
            pairsByEnding = Map.of(
                    "_en", new Pairs(Ending.ENGLISH, replacing),
                    "_es", new Pairs(Ending.SPANISH, replacing));
            englishQuestion = new Chain(Ending.ENGLISH_QUESTION, synonyms, flatten);
            byEnding = Map.of(
                    "_en", new Chain(Ending.ENGLISH, synonyms, flatten),
                    "_es", new Chain(Ending.SPANISH, synonyms, flatten));
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String name) {
            String field = glossed && name.endsWith("_es") ? name.substring(0, name.length() - 3) + "_en" : name;
            if (ENGLISH_QUESTIONS.contains(field)) {
                return englishQuestion;
            }
            int ending = Math.max(0, field.length() - 3);
            return (PAIRS.contains(field.substring(0, ending)) ? pairsByEnding : byEnding)
                    .getOrDefault(field.substring(ending), exact);
        }

        @Override
        public void close() {
            super.close();
            exact.close();
            englishQuestion.close();
            byEnding.values().forEach(Analyzer::close);
            pairsByEnding.values().forEach(Analyzer::close);
        }
    }

    /** What comes last in a chain: nothing, or a language's stop words and stemmer. */
    private enum Ending {
        NONE,
        ENGLISH,
        ENGLISH_QUESTION,
        SPANISH;

        /** Lucene's, with the words that make a text a question and those of conversation: reports have other reasons for them. */
        private static final CharArraySet ENGLISH_STOP_WORDS = with(
                EnglishAnalyzer.getDefaultStopSet(),
                List.of(
                        "what", "who", "whom", "whose", "which", "when", "where", "why", "how", "do", "does", "did",
                        "done", "has", "have", "had", "can", "could", "would", "should", "may", "might", "were", "been",
                        "am", "i", "me", "my", "you", "your", "we", "us", "our", "he", "him", "his", "she", "her",
                        "them", "its", "from", "about", "so", "than", "any", "some", "please", "tell", "whats"));

        private static final CharArraySet SPANISH_STOP_WORDS = folded(SpanishAnalyzer.getDefaultStopSet());

        TokenStream append(TokenStream tokens) {
            return switch (this) {
                case NONE -> tokens;
                case ENGLISH -> new PorterStemFilter(new StopFilter(tokens, ENGLISH_STOP_WORDS));
                case ENGLISH_QUESTION ->
                    new PorterStemFilter(new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet()));
                case SPANISH -> new SpanishLightStemFilter(new StopFilter(tokens, SPANISH_STOP_WORDS));
            };
        }

        private static CharArraySet with(CharArraySet words, List<String> further) {
            CharArraySet all = CharArraySet.copy(words);
            all.addAll(further);
            return CharArraySet.unmodifiableSet(all);
        }

        private static CharArraySet folded(CharArraySet words) {
            CharArraySet folded = new CharArraySet(words.size(), true);
            for (Object word : words) {
                char[] from = (char[]) word;
                char[] to = new char[from.length * 4];
                int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
                folded.add(new String(to, 0, length).toLowerCase(Locale.ROOT));
            }
            return folded;
        }
    }

    private static class Chain extends Analyzer {

        private final Ending ending;
        private final @Nullable SynonymMap synonyms;
        private final boolean flatten;

        /** @param flatten whether the terms go into an index, which cannot hold a phrase beside a word */
        Chain(Ending ending, @Nullable SynonymMap synonyms, boolean flatten) {
            this.ending = ending;
            this.synonyms = synonyms;
            this.flatten = flatten;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            tokenizer.setMaxTokenLength(MAX_TOKEN_CHARS);
            TokenStream tokens = withSynonyms(normalized(new EnglishPossessiveFilter(tokenizer)));
            return new TokenStreamComponents(tokenizer, last(ending.append(tokens)));
        }

        /** Returns the stream with what comes after stop words and stemming. */
        TokenStream last(TokenStream tokens) {
            return tokens;
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return normalized(tokens);
        }

        private static TokenStream normalized(TokenStream tokens) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        }

        private TokenStream withSynonyms(TokenStream tokens) {
            if (synonyms == null) {
                return tokens;
            }
            TokenStream graph = new SynonymGraphFilter(tokens, synonyms, true);
            return new UnstemmedSynonyms(flatten ? new FlattenGraphFilter(graph) : graph);
        }
    }

    /** Makes one term of each two words that are neighbours once stop words are gone. */
    private static final class Pairs extends Chain {

        Pairs(Ending ending, @Nullable SynonymMap synonyms) {
            super(ending, synonyms, false);
        }

        @Override
        TokenStream last(TokenStream tokens) {
            ShingleFilter pairs = new ShingleFilter(new WithoutGaps(tokens), 2, 2);
            pairs.setOutputUnigrams(false);
            return pairs;
        }
    }

    /** Closes the gaps that stop words leave, in which shingles would put a filler. */
    private static final class WithoutGaps extends TokenFilter {

        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

        WithoutGaps(TokenStream tokens) {
            super(tokens);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            increment.setPositionIncrement(1);
            return true;
        }
    }

    /** Keeps the terms of synonym groups from the stemmer. */
    private static final class UnstemmedSynonyms extends KeywordMarkerFilter {

        private final TypeAttribute type = addAttribute(TypeAttribute.class);

        UnstemmedSynonyms(TokenStream tokens) {
            super(tokens);
        }

        @Override
        protected boolean isKeyword() {
            return SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
        }
    }
}
