package parsbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parsbot.answer.Answerer;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.MessageRenderer;
import parsbot.problem.Problems;
import parsbot.question.Question;

/** How answers and indexing slow down as the corpus grows. */
final class ScaleBenchmark implements Benchmark {

    /** That of the model's vectors. */
    private static final int DIMENSION = 384;

    private static final int WARM_UP_PASSAGES = 1000;

    private static final double MEGABYTE = 1e6;

    @Override
    public List<Table> run(Setup setup) throws IOException {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(System.getenv()).read(setup.config(), problems);
        problems.throwIfAny();
        int warmUps = setup.times(500, 100);
        int questions = setup.times(2000, 500);
        setup.progress().println("scale: warming up …");
        measure(setup, settings, WARM_UP_PASSAGES, warmUps, questions);
        List<Size> sizes = new ArrayList<>();
        for (int passages : setup.scales()) {
            sizes.add(measure(setup, settings, passages, warmUps, questions));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "scale",
                "Larger corpora",
                "Synthetic corpora: passages of three to five sentences of invented words, as frequent as words of a"
                        + " language"
                        + " are, without asked-as lines; in place of the model's vectors, random ones of %d numbers, which cost"
                                .formatted(DIMENSION)
                        + " next to nothing, so times are those without the model. The index is on disk, built on a"
                        + " JVM that has"
                        + " built one before. %d questions, each of six words of a passage, one at a time, after %d others to"
                                .formatted(questions, warmUps)
                        + " warm up.",
                sizes.stream().map(Size::row).toList()));
        if (sizes.size() > 1) {
            tables.add(new Table(
                    "growth",
                    "Growth from one size to another",
                    "How many times as much the larger corpus of the two has, in the table above.",
                    growth(sizes)));
        }
        return tables;
    }

    /** What was measured of one corpus. */
    private record Size(int passages, Samples nanos, long indexNanos, long indexBytes) {

        String name() {
            return String.format(Locale.ROOT, "%,d passages", passages);
        }

        double indexNanosOfPassage() {
            return (double) indexNanos / passages;
        }

        Row row() {
            return Row.of(
                    name(),
                    Figure.milliseconds("p50", nanos.percentile(50)),
                    Figure.milliseconds("p99", nanos.percentile(99)),
                    Figure.seconds("index", (double) indexNanos),
                    Figure.milliseconds("index / passage", indexNanosOfPassage()),
                    new Figure("index", Figure.MEGABYTES, indexBytes / MEGABYTE));
        }
    }

    private static List<Row> growth(List<Size> sizes) {
        List<Row> rows = new ArrayList<>();
        for (int larger = 1; larger < sizes.size(); larger++) {
            for (int smaller = larger - 1; smaller >= 0; smaller--) {
                rows.add(growth(sizes.get(smaller), sizes.get(larger)));
            }
        }
        return rows;
    }

    private static Row growth(Size from, Size to) {
        return Row.of(
                from.name() + " to " + to.name(),
                Figure.number("passages", (double) to.passages() / from.passages()),
                Figure.number("p50", to.nanos().percentile(50) / from.nanos().percentile(50)),
                Figure.number("p99", to.nanos().percentile(99) / from.nanos().percentile(99)),
                Figure.number("index / passage", to.indexNanosOfPassage() / from.indexNanosOfPassage()));
    }

    private static Size measure(Setup setup, Settings settings, int passages, int warmUps, int questions)
            throws IOException {
        setup.progress().println(String.format(Locale.ROOT, "scale: indexing %,d passages …", passages));
        Corpus corpus = SyntheticCorpus.of(passages);
        Path data = Files.createTempDirectory(setup.scratch(), "scale-");
        LuceneRetriever.Options options = new LuceneRetriever.Options(
                settings.passages(), settings.ranking(), settings.synonyms(), new HashEmbedder(DIMENSION));
        long start = System.nanoTime();
        try (LuceneRetriever retriever =
                LuceneRetriever.open(corpus, options, data, false, new ProgressLines(setup.progress()))) {
            long indexed = System.nanoTime() - start;
            setup.progress().println(String.format(Locale.ROOT, "scale: asking %,d passages …", passages));
            Answerer answerer = new Answerer(retriever, settings.thresholds(), settings.shownPassages());
            MessageRenderer renderer = new MessageRenderer(corpus, settings.subject());
            Recording answers = new Recording();
            List<Question> all = SyntheticCorpus.questions(corpus, warmUps + questions);
            for (int i = 0; i < all.size(); i++) {
                Question question = all.get(i);
                Recording to = i < warmUps ? new Recording() : answers;
                to.time(() -> renderer.answer(answerer.answer(question)).size());
            }
            return new Size(passages, answers.samples(), indexed, Folders.size(data));
        } finally {
            Folders.delete(data);
        }
    }
}
