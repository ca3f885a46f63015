package parsbot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes tables for people. Thread-safe. */
final class MarkdownReport {

    private static final String CANNOT_TELL = "n/a";

    private MarkdownReport() {}

    static String of(Machine machine) {
        String load = machine.load() < 0 ? CANNOT_TELL : number(machine.load());
        return "%s%s, %d processors, load before %s, %s, heap of at most %d MB%n%n"
                .formatted(
                        machine.system(),
                        machine.processor().isEmpty() ? "" : ", " + machine.processor(),
                        machine.processors(),
                        load,
                        machine.java(),
                        machine.heapMegabytes());
    }

    static String of(Table table) {
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(table.title())
                .append("\n\n")
                .append(table.how())
                .append("\n\n");
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        table.rows().getFirst().figures().forEach(figure -> head.add(figure.label()));
        lines.add(head);
        for (Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.name()));
            row.figures().forEach(figure -> line.add(number(figure.value())));
            lines.add(line);
        }
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        append(text, lines.getFirst(), widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "|-" : "|").append("-".repeat(widths[i] + 1)).append(i == 0 ? "" : ":");
        }
        text.append("|\n");
        lines.subList(1, lines.size()).forEach(line -> append(text, line, widths));
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, List<String> line, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - line.get(i).length());
            text.append("| ")
                    .append(i == 0 ? line.get(i) + padding : padding + line.get(i))
                    .append(' ');
        }
        text.append("|\n");
    }

    /** Returns a number with three digits that count, at least. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return CANNOT_TELL;
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) || size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
