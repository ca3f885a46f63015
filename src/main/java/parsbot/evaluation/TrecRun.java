package parsbot.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/**
 * The rankings of a system in TREC's form, {@code question Q0 id rank score tag} in each line. White space in ids is written as
 * {@code %20}. Immutable and thread-safe.
 *
 * <p>They are ordered as trec_eval orders them: by falling score, held as a {@code float}, then by falling id. The rank in the file
 * does not count.
 */
public final class TrecRun {

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::id).reversed();

    private final String name;
    private final Map<String, List<Ranked>> rankings;

    private TrecRun(String name, Map<String, List<Ranked>> rankings) {
        this.name = name;
        this.rankings = rankings;
    }

    /** Writes all rankings of an evaluation, with scores that keep their order. */
    public static void write(Evaluation evaluation, Writer out) throws IOException {
        String tag = TrecId.of(evaluation.system().replace(' ', '-'));
        for (Evaluation.Result result : evaluation.results()) {
            float last = Float.POSITIVE_INFINITY;
            int rank = 0;
            for (Ranked ranked : result.ranking()) {
                // Of equal scores trec_eval would put the later id first.
                last = Math.min((float) ranked.score(), Math.nextDown(last));
                rank++;
                out.write(String.join(
                                " ",
                                TrecId.of(result.question().id()),
                                "Q0",
                                TrecId.of(ranked.id().value()),
                                String.valueOf(rank),
                                String.valueOf(last),
                                tag)
                        + "\n");
            }
        }
    }

    /** Reads a file, and reports lines that cannot be used. */
    public static TrecRun read(Path file, Problems problems) {
        Map<String, List<Ranked>> rankings = new HashMap<>();
        Map<String, Set<RankedId>> seen = new HashMap<>();
        Map<String, RankedId> ids = new HashMap<>();
        List<String> tags = new ArrayList<>();
        Lines.read(file, problems, (_, line) -> {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length != 6) {
                return Optional.of("has " + fields.length + " fields: must have question, Q0, id, rank, score and tag");
            }
            float score;
            try {
                score = Float.parseFloat(fields[4]);
            } catch (NumberFormatException _) {
                score = Float.NaN;
            }
            if (Float.isNaN(score)) {
                return Optional.of("score is '" + Problem.shown(fields[4]) + "': must be a number");
            }
            RankedId id = ids.computeIfAbsent(fields[2], RankedId::new);
            if (!seen.computeIfAbsent(fields[0], _ -> new HashSet<>()).add(id)) {
                return Optional.of("has '" + Problem.shown(fields[2]) + "' for question '" + Problem.shown(fields[0])
                        + "' a second time");
            }
            rankings.computeIfAbsent(fields[0], _ -> new ArrayList<>()).add(new Ranked(id, score));
            if (tags.isEmpty()) {
                tags.add(fields[5]);
            }
            return Optional.empty();
        });
        rankings.values().forEach(ranking -> ranking.sort(ORDER));
        if (rankings.isEmpty() && problems.isEmpty()) {
            problems.add(file.toString(), "is empty: must have a line for each passage that was found");
        }
        return new TrecRun(String.join("", tags) + " (" + file.getFileName() + ")", rankings);
    }

    /** Returns whether the run has any of the set's questions. */
    public boolean isOn(QuestionSet set) {
        return set.questions().stream().anyMatch(question -> rankings.containsKey(TrecId.of(question.id())));
    }

    /** Returns what the run found for a set's questions: nothing for those that it does not have. */
    public Evaluation on(QuestionSet set) {
        return new Evaluation(
                set,
                name,
                set.questions().stream()
                        .map(question -> new Evaluation.Result(
                                question,
                                set.judged(question, ranking(question).stream(), Evaluation.FILE_DEPTH),
                                null))
                        .toList());
    }

    private List<Ranked> ranking(JudgedQuestion question) {
        Map<String, RankedId> judged = question.judgments().keySet().stream()
                .collect(Collectors.toMap(id -> TrecId.of(id.value()), id -> id, (one, _) -> one));
        return rankings.getOrDefault(TrecId.of(question.id()), List.of()).stream()
                .map(ranked -> new Ranked(judged.getOrDefault(ranked.id().value(), ranked.id()), ranked.score()))
                .toList();
    }
}
