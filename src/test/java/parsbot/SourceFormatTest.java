package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source is as the formatter writes it. A test and no build plug-in, since the formatter must run on the JDK of the sources,
 * which the build's own may be older than.
 */
final class SourceFormatTest {

    @Test
    void sources_formattedAgain_areUnchanged() throws Exception {
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        boolean update = Boolean.getBoolean("format.update");
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text) && update) {
                Files.writeString(source, formatted);
            } else if (!formatted.equals(text)) {
                unformatted.add(source);
            }
        }

        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(unformatted)
                .as("write them with: mvn test -Dtest=SourceFormatTest -Dformat.update=true")
                .isEmpty();
    }
}
