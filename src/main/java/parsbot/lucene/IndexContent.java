package parsbot.lucene;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.embedding.Embedder;
import parsbot.question.Glossary;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Signpost;

/**
 * What an index is made of. Immutable and thread-safe.
 *
 * @param glossary by which Spanish texts and lines are put into English words
 * @param signposts whose lines are indexed, if there is an embedder
 * @param embedder for vectors; {@code null} for words only
 */
record IndexContent(
        Corpus corpus,
        Glossary glossary,
        List<Signpost> signposts,
        @Nullable Embedder embedder) {

    static IndexContent of(Corpus corpus, LuceneRetriever.Options options) {
        return new IndexContent(corpus, options.glossary(), options.signposts(), options.embedder());
    }

    /** Returns the same without vectors. */
    IndexContent wordsOnly() {
        return new IndexContent(corpus, glossary, List.of(), null);
    }

    /** Returns whether the fields of Spanish have English words. */
    boolean isGlossed() {
        return !glossary.meanings().isEmpty();
    }

    /** Returns a passage's text, or a part of it, in English words as far as they are known. */
    String inEnglish(Passage passage, String text) {
        return isSpanish(passage.language()) ? glossary.glossed(text) : text;
    }

    /** Returns a line that is a question in English words as far as they are known. */
    String inEnglish(String line) {
        return glossary.inEnglish(line);
    }

    /** Returns whether {@link #inEnglish(String)} changes a line. */
    boolean isInOtherWords(String line) {
        return !inEnglish(line).equals(line);
    }

    private static boolean isSpanish(Locale language) {
        return language.getLanguage().equals(QuestionLanguage.SPANISH.getLanguage());
    }
}
