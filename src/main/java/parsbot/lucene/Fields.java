package parsbot.lucene;

import java.util.List;
import java.util.Locale;
import parsbot.question.ExpectedAnswer;

/**
 * The names of the index's fields. A passage is one document; each of its sentences and each of its asked-as lines is a further
 * one, so that the best single sentence and the best single line can be scored as well as the whole.
 */
final class Fields {

    /** The passage's place in the corpus: identifies it and breaks ties. In all documents. */
    static final String ORDINAL = "ordinal";

    /** A sentence's place in its passage. In sentence documents. */
    static final String SENTENCE_NUMBER = "sentence_number";

    /** The place of the sentence that an asked-as line names. In line documents whose line names one. */
    static final String LINE_SENTENCE = "line_sentence";

    /** The passage's words, unstemmed. In passage documents, as all that follow but for the last two. */
    static final String EXACT = "exact";

    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String PUBLISHER = "publisher";
    static final String SECTION = "section";
    static final String ASKED = "asked";

    /** The words of the passage, its title, publisher and asked-as lines, unstemmed. Tells only whether a word occurs. */
    static final String WORD = "word";

    /** The words of the passage that are written in small letters, so are no names. Tells only whether a word occurs. */
    static final String SMALL = "small";

    /** Two words side by side, stop words left out between them. In passage documents. */
    static final String PAIRS = "pairs";

    /** The words of one sentence. In sentence documents. */
    static final String SENTENCE = "sentence";

    /** What kind of words an asked-as line asks for, as a place in {@link #KINDS}. In line documents. */
    static final String LINE_KIND = "line_kind";

    /** Only ever to be added to at its end, or with another format of the index. */
    static final List<ExpectedAnswer> KINDS = List.of(
            ExpectedAnswer.ANYTHING,
            ExpectedAnswer.TIME,
            ExpectedAnswer.AMOUNT,
            ExpectedAnswer.REASON,
            ExpectedAnswer.NAME);

    /** Set to 1 in the documents of lines that are in English words of a glossary; they are for questions in the line's own language. */
    static final String GLOSSED = "glossed";

    /** The words of one asked-as line. In line documents. */
    static final String LINE = "line";

    /** Two words side by side. In line documents. */
    static final String LINE_PAIRS = "line_pairs";

    /** The vector of the passage's text, of length 1. In passage documents. */
    static final String PASSAGE_VECTOR = "passage_vector";

    /** The vector of one sentence. In sentence documents. */
    static final String SENTENCE_VECTOR = "sentence_vector";

    /** Which signpost a line belongs to, by its place. In the documents of signposts' lines, as the following two. */
    static final String SIGNPOST = "signpost";

    /** The words of a signpost's line. */
    static final String SIGN_LINE = "sign_line";

    /** The vector of a signpost's line. */
    static final String SIGN_VECTOR = "sign_vector";

    /** The vector of one asked-as line. In line documents. */
    static final String LINE_VECTOR = "line_vector";

    /**
     * The languages with an analysis of their own; a text of any other one is analysed as English. Where there is a glossary, the fields
     * of Spanish have texts and lines of both languages, in English words.
     */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private Fields() {}

    /** Returns the name of the field in the variant for a language. */
    static String in(Locale language, String field) {
        return field + "_" + (LANGUAGES.contains(language) ? language : Locale.ENGLISH).getLanguage();
    }
}
