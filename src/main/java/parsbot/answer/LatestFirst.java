package parsbot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parsbot.question.Wish;
import parsbot.retrieval.Hit;

/**
 * Orders hits for questions about how things are by now: of those that answer about equally well, the one of the latest source comes
 * first, so that no older report stands alone. Thread-safe.
 */
final class LatestFirst {

    /** How many hits are looked at. */
    private static final int CONSIDERED = 6;

    /** The share of the best hit's score from which a later one is preferred, where the present is asked for in so many words. */
    private static final double FOR_NOW = 0.6;

    /** The same where it is asked whether something came about at all. */
    private static final double EVER = 0.7;

    /** The same where it is only asked in the present tense. */
    private static final double IN_PRESENT = 0.9;

    /** How much less near a later one's asked-as line may be, so that it is on the same question. */
    private static final double NEARLY_AS_NEAR = 0.05;

    private LatestFirst() {}

    private static double share(List<String> readings) {
        if (readings.stream().anyMatch(Wish::isForNow)) {
            return FOR_NOW;
        } else if (readings.stream().anyMatch(Wish::isWhetherEver)) {
            return EVER;
        }
        return readings.stream().anyMatch(Wish::isInPresent) ? IN_PRESENT : 1;
    }

    /**
     * Returns the hits in their new order, ranks from 1; the same order if no present state is asked for.
     *
     * @param readings the texts by which the question is read
     */
    static List<Hit> order(List<Hit> hits, List<String> readings) {
        double share = share(readings);
        if (hits.isEmpty() || share == 1) {
            return hits;
        }
        double best = hits.getFirst().score();
        double enough = best - (1 - share) * Math.abs(best);
        List<Hit> near = hits.stream()
                .limit(CONSIDERED)
                .filter(hit -> hit.score() >= enough)
                .filter(hit ->
                        hit.signals().asked() >= hits.getFirst().signals().asked() - NEARLY_AS_NEAR)
                .sorted(Comparator.comparing(
                        (Hit hit) -> hit.article().source().published().earliest(), Comparator.reverseOrder()))
                .toList();
        List<Hit> ordered = Stream.concat(near.stream(), hits.stream().filter(hit -> !near.contains(hit)))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).withRank(i + 1))
                .toList();
    }
}
