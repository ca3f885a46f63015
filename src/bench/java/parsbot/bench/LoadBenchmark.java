package parsbot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import parsbot.BenchedProgram;
import parsbot.evaluation.JudgedQuestion;
import parsbot.question.Question;

/** How many answers a second there are when several people ask at once, and how long each of them waits. */
final class LoadBenchmark implements Benchmark {

    private static final List<Integer> ASKERS = List.of(1, 2, 8);

    @Override
    public List<Table> run(Setup setup) throws InterruptedException {
        Duration warmUp = Duration.ofSeconds(setup.times(15, 3));
        Duration measured = Duration.ofSeconds(setup.times(30, 5));
        List<Row> rows = new ArrayList<>();
        try (BenchedProgram program = setup.open()) {
            List<Question> questions = Shuffled.of(
                    program.questions().stream().map(JudgedQuestion::question).toList(), 1);
            setup.progress().println("load: warming up …");
            closed(program, questions, ASKERS.getLast(), warmUp);
            double best = 0;
            for (int askers : ASKERS) {
                setup.progress().println("load: " + askers + " asking at once …");
                Load load = closed(program, questions, askers, measured);
                best = Math.max(best, load.rate());
                rows.add(row(askers == 1 ? "1 asker" : askers + " askers", load));
            }
            setup.progress().println("load: questions that come whenever they come …");
            rows.add(row("arriving at half the best rate", open(program, questions, best / 2, measured)));
        }
        return List.of(new Table(
                "load",
                "Several people at once",
                "Askers are threads, each of which asks its next question as soon as it has its answer (a closed loop:"
                    + " they wait for a slow answer, so its times are those of a program that is never asked more than"
                    + " it can bear). In the last row, questions arrive at random whatever the program does (an open"
                    + " loop of eight"
                        + " threads), and a time counts from the arrival, so that waiting for other answers is in it. %d s each,"
                                .formatted(measured.toSeconds())
                        + " after %d s to warm up.".formatted(warmUp.toSeconds()),
                rows));
    }

    /** What came of a load. */
    private record Load(double rate, Samples nanos) {}

    private static Row row(String name, Load load) {
        return Row.of(
                name,
                Figure.number("answers a second", load.rate()),
                Figure.milliseconds("p50", load.nanos().percentile(50)),
                Figure.milliseconds("p99", load.nanos().percentile(99)),
                Figure.number("samples", load.nanos().count()));
    }

    private static Load closed(BenchedProgram program, List<Question> questions, int askers, Duration length)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(askers);
        try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                work.add(() -> {
                    ready.countDown();
                    ready.await();
                    return askUntil(System.nanoTime() + length.toNanos(), program, questions, next);
                });
            }
            long start = System.nanoTime();
            List<Double> nanos = new ArrayList<>();
            for (Future<List<Double>> asker : threads.invokeAll(work)) {
                nanos.addAll(result(asker));
            }
            return load(nanos, System.nanoTime() - start);
        }
    }

    private static List<Double> askUntil(
            long end, BenchedProgram program, List<Question> questions, AtomicInteger next) {
        List<Double> nanos = new ArrayList<>();
        while (System.nanoTime() - end < 0) {
            long start = System.nanoTime();
            ask(program, questions.get(next.getAndIncrement() % questions.size()));
            nanos.add((double) (System.nanoTime() - start));
        }
        return nanos;
    }

    /** Lets questions arrive at so many a second on average, with the gaps of a Poisson process. */
    private static Load open(BenchedProgram program, List<Question> questions, double rate, Duration length)
            throws InterruptedException {
        Random random = new Random(1);
        List<Future<Double>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKERS.getLast())) {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            long arrival = start;
            while (arrival - end < 0) {
                arrival += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
                for (long now = System.nanoTime(); now - arrival < 0; now = System.nanoTime()) {
                    LockSupport.parkNanos(arrival - now);
                }
                Question question = questions.get(answers.size() % questions.size());
                long arrived = arrival;
                answers.add(threads.submit(() -> {
                    ask(program, question);
                    return (double) (System.nanoTime() - arrived);
                }));
            }
            List<Double> nanos = new ArrayList<>();
            for (Future<Double> answer : answers) {
                nanos.add(result(answer));
            }
            return load(nanos, System.nanoTime() - start);
        }
    }

    private static void ask(BenchedProgram program, Question question) {
        if (program.answer(question) == 0) {
            throw new IllegalStateException("no message came of '" + question.text() + "'");
        }
    }

    private static Load load(List<Double> nanos, long took) {
        return new Load(
                nanos.size() * 1e9 / took,
                Samples.of(nanos.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer failed: " + e.getCause(), e.getCause());
        }
    }
}
