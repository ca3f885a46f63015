package parsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the preview page in a browser, where there is one: with {@code mvn verify -Pbrowser}. */
@Tag("browser")
@Timeout(300)
final class PreviewIT {

    private static final String MEASURES = """
        <script>
        addEventListener("load", () => {
          document.body.style.width = "390px";
          const wide = [...document.querySelectorAll("main *")].some(e => e.getBoundingClientRect().right > 390);
          const quote = document.querySelector(".light blockquote");
          const closed = quote.offsetHeight;
          quote.click();
          document.body.dataset.measured = [
            "open", quote.offsetHeight > closed, quote.getAttribute("aria-expanded"),
            "wide", wide,
            "buttons", document.querySelectorAll(".dark .keyboard button").length
          ].join(" ");
        });
        </script>
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void preview_inBrowser_showsBothThemesAndOpensQuotes() throws Exception {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium on the PATH; on Debian: apt-get install chromium");
        Path page = folder.resolve("page.html");
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                folder.resolve("corpus/mill.txt"),
                "The old mill burned down on Sunday. "
                        + "Nobody was hurt, and the miller went to the fair. ".repeat(9));
        Files.writeString(folder.resolve("settings.yaml"), "ranking: {vectors: false}\n");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        assertThat(Main.run(
                        nowhere,
                        nowhere,
                        "preview",
                        "--corpus=" + folder.resolve("corpus"),
                        "--data=" + folder.resolve("data"),
                        "--config=" + folder.resolve("settings.yaml"),
                        "--out=" + page,
                        "when did the old mill burn down"))
                .isZero();
        Path image = folder.resolve("page.png");

        run(
                browser.get(),
                "--window-size=960,1400",
                "--screenshot=" + image,
                page.toUri().toString());
        BufferedImage drawn = ImageIO.read(image.toFile());
        Files.writeString(page, Files.readString(page).replace("</body>", MEASURES + "</body>"));
        String narrow = run(
                browser.get(),
                "--window-size=390,844",
                "--dump-dom",
                page.toUri().toString());

        assertThat(colours(drawn, 60, 470)).contains(new Color(0xffffff), new Color(0xc6d9b5));
        assertThat(colours(drawn, 500, 910)).contains(new Color(0x0e1621), new Color(0x182533));
        assertThat(narrow).containsPattern("data-measured=\"open true true wide false buttons [1-9]");
    }

    /** Returns the colours that fill larger parts between these columns. */
    private static List<Color> colours(BufferedImage image, int from, int to) {
        List<Color> colours = new ArrayList<>();
        for (int x = from; x < to; x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                Color colour = new Color(image.getRGB(x, y));
                if (!colours.contains(colour)) {
                    colours.add(colour);
                }
            }
        }
        return colours;
    }

    private String run(Path browser, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                // A container has no user namespaces, and the page is our own.
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(Arrays.asList(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private static Optional<Path> browser() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
