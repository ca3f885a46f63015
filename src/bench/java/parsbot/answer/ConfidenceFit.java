package parsbot.answer;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parsbot.evaluation.Curves;
import parsbot.evaluation.Measures;

/** Fits one group of weights for each kind of corpus, and measures them on what they were not fitted to. Thread-safe. */
final class ConfidenceFit {

    private static final List<String> OF_LINES =
            List.of("answered", "noted", "votes", "phrased", "open", "coverage", "subject");
    private static final List<String> OF_TEXTS = List.of("nearness", "coverage", "negation", "numbers", "names");
    private static final List<String> OF_WORDS = List.of("words", "coverage", "negation", "numbers");

    private final Map<String, List<Example>> bySource;
    private final StringBuilder report = new StringBuilder();

    ConfidenceFit(List<Example> examples) {
        bySource = examples.stream().collect(groupingBy(Example::source));
    }

    /** Returns weights and measures, in the form of the program's file. */
    String report() {
        report.setLength(0);
        report.append("# Weights of the confidence, and what they are worth on questions that they were not fitted"
                        + " to.\n")
                .append("# Written by './parsbot bench fit'; docs/EVALUATION.md says how.\n");
        List<String> judged = Examples.JUDGED;
        fit(Features.Kind.LINES, OF_LINES, judged, true, List.of());
        judged.forEach(
                source -> append("lines.measured." + source, byOthers(judged, List.of(source), OF_LINES), _ -> true));
        append("lines.measured", byOthers(judged, judged, OF_LINES), _ -> true);
        for (String name : OF_LINES) {
            append(
                    "lines.measured.without." + name,
                    byOthers(
                            judged,
                            judged,
                            OF_LINES.stream()
                                    .filter(other -> !other.equals(name))
                                    .toList()),
                    _ -> true);
        }
        fit(
                Features.Kind.TEXTS,
                OF_TEXTS,
                List.of(Examples.SQUAD, Examples.FAR),
                false,
                List.of(Examples.SQUAD, Examples.FAR));
        fit(
                Features.Kind.WORDS,
                OF_WORDS,
                words(Examples.SQUAD, Examples.FAR),
                false,
                words(Examples.SQUAD, Examples.FAR));
        measure(
                "words.measured.honest",
                OF_WORDS,
                all(words(Examples.SQUAD, Examples.FAR).toArray(String[]::new)),
                false,
                Examples.HONEST + Examples.WORDS);
        return report.toString();
    }

    /**
     * Judges sets of questions, each by weights that were fitted to the others: questions of one set are more alike than those of
     * different ones.
     */
    private List<Judged> byOthers(List<String> sources, List<String> judged, List<String> names) {
        return judged.stream()
                .flatMap(source -> {
                    Map<String, Double> weights = new LogisticFit(names)
                            .fit(
                                    all(sources.stream()
                                            .filter(other -> !other.equals(source))
                                            .toArray(String[]::new)),
                                    true);
                    return all(source).stream().map(example -> new Judged(example, probability(weights, example)));
                })
                .toList();
    }

    private static List<String> words(String... sources) {
        return Stream.of(sources).map(source -> source + Examples.WORDS).toList();
    }

    private List<Example> all(String... sources) {
        return Stream.of(sources)
                .flatMap(source -> bySource.getOrDefault(source, List.of()).stream())
                .toList();
    }

    private void fit(
            Features.Kind kind, List<String> names, List<String> sources, boolean balanced, List<String> measured) {
        List<Example> examples = all(sources.toArray(String[]::new));
        if (examples.isEmpty()) {
            return;
        }
        new TreeMap<>(new LogisticFit(names).fit(examples, balanced))
                .forEach((name, weight) ->
                        report.append(String.format(Locale.ROOT, "%s.%s=%.3f%n", kind.key(), name, weight)));
        // Each fold is judged by weights that were fitted to the others.
        List<Judged> judged = new ArrayList<>();
        examples.stream()
                .collect(groupingBy(Example::fold, TreeMap::new, Collectors.toList()))
                .forEach((fold, held) -> {
                    Map<String, Double> weights = new LogisticFit(names)
                            .fit(
                                    examples.stream()
                                            .filter(example -> example.fold() != fold)
                                            .toList(),
                                    balanced);
                    held.forEach(example -> judged.add(new Judged(example, probability(weights, example))));
                });
        measured.forEach(source -> append(
                kind.key() + ".measured." + source,
                judged,
                example -> example.source().equals(source)));
        append(kind.key() + ".measured.all", judged, _ -> true);
        append(
                kind.key() + ".measured.far",
                judged,
                example -> example.answerable() || example.source().startsWith(Examples.FAR));
    }

    private void measure(String name, List<String> names, List<Example> examples, boolean balanced, String source) {
        if (examples.isEmpty()) {
            return;
        }
        Map<String, Double> weights = new LogisticFit(names).fit(examples, balanced);
        append(
                name,
                all(source).stream()
                        .map(example -> new Judged(example, probability(weights, example)))
                        .toList(),
                _ -> true);
    }

    private record Judged(Example example, double probability) {}

    private static double probability(Map<String, Double> weights, Example example) {
        return Confidence.logistic(weights, example.features());
    }

    private void append(String name, List<Judged> judged, Predicate<Example> counts) {
        List<Judged> some =
                judged.stream().filter(one -> counts.test(one.example())).toList();
        double[] answerable = probabilities(some, true);
        double[] others = probabilities(some, false);
        if (answerable.length == 0 || others.length == 0) {
            return;
        }
        boolean[] labels = new boolean[some.size()];
        double[] all = new double[some.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = some.get(i).example().answerable();
            all[i] = some.get(i).probability();
        }
        report.append(String.format(
                Locale.ROOT,
                "%s=AUROC %.3f, calibration error %.3f, questions %d and %d; refused from",
                name,
                Measures.auroc(answerable, others),
                Curves.calibrationError(all, labels),
                answerable.length,
                others.length));
        for (double threshold : new double[] {0.15, 0.25, 0.35, 0.4, 0.5}) {
            Curves.RocPoint point = Curves.passing(threshold, answerable, others);
            report.append(String.format(
                    Locale.ROOT,
                    " %.2f: %.3f and %.3f;",
                    threshold,
                    1 - point.truePositives(),
                    1 - point.falsePositives()));
        }
        report.append('\n');
    }

    private static double[] probabilities(List<Judged> judged, boolean answerable) {
        return judged.stream()
                .filter(one -> one.example().answerable() == answerable)
                .mapToDouble(Judged::probability)
                .toArray();
    }
}
