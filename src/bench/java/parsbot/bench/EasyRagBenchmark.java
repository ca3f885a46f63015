package parsbot.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import parsbot.BenchedProgram;
import parsbot.answer.Answerer;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.JudgedUnit;
import parsbot.evaluation.Measures;
import parsbot.lucene.LuceneRetriever;
import parsbot.question.Question;

/** How parsbot's first passages, and the time to find them, compare with easy-rag's on the same corpus and questions. */
final class EasyRagBenchmark implements Benchmark {

    private static final int SHOWN = 3;

    @Override
    public List<Table> run(Setup setup) {
        int warmUps = setup.times(2, 1);
        int rounds = setup.times(5, 1);
        try (BenchedProgram program = setup.open()) {
            List<Contestant> contestants = contestants(setup, program);
            List<JudgedQuestion> all = program.questions();
            for (int round = 1; round <= warmUps + rounds; round++) {
                setup.progress().println("easy-rag: round " + round + " of " + (warmUps + rounds) + " …");
                // Not question by question: the threads of one that spin for a while after their work would slow the
                // next.
                for (Contestant contestant : contestants) {
                    for (JudgedQuestion question : Shuffled.of(all, round)) {
                        contestant.answer(question, round > warmUps);
                    }
                }
            }
            List<JudgedQuestion> answerable =
                    all.stream().filter(JudgedQuestion::isAnswerable).toList();
            return List.of(new Table(
                    "easy-rag",
                    "Beside LangChain4j's easy-rag",
                    "Right is a segment from a source that answers, with one of the strings that answers have, among %d questions"
                                    .formatted(answerable.size())
                            + " that the corpus answers. easy-rag gets the articles' paragraphs as plain text, without"
                            + " titles and asked-as lines, and for a question the same text that parsbot searches by;"
                            + " its model uses all processors for one question, parsbot's one. Times are of easy-rag's"
                            + " retrieval alone, and of"
                            + " parsbot's whole answer, over all %d questions %d times, one after the other in each round."
                                    .formatted(all.size(), rounds),
                    contestants.stream()
                            .map(contestant -> contestant.row(answerable))
                            .toList()));
        }
    }

    private static List<Contestant> contestants(Setup setup, BenchedProgram program) {
        LuceneRetriever.Options options = program.options();
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(
                new Contestant("parsbot", question -> firstRight(program.answerer(), question), program::answer));
        Answerer withoutAsked = new Answerer(
                program.retriever().with(options.weights().withoutAsked(), options),
                program.settings().thresholds(),
                program.settings().shownPassages());
        contestants.add(new Contestant(
                "parsbot without asked-as lines",
                question -> firstRight(withoutAsked, question),
                question ->
                        program.renderer().answer(withoutAsked.answer(question)).size()));
        EmbeddingModel e5 = new E5SmallV2QuantizedEmbeddingModel();
        List<Document> articles = EasyRag.articles(program.corpus());
        List<Document> passages = EasyRag.passages(program.corpus());
        contestants.add(contestant(setup, "easy-rag with parsbot's model", articles, e5));
        contestants.add(contestant(setup, "… and E5's prefixes", articles, new PrefixedModel(e5)));
        contestants.add(contestant(setup, "… and parsbot's passages as documents", passages, e5));
        contestants.add(
                contestant(setup, "… and parsbot's passages, and E5's prefixes", passages, new PrefixedModel(e5)));
        contestants.add(
                contestant(setup, "easy-rag with its own model", articles, new BgeSmallEnV15QuantizedEmbeddingModel()));
        return contestants;
    }

    private static Contestant contestant(Setup setup, String name, List<Document> documents, EmbeddingModel model) {
        setup.progress().println("easy-rag: taking in " + documents.size() + " documents (" + name + ") …");
        EasyRag easyRag = EasyRag.of(documents, model);
        return new Contestant(
                name,
                question -> EasyRag.firstRight(
                        question, easyRag.retrieve(BenchedProgram.searchedText(question.question()))),
                question ->
                        easyRag.retrieve(BenchedProgram.searchedText(question)).size());
    }

    private static int firstRight(Answerer answerer, JudgedQuestion question) {
        return Measures.firstRelevant(
                answerer.rank(question.question(), SHOWN).stream()
                        .map(citation ->
                                JudgedUnit.PASSAGE.of(citation.passage().id()))
                        .toList(),
                question.judgments());
    }

    /** One that answers. Not thread-safe. */
    private static final class Contestant {

        private final String name;
        private final ToIntFunction<JudgedQuestion> judge;
        private final ToIntFunction<Question> work;
        private final Recording recording = new Recording();

        /**
         * @param judge returns the rank of the first right passage, 0 if none is among the first three
         * @param work does what is timed
         */
        Contestant(String name, ToIntFunction<JudgedQuestion> judge, ToIntFunction<Question> work) {
            this.name = name;
            this.judge = judge;
            this.work = work;
        }

        void answer(JudgedQuestion question, boolean record) {
            Recording to = record ? recording : new Recording();
            to.time(() -> work.applyAsInt(question.question()));
        }

        Row row(List<JudgedQuestion> answerable) {
            List<Integer> ranks = answerable.stream().map(judge::applyAsInt).toList();
            Samples times = recording.samples();
            return Row.of(
                    name,
                    new Figure("right first", Figure.PERCENT, percent(ranks, 1)),
                    new Figure("within three", Figure.PERCENT, percent(ranks, SHOWN)),
                    Figure.milliseconds("p50", times.percentile(50)),
                    Figure.milliseconds("p99", times.percentile(99)),
                    Figure.number("samples", times.count()));
        }

        private static double percent(List<Integer> ranks, int within) {
            return 100
                    * ranks.stream()
                            .mapToDouble(rank -> Measures.successAt(within, rank))
                            .average()
                            .orElse(Double.NaN);
        }
    }
}
