package parsbot.tending;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parsbot.corpus.ArticleId;
import parsbot.corpus.PassageId;
import parsbot.tending.LineResult.AlikeLine;
import parsbot.tending.LineResult.Winner;

/** Shows in a terminal what came of asking the lines. Thread-safe. */
public final class LineReportText {

    private static final int MAX_CHARS = 90;

    private LineReportText() {}

    /**
     * Returns the lines that do not find their own paragraph first, by article and paragraph, the worst of a paragraph first; then
     * those that stand more than once; then how many find it.
     */
    public static String render(LineReport report) {
        StringBuilder text = new StringBuilder();
        Map<ArticleId, Map<List<PassageId>, List<LineResult>>> grouped = report.results().stream()
                .collect(groupingBy(
                        result -> result.line().paragraph().getFirst().article(),
                        LinkedHashMap::new,
                        groupingBy(result -> result.line().paragraph(), LinkedHashMap::new, Collectors.toList())));
        grouped.forEach((article, paragraphs) -> {
            if (paragraphs.values().stream().flatMap(List::stream).anyMatch(LineReportText::isFinding)) {
                line(text, article.toString());
                paragraphs.forEach((paragraph, results) -> paragraph(text, report, paragraph, results));
                line(text, "");
            }
        });
        repeated(text, report);
        summary(text, report);
        return text.toString();
    }

    private static boolean isFinding(LineResult result) {
        return result.rank() != 1;
    }

    private static void paragraph(
            StringBuilder text, LineReport report, List<PassageId> paragraph, List<LineResult> results) {
        List<LineResult> findings = results.stream()
                .filter(LineReportText::isFinding)
                .sorted(Comparator.comparingInt(result -> result.rank() == 0 ? -Integer.MAX_VALUE : -result.rank()))
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        line(
                text,
                "  #" + paragraph.getFirst().number() + " "
                        + shortened(
                                report.corpus().passage(paragraph.getFirst()).text()));
        line(text, "     found first by " + (results.size() - findings.size()) + " of its " + count(results, "line"));
        findings.forEach(finding -> finding(text, finding));
    }

    private static void finding(StringBuilder text, LineResult finding) {
        String rank = finding.rank() == 0 ? "not in " + LineCheck.DEPTH : "rank " + finding.rank();
        line(
                text,
                String.format(Locale.ROOT, "     %-9s  %s", rank, finding.line().text()));
        Winner winner = finding.winner();
        if (winner == null) {
            detail(text, "nothing is found");
        } else {
            detail(text, "first: " + winner.passage() + ahead(winner));
            AlikeLine alike = winner.line();
            if (alike != null) {
                detail(
                        text,
                        String.format(Locale.ROOT, "its line: %s (%.2f alike)", alike.text(), alike.likeness())
                                + (alike.nearlyTheSame() ? ", nearly the same: perhaps both answer" : ""));
            }
            detail(text, "its sentence: " + shortened(winner.sentence()));
            if (!winner.words().isEmpty()) {
                detail(text, "words that only its text or title has: " + String.join(", ", winner.words()));
            }
        }
        if (finding.sharesNoWord()) {
            detail(text, "text and title of its own paragraph have none of its words");
        }
    }

    private static String ahead(Winner winner) {
        return winner.advantages().isEmpty()
                ? ""
                : winner.advantages().stream()
                        .map(advantage -> String.format(Locale.ROOT, "%s +%.2f", advantage.part(), advantage.by()))
                        .collect(joining(", ", ", ahead by ", ""));
    }

    private static void repeated(StringBuilder text, LineReport report) {
        List<List<AskedLine>> repeated = report.repeated();
        if (repeated.isEmpty()) {
            return;
        }
        line(text, "Lines that stand more than once:");
        for (List<AskedLine> copies : repeated) {
            line(
                    text,
                    "  " + copies.getFirst().text() + "  "
                            + copies.stream()
                                    .map(copy -> copy.paragraph().getFirst().toString())
                                    .collect(joining(", ")));
        }
        line(text, "");
    }

    private static void summary(StringBuilder text, LineReport report) {
        line(
                text,
                count(report.results(), "line") + ", each asked of an index without it: "
                        + share(report, 1) + " find their own paragraph first, "
                        + share(report, 3) + " within three, "
                        + share(report, LineCheck.DEPTH) + " within ten.");
    }

    private static String share(LineReport report, int k) {
        long within = report.within(k);
        return String.format(
                Locale.ROOT,
                "%d (%.0f %%)",
                within,
                100.0 * within / Math.max(1, report.results().size()));
    }

    private static String count(List<?> list, String one) {
        return list.size() + " " + one + (list.size() == 1 ? "" : "s");
    }

    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', MAX_CHARS);
        return text.length() <= MAX_CHARS || end < 1 ? text : text.substring(0, end) + " …";
    }

    private static void detail(StringBuilder text, String detail) {
        line(text, "                " + detail);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
