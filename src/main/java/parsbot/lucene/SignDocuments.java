package parsbot.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.VectorSimilarityFunction;
import parsbot.embedding.Embedder;
import parsbot.retrieval.Signpost;

/** Makes the documents of signposts: one for each line. Thread-safe. */
final class SignDocuments {

    private SignDocuments() {}

    static List<Document> of(IndexContent content, Embedder embedder) {
        List<Signpost> signposts = content.signposts();
        List<float[]> vectors = embedder.embedQuestions(signposts.stream()
                .flatMap(sign -> sign.lines().stream())
                .map(content::inEnglish)
                .toList());
        List<Document> documents = new ArrayList<>();
        for (int place = 0; place < signposts.size(); place++) {
            for (String line : signposts.get(place).lines()) {
                Document document = new Document();
                document.add(new NumericDocValuesField(Fields.SIGNPOST, place));
                PassageDocuments.addLine(document, Fields.SIGN_LINE, line, content);
                if (content.isInOtherWords(line)) {
                    document.add(new NumericDocValuesField(Fields.GLOSSED, 1));
                }
                document.add(new KnnFloatVectorField(
                        Fields.SIGN_VECTOR, vectors.get(documents.size()), VectorSimilarityFunction.DOT_PRODUCT));
                documents.add(document);
            }
        }
        return documents;
    }
}
