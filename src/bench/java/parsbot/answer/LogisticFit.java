package parsbot.answer;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a logistic regression with L2 regularisation, by LIBLINEAR (Fan et al. 2008, JMLR 9). Features are scaled to mean 0 and
 * variance 1 while it is fitted, so that all are regularised alike. Thread-safe.
 */
final class LogisticFit {

    /** How little is regularised; the weights hardly depend on it. */
    private static final double COST = 1;

    private static final double TOLERANCE = 1e-4;

    /** The share of the questions that the corpus answers, where examples are weighted to have it. */
    private static final double ANSWERED = 0.6;

    private static final int ANSWERABLE = 1;
    private static final int OPEN = 0;

    private final List<String> names;

    /** @param names of the features that count */
    LogisticFit(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Returns the weights by feature, and {@link Confidence#BIAS}.
     *
     * @param balanced whether examples are weighted so that {@value #ANSWERED} of them are answerable
     */
    Map<String, Double> fit(List<Example> examples, boolean balanced) {
        double[] mean = new double[names.size()];
        double[] deviation = new double[names.size()];
        for (int i = 0; i < mean.length; i++) {
            double[] values = values(examples, names.get(i));
            mean[i] = average(values);
            double middle = mean[i];
            double variance = average(Arrays.stream(values)
                    .map(value -> (value - middle) * (value - middle))
                    .toArray());
            deviation[i] = variance == 0 ? 1 : Math.sqrt(variance);
        }
        Model model = train(examples, mean, deviation, balanced);
        // LIBLINEAR's weights are those of the label that it met first.
        double sign = model.getLabels()[0] == ANSWERABLE ? 1 : -1;
        double[] scaled = model.getFeatureWeights();
        Map<String, Double> weights = new HashMap<>();
        double bias = sign * scaled[names.size()];
        for (int i = 0; i < names.size(); i++) {
            double weight = sign * scaled[i] / deviation[i];
            weights.put(names.get(i), weight);
            bias -= weight * mean[i];
        }
        weights.put(Confidence.BIAS, bias);
        return weights;
    }

    private Model train(List<Example> examples, double[] mean, double[] deviation, boolean balanced) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = names.size() + 1;
        problem.y = examples.stream()
                .mapToDouble(example -> example.answerable() ? ANSWERABLE : OPEN)
                .toArray();
        problem.x = examples.stream()
                .map(example -> IntStream.rangeClosed(0, names.size())
                        .mapToObj(i -> new FeatureNode(
                                i + 1,
                                i == names.size() ? 1 : (example.feature(names.get(i)) - mean[i]) / deviation[i]))
                        .toArray(Feature[]::new))
                .toArray(Feature[][]::new);
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        if (balanced) {
            double answerable = average(problem.y);
            parameter.setWeights(
                    new double[] {ANSWERED / answerable, (1 - ANSWERED) / (1 - answerable)},
                    new int[] {ANSWERABLE, OPEN});
        }
        Linear.disableDebugOutput();
        return Linear.train(problem, parameter);
    }

    private static double[] values(List<Example> examples, String name) {
        return examples.stream().mapToDouble(example -> example.feature(name)).toArray();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
