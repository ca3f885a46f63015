package parsbot.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import parsbot.corpus.Corpus;

final class OnDiskRetrieverIT extends RetrieverContract {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @Override
    LuceneRetriever open(Corpus corpus, LuceneRetriever.Options options) {
        return LuceneRetriever.open(corpus, options, data, false, _ -> {});
    }
}
