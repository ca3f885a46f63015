package parsbot.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;

/** Tells those who tend the corpus which answers people found wrong, and what they asked in vain. Thread-safe. */
public final class FeedbackReport {

    private FeedbackReport() {}

    /** Returns the report as lines, each with its end. */
    public static String render(Tally tally, Corpus corpus) {
        StringBuilder report = new StringBuilder();
        List<Map.Entry<Tally.Judged, VoteCounts>> wrong = tally.votes().entrySet().stream()
                .filter(entry -> entry.getValue().wrong() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<Tally.Judged, VoteCounts> entry) ->
                                entry.getValue().helpful() - entry.getValue().wrong())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        int helpful = sum(tally, VoteCounts::helpful);
        report.append("Votes: ").append(helpful).append(" helpful, ").append(sum(tally, VoteCounts::wrong));
        report.append(" wrong.\n\nAnswers that people found wrong, by their first passage:\n");
        wrong.forEach(entry -> report.append(String.format(
                "  %d wrong, %d helpful  %s  %s\n",
                entry.getValue().wrong(),
                entry.getValue().helpful(),
                entry.getKey().outcome(),
                passage(entry.getKey(), corpus))));
        report.append(wrong.isEmpty() ? "  none\n" : "");
        report.append("\nAsked and not found, by word, with the number of chats:\n");
        tally.terms().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(term -> report.append(String.format("  %d  %s\n", term.getValue(), term.getKey())));
        report.append(tally.terms().isEmpty() ? "  none\n" : "");
        return report.toString();
    }

    private static int sum(Tally tally, ToIntFunction<VoteCounts> count) {
        return tally.votes().values().stream().mapToInt(count).sum();
    }

    private static String passage(Tally.Judged judged, Corpus corpus) {
        PassageId id = judged.first();
        if (id == null) {
            return "(without a passage)";
        }
        Optional<Article> article = corpus.articles().stream()
                .filter(one -> one.id().equals(id.article()))
                .findFirst();
        return id + "  " + article.map(one -> one.source().title()).orElse("(no longer in the corpus)");
    }
}
