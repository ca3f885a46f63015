package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import parsbot.corpus.Passage;
import parsbot.retrieval.RankingWeights;

/** A query's candidates with their scores, in the passages' order. Not thread-safe. */
final class Ranking {

    /** What a passage loses that has none of the years of a question. Anything from 0.1 to 0.8 serves the project's own questions. */
    static final double OTHER_YEAR = 0.4;

    final int[] ordinals;
    /** The search for the whole text of the query, and what the scores for it are made of. */
    final WordScorer.Search search;

    final PartScores parts;
    /** The score of each candidate, for all texts of the query. */
    final double[] scores;

    private final List<TextSearch> searches;
    private final List<PartScores> all;
    private final List<PartScores.Weighted> weighted;
    /** Whether each candidate has none of the years of the last text, which is what was asked in the end. */
    private final boolean[] lacksYears;

    Ranking(int[] ordinals, List<TextSearch> searches, RankingWeights weights) throws IOException {
        this.ordinals = ordinals;
        search = searches.getFirst().words();
        this.searches = searches;
        all = new ArrayList<>();
        for (TextSearch text : searches) {
            all.add(text.score(ordinals));
        }
        parts = all.getFirst();
        weighted = all.stream().map(part -> part.weighted(weights)).toList();
        scores = mean(weighted.stream().map(PartScores.Weighted::sum).toList());
        lacksYears = searches.getLast().words().lacksYears(ordinals);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= lacksYears[i] ? OTHER_YEAR : 0;
        }
    }

    /** Returns whether a passage is a candidate that has none of the question's years. */
    boolean lacksYears(int ordinal) {
        int place = Arrays.binarySearch(ordinals, ordinal);
        return place >= 0 && lacksYears[place];
    }

    /** Returns the texts searched for; none if it is not searched by meaning. */
    List<SignScorer.Text> texts() {
        return searches.stream().map(TextSearch::text).flatMap(Optional::stream).toList();
    }

    /** Returns how near the texts are to asked-as lines. */
    double nearestLines() {
        return searches.stream().mapToDouble(TextSearch::nearestLines).average().orElse(0);
    }

    /** Returns what a part adds to the score of a passage, 0 if it is no candidate. */
    double adds(Function<PartScores.Weighted, double[]> part, int ordinal) {
        int place = Arrays.binarySearch(ordinals, ordinal);
        return place < 0 ? 0 : mean(weighted.stream().map(part).toList())[place];
    }

    /** Returns what each sentence of the candidate in a place is worth, 0 to 1. */
    double[] worthOfSentences(int place, Passage passage) throws IOException {
        List<double[]> worth = new ArrayList<>();
        for (int i = 0; i < searches.size(); i++) {
            worth.add(searches.get(i).worthOfSentences(ordinals[place], passage, all.get(i), place));
        }
        return mean(worth);
    }

    private static double[] mean(List<double[]> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        double[] mean = new double[all.getFirst().length];
        for (double[] values : all) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / all.size();
            }
        }
        return mean;
    }

    /** Returns the candidates' places in the arrays, the best first, equal ones in the passages' order. */
    List<Integer> places() {
        return IntStream.range(0, ordinals.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .toList();
    }
}
