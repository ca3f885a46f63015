package parsbot.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.stream.Collectors;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.evaluation.JudgedQuestion;

/**
 * What a Java developer sets up in ten lines: LangChain4j's easy-rag with its splitter, its store in memory and its retriever, all
 * as they come. Thread-safe.
 */
final class EasyRag {

    private static final String ARTICLE = "article";

    private final EmbeddingStoreContentRetriever retriever;

    private EasyRag(EmbeddingStoreContentRetriever retriever) {
        this.retriever = retriever;
    }

    /** Takes in documents, split as easy-rag splits them: into at most 300 word pieces, of which 30 overlap. */
    static EasyRag of(List<Document> documents, EmbeddingModel model) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.builder()
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(documents);
        return new EasyRag(EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(model)
                .build());
    }

    /** Returns the articles as files of plain text have them: paragraphs with an empty line between, nothing else. */
    static List<Document> articles(Corpus corpus) {
        return corpus.articles().stream()
                .map(article -> document(
                        article.passages().stream().map(Passage::text).collect(Collectors.joining("\n\n")), article))
                .toList();
    }

    /** Returns each passage as a document of its own, so that segments are parsbot's passages. */
    static List<Document> passages(Corpus corpus) {
        return corpus.articles().stream()
                .flatMap(article -> article.passages().stream().map(passage -> document(passage.text(), article)))
                .toList();
    }

    private static Document document(String text, Article article) {
        return Document.from(text, Metadata.from(ARTICLE, article.id().value()));
    }

    /** Returns the best segments for a text, three at most, as easy-rag's retriever gives them. */
    List<TextSegment> retrieve(String text) {
        return retriever.retrieve(Query.from(text)).stream()
                .map(Content::textSegment)
                .toList();
    }

    /** Returns the rank of the first segment that is right, counted from 1, or 0 if none is. */
    static int firstRight(JudgedQuestion question, List<TextSegment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (isRight(question, segments.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns whether a segment is of an article that answers, and has one of the strings that answers have. */
    private static boolean isRight(JudgedQuestion question, TextSegment segment) {
        String article = segment.metadata().getString(ARTICLE);
        return question.judgments().keySet().stream()
                        .anyMatch(passage -> PassageId.parse(passage.value())
                                .article()
                                .value()
                                .equals(article))
                && question.isGold(segment.text());
    }
}
