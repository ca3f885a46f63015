package parsbot.lucene;

import parsbot.corpus.Corpus;

final class InMemoryRetrieverTest extends RetrieverContract {

    @Override
    LuceneRetriever open(Corpus corpus, LuceneRetriever.Options options) {
        return LuceneRetriever.open(corpus, options, null, false, _ -> {});
    }
}
