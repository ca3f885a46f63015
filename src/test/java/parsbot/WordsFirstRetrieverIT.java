package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.embedding.Embedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Retriever;

/** Opens real indexes on disk, with a model that is as slow as a test wants it. */
@Timeout(60)
final class WordsFirstRetrieverIT {

    private static final Corpus CORPUS = TestArticle.corpus(
            TestArticle.id("bakery")
                    .title("Bread")
                    .passage("The baker opens at dawn on Sunday.")
                    .build(),
            TestArticle.id("mill")
                    .title("Fire")
                    .passage("The old mill went up in flames.")
                    .build());

    private static final LuceneRetriever.Options WORDS =
            new LuceneRetriever.Options(PassageLimits.DEFAULT, RankingWeights.DEFAULT, List.of(), null);

    /** Its word is the baker's, its meaning the mill's. */
    private static final PassageQuery QUESTION =
            new PassageQuery("Sunday blaze", Locale.ENGLISH, ExpectedAnswer.ANYTHING);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final CountDownLatch mayLoad = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);

    @AfterEach
    void loadWhateverWaits() {
        mayLoad.countDown();
    }

    /** Knows that a blaze, a fire and flames are the same, and nothing else. */
    private static class Flames implements Embedder {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public String id() {
            return "flames";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public boolean isCommonWord(String word) {
            return true;
        }

        @Override
        public float[] embedQuestion(String text) {
            return text.matches("(?i).*(blaze|fire|flames).*") ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public List<float[]> embedQuestions(List<String> texts) {
            return texts.stream().map(this::embedQuestion).toList();
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            return embedQuestions(texts);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void retrieve_beforeAndAfterTheModelIsLoaded_isByWordsThenByBoth() throws Exception {
        try (WordsFirstRetriever retriever = open(slowly(new Flames()))) {
            assertThat(found(retriever)).containsExactly("bakery#1");

            mayLoad.countDown();
            ready.await();

            assertThat(retriever.retrieve(QUESTION, 10)).isEqualTo(expected());
            assertThat(found(retriever)).containsExactly("mill#1", "bakery#1");
        }
    }

    @Test
    void retrieve_withoutIndex_usesOneForTheTimeBeing() throws Exception {
        try (WordsFirstRetriever retriever = open(slowly(new Flames()))) {
            assertThat(folders()).singleElement().asString().startsWith("building-");

            mayLoad.countDown();
            ready.await();

            assertThat(folders()).singleElement().asString().matches("[0-9a-f]{32}");
            assertThat(found(retriever)).hasSize(2);
        }
    }

    @Test
    void retrieve_indexInPlace_isSearchedWithoutItsVectors() throws Exception {
        List<Hit> expected = expected();
        List<String> before = folders();

        try (WordsFirstRetriever retriever = open(slowly(new Flames()))) {
            assertThat(found(retriever)).containsExactly("bakery#1");
            assertThat(folders()).isEqualTo(before).hasSize(1);
            mayLoad.countDown();
            ready.await();

            assertThat(retriever.retrieve(QUESTION, 10)).isEqualTo(expected);
        }
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void retrieve_folderThatCannotBeWritten_isFromMemory() throws Exception {
        Path blocked = Files.writeString(data.resolve("blocked"), "a file");
        try (WordsFirstRetriever retriever =
                started(WordsFirstRetriever.open(CORPUS, WORDS, blocked, meaning(slowly(new Flames()))))) {
            assertThat(found(retriever)).containsExactly("bakery#1");

            mayLoad.countDown();
            ready.await();

            assertThat(found(retriever)).containsExactly("mill#1", "bakery#1");
        }
    }

    @Test
    void retrieve_manyQuestionsDuringTheChange_areAllAnswered() throws Exception {
        try (WordsFirstRetriever retriever = open(slowly(new Flames()))) {
            CompletableFuture<Boolean> asking = CompletableFuture.supplyAsync(() -> {
                boolean answered = true;
                while (ready.getCount() > 0) {
                    answered &= found(retriever).contains("bakery#1");
                }
                return answered;
            });

            mayLoad.countDown();

            assertThat(asking.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void retrieve_modelThatCannotBeLoaded_staysByWords() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        try (WordsFirstRetriever retriever = open(() -> {
            tried.countDown();
            return Optional.empty();
        })) {
            tried.await();

            assertThat(found(retriever)).containsExactly("bakery#1");
        }
        assertThat(ready.getCount()).isOne();
        assertThat(folders()).isEmpty();
    }

    @Test
    void retrieve_modelThatBreaks_staysByWords() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        Flames breaking = new Flames() {
            @Override
            public List<float[]> embedPassages(List<String> texts) {
                broken.countDown();
                throw new IllegalStateException("broken");
            }
        };
        try (WordsFirstRetriever retriever = open(() -> Optional.of(breaking))) {
            broken.await();

            assertThat(found(retriever)).containsExactly("bakery#1");
        }
        assertThat(breaking.closed.getCount()).isZero();
        assertThat(folders()).isEmpty();
    }

    @Test
    void close_whileTheModelIsLoaded_waitsForItAndClosesIt() throws Exception {
        Flames flames = new Flames();
        WordsFirstRetriever retriever = open(slowly(flames));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(retriever::close);

        mayLoad.countDown();
        closing.get(30, TimeUnit.SECONDS);

        assertThat(flames.closed.getCount()).isZero();
        assertThat(folders()).allMatch(name -> !name.startsWith("building-"));
    }

    @Test
    void close_beforeTheStart_closesTheIndex() throws Exception {
        WordsFirstRetriever retriever = WordsFirstRetriever.open(CORPUS, WORDS, data, meaning(slowly(new Flames())));

        retriever.close();

        assertThat(folders()).isEmpty();
    }

    @Test
    void close_modelThatIsNeverLoaded_isNotWaitedForEndlessly() {
        WordsFirstRetriever retriever = started(
                WordsFirstRetriever.open(CORPUS, WORDS, null, meaning(slowly(new Flames())), Duration.ofMillis(1)));

        retriever.close();

        assertThat(mayLoad.getCount()).isOne();
    }

    @Test
    void close_whileTheIndexIsBuilt_givesItUp() throws Exception {
        CountDownLatch embedding = new CountDownLatch(1);
        Flames slow = new Flames() {
            @Override
            public List<float[]> embedPassages(List<String> texts) {
                embedding.countDown();
                try {
                    super.closed.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                throw new IllegalStateException("the embedder is closed");
            }
        };
        WordsFirstRetriever retriever = open(() -> Optional.of(slow));
        embedding.await();

        retriever.close();

        assertThat(folders()).isEmpty();
        assertThat(ready.getCount()).isOne();
    }

    private WordsFirstRetriever open(Supplier<Optional<Embedder>> load) {
        return started(WordsFirstRetriever.open(CORPUS, WORDS, data, meaning(load)));
    }

    private static WordsFirstRetriever started(WordsFirstRetriever retriever) {
        retriever.start();
        return retriever;
    }

    private WordsFirstRetriever.Meaning meaning(Supplier<Optional<Embedder>> load) {
        return new WordsFirstRetriever.Meaning("flames", load, _ -> {}, ready::countDown);
    }

    /** Loads an embedder once the test lets it. */
    private Supplier<Optional<Embedder>> slowly(Embedder embedder) {
        return () -> {
            try {
                mayLoad.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(embedder);
        };
    }

    /** Returns what those get who wait for the model. */
    private List<Hit> expected() {
        try (LuceneRetriever both = LuceneRetriever.open(CORPUS, WORDS.with(new Flames()), data, false, _ -> {})) {
            return both.retrieve(QUESTION, 10);
        }
    }

    private static List<String> found(Retriever retriever) {
        return retriever.retrieve(QUESTION, 10).stream()
                .map(hit -> hit.passage().id().toString())
                .toList();
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("index"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
