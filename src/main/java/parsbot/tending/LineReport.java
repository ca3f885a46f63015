package parsbot.tending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parsbot.corpus.Corpus;

/**
 * What came of asking all asked-as lines of a corpus. Immutable and thread-safe.
 *
 * @param results in the order of the corpus
 */
public record LineReport(Corpus corpus, List<LineResult> results) {

    public LineReport {
        results = List.copyOf(results);
    }

    /** Returns how many lines find their own paragraph among the first {@code k} passages, for {@code k} up to ten. */
    public long within(int k) {
        return results.stream()
                .filter(result -> result.rank() > 0 && result.rank() <= k)
                .count();
    }

    /** Returns the lines that stand more than once, whatever their case and punctuation, each with its copies. */
    public List<List<AskedLine>> repeated() {
        Map<List<String>, List<AskedLine>> byWords = new LinkedHashMap<>();
        for (LineResult result : results) {
            byWords.computeIfAbsent(LineLikeness.words(result.line().text()), _ -> new ArrayList<>())
                    .add(result.line());
        }
        return byWords.values().stream().filter(lines -> lines.size() > 1).toList();
    }
}
