package parsbot.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * How texts become terms. Case, accents and possessives are folded everywhere; fields of a language drop its stop words and stem.
 * The analyzer for questions differs from the one for the index only in that it adds synonyms, which as a graph (a phrase beside a
 * word) an index cannot hold. Thread-safe.
 */
final class Analysis {

    private static final int MAX_TOKEN_CHARS = 100;

    private final Analyzer index;
    private final Analyzer query;

    /** @param synonyms groups of words and phrases that mean the same */
    Analysis(List<List<String>> synonyms) {
        index = new ByField(Optional.empty());
        query = new ByField(synonymMap(synonyms));
    }

    /** Returns the analyzer for texts of the corpus. */
    Analyzer forIndex() {
        return index;
    }

    /** Returns the analyzer for questions. */
    Analyzer forQuery() {
        return query;
    }

    private static Optional<SynonymMap> synonymMap(List<List<String>> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        try (Analyzer words = new ByField(Optional.empty())) {
            for (List<String> group : groups) {
                List<CharsRef> phrases =
                        group.stream().map(phrase -> words(words, phrase)).distinct().toList();
                for (CharsRef from : phrases) {
                    for (CharsRef to : phrases) {
                        if (!from.equals(to) && from.length > 0 && to.length > 0) {
                            map.add(from, to, true);
                        }
                    }
                }
            }
            return Optional.of(map.build());
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

        private final Map<String, Analyzer> byEnding = new HashMap<>();
        private final Analyzer exact;

        ByField(Optional<SynonymMap> synonyms) {
            super(PER_FIELD_REUSE_STRATEGY);
            exact = new Chain(Optional.empty(), Ending.NONE);
            byEnding.put("_en", new Chain(synonyms, Ending.ENGLISH));
            byEnding.put("_es", new Chain(synonyms, Ending.SPANISH));
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return byEnding.getOrDefault(field.substring(Math.max(0, field.length() - 3)), exact);
        }

        @Override
        public void close() {
            super.close();
            exact.close();
            byEnding.values().forEach(Analyzer::close);
        }
    }

    /** What comes last in a chain: nothing, or a language's stop words and stemmer. */
    private enum Ending {
        NONE,
        ENGLISH,
        SPANISH;

        private static final CharArraySet SPANISH_STOP_WORDS = folded(SpanishAnalyzer.getDefaultStopSet());

        TokenStream append(TokenStream tokens) {
            return switch (this) {
                case NONE -> tokens;
                case ENGLISH -> new PorterStemFilter(new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet()));
                case SPANISH -> new SpanishLightStemFilter(new StopFilter(tokens, SPANISH_STOP_WORDS));
            };
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

    private static final class Chain extends Analyzer {

        private final Optional<SynonymMap> synonyms;
        private final Ending ending;

        Chain(Optional<SynonymMap> synonyms, Ending ending) {
            this.synonyms = synonyms;
            this.ending = ending;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            tokenizer.setMaxTokenLength(MAX_TOKEN_CHARS);
            TokenStream tokens = withSynonyms(normalized(new EnglishPossessiveFilter(tokenizer)));
            return new TokenStreamComponents((Tokenizer) tokenizer, ending.append(tokens));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return normalized(tokens);
        }

        private static TokenStream normalized(TokenStream tokens) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        }

        private TokenStream withSynonyms(TokenStream tokens) {
            return synonyms.isPresent() ? new SynonymGraphFilter(tokens, synonyms.get(), true) : tokens;
        }
    }
}
