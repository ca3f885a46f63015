package parsbot.bench;

import java.util.Locale;

/** The benchmarks, in the order in which they run. */
enum Kind {
    ANSWERS("how long a warm answer takes, and its question's embedding alone"),
    LOAD("answers a second when 1, 2 and 8 ask at once"),
    START("from the start of the process to the first answer"),
    INDEX("indexing the corpus from nothing"),
    MEMORY("resident memory while answering"),
    EASY_RAG("quality and time beside LangChain4j's easy-rag"),
    PARTS("the steps of an answer, by JMH"),
    SCALE("answers and indexing with 1,000 to 100,000 passages");

    private final String what;

    Kind(String what) {
        this.what = what;
    }

    /** Returns what is measured. */
    String what() {
        return what;
    }

    Benchmark benchmark() {
        return switch (this) {
            case ANSWERS -> new AnswersBenchmark();
            case LOAD -> new LoadBenchmark();
            case START -> new StartBenchmark();
            case INDEX -> new IndexBenchmark();
            case MEMORY -> new MemoryBenchmark();
            case EASY_RAG -> new EasyRagBenchmark();
            case PARTS -> new PartsBenchmark();
            case SCALE -> new ScaleBenchmark();
        };
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
