package parsbot.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose columns are as wide as their longest cell, so that a terminal shows it as a table too. Not thread-safe. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> heading) {
        rows.add(List.copyOf(heading));
    }

    void add(List<String> row) {
        rows.add(row.stream().map(cell -> cell.replace("|", "\\|")).toList());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        for (int i = 0; i < rows.size(); i++) {
            append(table, rows.get(i), widths);
            if (i == 0) {
                append(table, widths.stream().map("-"::repeat).toList(), widths);
            }
        }
        return table.toString();
    }

    private static void append(StringBuilder table, List<String> row, List<Integer> widths) {
        for (int i = 0; i < row.size(); i++) {
            table.append("| ").append(row.get(i)).repeat(' ', widths.get(i) - width(row.get(i)) + 1);
        }
        table.append("|\n");
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
