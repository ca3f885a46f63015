package parsbot.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/**
 * A model that is given what the makers of E5 say to put in front of texts. Thread-safe if the model is.
 *
 * <p>A text is a question, and a list of segments is one of passages: so easy-rag's retriever and ingestor call it.
 */
record PrefixedModel(EmbeddingModel model) implements EmbeddingModel {

    @Override
    public Response<Embedding> embed(String text) {
        return model.embed("query: " + text);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return model.embedAll(segments.stream()
                .map(segment -> TextSegment.from("passage: " + segment.text(), segment.metadata()))
                .toList());
    }
}
