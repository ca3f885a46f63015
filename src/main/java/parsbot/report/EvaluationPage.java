package parsbot.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import parsbot.evaluation.Comparison;

/**
 * Writes evaluations as one HTML page that needs nothing else, neither files beside it nor a network. Tables are HTML, and can be
 * read without scripts; Chart.js draws the plots in the browser. Thread-safe.
 */
public final class EvaluationPage {

    private static final String CHART_JS = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EvaluationPage() {}

    /**
     * What the template shows; all but the last four are escaped there.
     *
     * @param data what the script plots, as JSON
     */
    private record View(
            LocalDate written, List<SetView> sets, String data, String style, String library, String script) {}

    /** Returns the page, a section for each set of questions. */
    public static String write(List<Comparison> comparisons, LocalDate written) {
        List<SetView> sets = new ArrayList<>();
        List<Plots> plots = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            String id = "set" + (sets.size() + 1);
            Plots ofSet = Plots.of(id, comparison);
            plots.add(ofSet);
            sets.add(SetView.of(id, comparison, ofSet));
        }
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(resource("page.html"))
                .execute(new View(
                        written, sets, scriptSafe(plots), resource("page.css"), chartJs(), resource("page.js")));
    }

    /** Returns a value as JSON in which nothing can end the script element that it stands in, or begin a comment. */
    private static String scriptSafe(Object value) {
        try {
            return MAPPER.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and texts can always be written", e);
        }
    }

    /** Returns the library, without the line that would make a browser's tools look for a further file. */
    private static String chartJs() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read(CHART_JS)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
        return read("/META-INF/resources/webjars/chart.js/" + properties.getProperty("version")
                        + "/dist/chart.umd.min.js")
                .replaceFirst("//# sourceMappingURL=.*", "");
    }

    private static String resource(String name) {
        return read("/parsbot/report/" + name);
    }

    private static String read(String path) {
        try (InputStream stream = EvaluationPage.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("'" + path + "' of the program itself is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + path + "' of the program itself", e);
        }
    }
}
