package parsbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parsbot.corpus.Article;
import parsbot.corpus.PassageId;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;

@Timeout(60)
final class ReplaceableRetrieverTest {

    private static final PassageQuery QUERY = new PassageQuery("mill", Locale.ENGLISH, ExpectedAnswer.ANYTHING);

    /** Finds one passage, once it may. */
    private record Named(String name, CountDownLatch asked, CountDownLatch mayAnswer) implements Retriever {

        static Named ready(String name) {
            return new Named(name, new CountDownLatch(1), new CountDownLatch(0));
        }

        @Override
        public Findings find(PassageQuery query, int topK) {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Article article = TestArticle.id(name).passage("Text.").build();
            return new Findings(
                    List.of(new Hit(
                            1, article, article.passages().getFirst(), 1, new Signals(1, 1, 0, 0, 0), List.of(1.0))),
                    Signs.NONE);
        }

        @Override
        public List<Correction> corrections(String text, Locale language) {
            return List.of(new Correction(text, name));
        }

        @Override
        public Explanation explain(PassageQuery query, PassageId passage) {
            return new Explanation(1, name, List.of());
        }
    }

    @Test
    void replaceBy_another_answersFromThenOn() {
        ReplaceableRetriever retriever = new ReplaceableRetriever(Named.ready("first"));
        assertThat(found(retriever)).isEqualTo("first");

        retriever.replaceBy(Named.ready("second"));

        assertThat(found(retriever)).isEqualTo("second");
        assertThat(retriever.corrections("mil", Locale.ENGLISH)).containsExactly(new Correction("mil", "second"));
        assertThat(retriever.explain(QUERY, PassageId.parse("second#1")).what()).isEqualTo("second");
    }

    @Test
    void replaceBy_whileAQuestionIsInProgress_waitsForItsAnswer() throws Exception {
        Named slow = new Named("slow", new CountDownLatch(1), new CountDownLatch(1));
        ReplaceableRetriever retriever = new ReplaceableRetriever(slow);
        CompletableFuture<String> question = CompletableFuture.supplyAsync(() -> found(retriever));
        slow.asked().await();
        CountDownLatch replacing = new CountDownLatch(1);
        Thread replacer = Thread.ofPlatform().start(() -> {
            replacing.countDown();
            retriever.replaceBy(Named.ready("next"));
        });
        replacing.await();

        boolean replacedTooSoon = replacer.join(Duration.ofMillis(100));
        slow.mayAnswer().countDown();
        replacer.join();

        assertThat(replacedTooSoon).isFalse();
        assertThat(question.get(20, TimeUnit.SECONDS)).isEqualTo("slow");
        assertThat(found(retriever)).isEqualTo("next");
    }

    private static String found(Retriever retriever) {
        return retriever.retrieve(QUERY, 1).getFirst().passage().id().article().value();
    }
}
