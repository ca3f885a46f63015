package parsbot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import parsbot.retrieval.Findings;
import parsbot.retrieval.PassageQuery;

/**
 * How probable it is that the corpus answers a question: a logistic function of {@link Features}. Its weights are fitted to judged
 * questions by a command of the benchmarks and lie in {@code confidence.properties}, one group for each {@link Features.Kind}: what
 * can be told of a corpus with asked-as lines and open questions cannot be told of bare texts. Immutable and thread-safe.
 */
final class Confidence {

    static final String BIAS = "bias";

    /** What stands in the file for people only. */
    private static final String MEASURED = "measured";

    private static final String FILE = "confidence.properties";

    /**
     * What is added for words alone. Their weights are fitted to a set in which half of what is asked was written to mislead; people
     * ask what is there far more often, and the thresholds are those of the corpus. It is the distance of an even chance from a
     * quarter, the default threshold for bare texts: logit(0.5) - logit(0.25).
     */
    private static final double PRIOR_BY_WORDS = Math.log(3);

    private static final Confidence FITTED = read();

    private final Map<Features.Kind, Map<String, Double>> weights;

    /**
     * @param weights by feature, and {@link #BIAS}; a feature without a weight does not count
     * @throws IllegalArgumentException if a weight is of no feature
     */
    Confidence(Map<Features.Kind, Map<String, Double>> weights) {
        weights.forEach((kind, ofKind) -> ofKind.keySet().forEach(name -> {
            if (!name.equals(BIAS) && !Features.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + kind.key() + "." + name
                        + "' weighs no feature: must be one of " + BIAS + ", " + String.join(", ", Features.NAMES));
            }
        }));
        this.weights = new EnumMap<>(weights);
    }

    /** Returns that with the fitted weights. */
    static Confidence fitted() {
        return FITTED;
    }

    /** Returns 0 if nothing was found; else 0 to 1, both excluded. */
    double of(PassageQuery query, Findings findings) {
        return findings.hits().isEmpty() ? 0 : of(Features.kind(findings), Features.of(query, findings));
    }

    private double of(Features.Kind kind, Map<String, Double> features) {
        return logistic(weights.getOrDefault(kind, Map.of()), features);
    }

    static double logistic(Map<String, Double> weights, Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * (weight.getKey().equals(BIAS) ? 1 : features.getOrDefault(weight.getKey(), 0.0));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Confidence read() {
        Properties properties = new Properties();
        try (InputStream file = Confidence.class.getResourceAsStream(FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + FILE + "' of the program", e);
        }
        Map<Features.Kind, Map<String, Double>> weights = new EnumMap<>(Features.Kind.class);
        for (Features.Kind kind : Features.Kind.values()) {
            Map<String, Double> ofKind = new HashMap<>();
            String prefix = kind.key() + ".";
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(prefix) && !name.startsWith(prefix + MEASURED))
                    .forEach(name ->
                            ofKind.put(name.substring(prefix.length()), Double.valueOf(properties.getProperty(name))));
            if (kind == Features.Kind.WORDS) {
                ofKind.merge(BIAS, PRIOR_BY_WORDS, Double::sum);
            }
            weights.put(kind, ofKind);
        }
        return new Confidence(weights);
    }
}
