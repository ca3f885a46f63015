package parsbot.bench;

import java.util.List;
import parsbot.BenchedProgram;
import parsbot.embedding.Embedder;
import parsbot.evaluation.JudgedQuestion;
import parsbot.question.Question;

/** How long one person waits for an answer, and how much of that is the model. */
final class AnswersBenchmark implements Benchmark {

    @Override
    public List<Table> run(Setup setup) {
        Recording answers = new Recording();
        Recording embeddings = new Recording();
        int warmUps = setup.times(4, 1);
        int rounds = setup.times(12, 2);
        int questions;
        try (BenchedProgram program = setup.open()) {
            List<Question> all =
                    program.questions().stream().map(JudgedQuestion::question).toList();
            questions = all.size();
            for (int round = 1; round <= warmUps + rounds; round++) {
                setup.progress().println("answers: round " + round + " of " + (warmUps + rounds) + " …");
                boolean warmUp = round <= warmUps;
                askAll(
                        program,
                        Shuffled.of(all, round),
                        warmUp ? new Recording() : answers,
                        warmUp ? new Recording() : embeddings);
            }
        }
        return List.of(table(
                "One question at a time: each of the %d questions %d times in shuffled order, after %d times to warm up."
                                .formatted(questions, rounds, warmUps)
                        + " An answer is all from the question to the messages. Beside each answer, the same"
                        + " question's text is embedded alone, now before and now after it. Each embedding runs on one"
                        + " thread.",
                answers.samples(),
                embeddings.samples()));
    }

    private static void askAll(
            BenchedProgram program, List<Question> questions, Recording answers, Recording embeddings) {
        Embedder embedder = program.embedder();
        boolean answerFirst = true;
        for (Question question : questions) {
            String text = BenchedProgram.searchedText(question);
            Recording.Work answer = () -> program.answer(question);
            Recording.Work embedding = () -> embedder.embedQuestion(text)[0];
            if (answerFirst) {
                answers.time(answer);
                embeddings.time(embedding);
            } else {
                embeddings.time(embedding);
                answers.time(answer);
            }
            answerFirst = !answerFirst;
        }
    }

    private static Table table(String how, Samples answers, Samples embeddings) {
        double unit = embeddings.percentile(50);
        return new Table(
                "answers",
                "A warm answer",
                how,
                List.of(row("answer", answers, unit), row("embedding the question alone", embeddings, unit)));
    }

    private static Row row(String name, Samples samples, double unit) {
        return Row.of(
                name,
                Figure.milliseconds("p50", samples.percentile(50)),
                Figure.milliseconds("p95", samples.percentile(95)),
                Figure.milliseconds("p99", samples.percentile(99)),
                Figure.number("p50 / embedding p50", samples.percentile(50) / unit),
                Figure.number("p99 / embedding p50", samples.percentile(99) / unit),
                Figure.number("samples", samples.count()));
    }
}
