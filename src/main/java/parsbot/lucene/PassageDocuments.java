package parsbot.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Article;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;
import parsbot.question.ExpectedAnswer;
import parsbot.question.QuestionLanguage;

/** Makes the documents of a passage. Thread-safe. */
final class PassageDocuments {

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*");

    private static final FieldType WORDS_ONLY = wordsOnly();

    private PassageDocuments() {}

    private static FieldType wordsOnly() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /**
     * Returns the documents of one passage: its own, one for each sentence, one for each asked-as line.
     *
     * @param ordinal the passage's place among all passages
     * @param vectors of this passage, or {@link TextVectors#NONE}
     */
    static List<Document> of(int ordinal, Passage passage, IndexContent content, TextVectors vectors) {
        List<Document> documents = new ArrayList<>();
        Document whole = passage(ordinal, passage, content);
        addVector(whole, Fields.PASSAGE_VECTOR, vectors.ofText(passage.text()));
        documents.add(whole);
        for (int number = 0; number < passage.sentences().size(); number++) {
            TextRange sentence = passage.sentences().get(number);
            Document document = document(ordinal);
            document.add(new NumericDocValuesField(Fields.SENTENCE_NUMBER, number));
            add(document, Fields.SENTENCE, sentence.of(passage.text()), passage, content);
            addVector(document, Fields.SENTENCE_VECTOR, vectors.ofText(sentence.of(passage.text())));
            documents.add(document);
        }
        for (AskedAs line : passage.askedAs()) {
            Document document = document(ordinal);
            line.sentence().ifPresent(number -> document.add(new NumericDocValuesField(Fields.LINE_SENTENCE, number)));
            ExpectedAnswer kind = ExpectedAnswer.of(content.inEnglish(line.question()));
            document.add(new NumericDocValuesField(Fields.LINE_KIND, Fields.KINDS.indexOf(kind)));
            addLine(document, Fields.LINE, line.question(), content);
            addLine(document, Fields.LINE_PAIRS, line.question(), content);
            if (content.isInOtherWords(line.question())) {
                document.add(new NumericDocValuesField(Fields.GLOSSED, 1));
            }
            addVector(document, Fields.LINE_VECTOR, vectors.ofQuestion(line.question()));
            documents.add(document);
        }
        return documents;
    }

    private static Document passage(int ordinal, Passage passage, IndexContent content) {
        Document document = document(ordinal);
        Article article = content.corpus().article(passage.id().article());
        add(document, Fields.EXACT, passage.text());
        add(document, Fields.TEXT, passage.text(), passage, content);
        addWords(document, Fields.WORD, passage.text());
        addWords(document, Fields.WORD, article.source().title());
        passage.askedAs().forEach(line -> addWords(document, Fields.WORD, line.question()));
        addWords(document, Fields.SMALL, CAPITALISED.matcher(passage.text()).replaceAll(" "));
        add(document, Fields.PAIRS, passage.text(), passage, content);
        addInAllLanguages(document, Fields.TITLE, article.source().title());
        if (article.source().publisher() != null) {
            addInAllLanguages(document, Fields.PUBLISHER, article.source().publisher());
            addWords(document, Fields.WORD, article.source().publisher());
        }
        if (passage.section() != null) {
            addInAllLanguages(document, Fields.SECTION, passage.section());
        }
        passage.askedAs().forEach(line -> addLine(document, Fields.ASKED, line.question(), content));
        return document;
    }

    private static Document document(int ordinal) {
        Document document = new Document();
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        return document;
    }

    /** Adds a passage's text, or a part of it, in its language, and for Spanish questions too where there is a glossary. */
    private static void add(Document document, String field, String text, Passage passage, IndexContent content) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(Fields.in(passage.language(), field));
        if (content.isGlossed()) {
            fields.add(Fields.in(QuestionLanguage.SPANISH, field));
        }
        fields.forEach(name -> add(document, name, content.inEnglish(passage, text)));
    }

    /** Adds a line: for questions in all languages, but in that of Spanish only if it is one whose words are put into English. */
    static void addLine(Document document, String field, String line, IndexContent content) {
        if (content.isInOtherWords(line)) {
            add(document, Fields.in(QuestionLanguage.SPANISH, field), content.inEnglish(line));
        } else {
            addInAllLanguages(document, field, line);
        }
    }

    private static void addInAllLanguages(Document document, String field, String text) {
        Fields.LANGUAGES.forEach(language -> add(document, Fields.in(language, field), text));
    }

    private static void addVector(Document document, String field, float @Nullable [] vector) {
        if (vector != null) {
            document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
    }

    private static void addWords(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS_ONLY));
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }
}
