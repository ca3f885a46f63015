package parsbot.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes tables for machines. Thread-safe. */
final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /**
     * Returns one JSON object: {@code machine}, {@code quick}, and {@code tables}, each with {@code name}, {@code how} and {@code
     * rows}. A row has its {@code name} and its figures, named by column and unit ({@code "p50 ms"}); what the machine cannot tell is
     * {@code null}.
     */
    static String of(Machine machine, boolean quick, List<Table> tables) {
        ObjectNode report = MAPPER.createObjectNode();
        ObjectNode on = report.putObject("machine");
        on.put("system", machine.system());
        on.put("processor", machine.processor());
        on.put("processors", machine.processors());
        if (machine.load() < 0) {
            on.putNull("load");
        } else {
            on.put("load", machine.load());
        }
        on.put("java", machine.java());
        on.put("heap MB", machine.heapMegabytes());
        report.put("quick", quick);
        ArrayNode all = report.putArray("tables");
        for (Table table : tables) {
            ObjectNode one = all.addObject();
            one.put("name", table.name());
            one.put("how", table.how());
            ArrayNode rows = one.putArray("rows");
            table.rows().forEach(row -> add(row, rows.addObject()));
        }
        return report.toPrettyString() + "\n";
    }

    private static void add(Row row, ObjectNode json) {
        json.put("name", row.name());
        for (Figure figure : row.figures()) {
            if (Double.isFinite(figure.value())) {
                json.put(figure.label(), figure.value());
            } else {
                json.putNull(figure.label());
            }
        }
    }
}
