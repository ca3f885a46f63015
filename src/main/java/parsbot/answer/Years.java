package parsbot.answer;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parsbot.corpus.Dispute;

/** Which year is meant where none is given. */
final class Years {

    private Years() {}

    /** Returns the year in which most of a dispute's events lie; of equal ones the latest; this era's first if there is no event. */
    static int usual(Dispute dispute) {
        return dispute.events().stream()
                .map(event -> event.date().earliest().getYear())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .orElse(1);
    }
}
