package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.Seeds;

final class TermScoresTest {

    private static final int DOCUMENTS = 300;
    private static final List<String> WORDS = List.of("mill", "river", "baker", "council", "lease", "bridge", "dawn");
    private static final String TEXT = Fields.in(Locale.ENGLISH, Fields.TEXT);
    private static final String TITLE = Fields.in(Locale.ENGLISH, Fields.TITLE);

    private final Analysis analysis = new Analysis(List.of());
    private final Random random = new Random(Seeds.first(1).findFirst().orElseThrow());
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private TermScores scores;

    @BeforeEach
    void index() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, Writing.config(analysis, new BM25Similarity()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(TEXT, words(1 + random.nextInt(30)), Field.Store.NO));
                document.add(new TextField(TITLE, words(1 + random.nextInt(3)), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        scores = new TermScores(searcher);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mill",
                "who leased the mill by the river",
                "the mill, the mill and the baker",
                "did \"the baker council\" meet at dawn",
                "zebra",
                "zebra bridge"
            })
    void of_aQuestion_isWhatASearchGives(String question) throws IOException {
        Query query = new QuestionParser(analysis.forQuery(), Map.of(TEXT, 1f, TITLE, 0.4f)).parse(question);
        float[] expected = new float[DOCUMENTS];
        for (ScoreDoc hit : searcher.search(query, DOCUMENTS).scoreDocs) {
            expected[hit.doc] = hit.score;
        }

        // The second time all is known.
        for (int time = 1; time <= 2; time++) {
            float[] found = scores.of(query);
            assertThat(found).hasSize(DOCUMENTS);
            for (int document = 0; document < DOCUMENTS; document++) {
                assertThat(found[document]).isCloseTo(expected[document], within(1e-5f));
            }
        }
    }

    @Test
    void documents_ofATerm_areThoseThatHaveIt() throws IOException {
        Query term = new TermQuery(new Term(TITLE, "mill"));

        assertThat(scores.documents(term))
                .isSorted()
                .hasSize(searcher.count(term))
                .hasSizeBetween(1, DOCUMENTS - 1);
        assertThat(scores.documents(new TermQuery(new Term(TITLE, "zebra")))).isEmpty();
    }
}
